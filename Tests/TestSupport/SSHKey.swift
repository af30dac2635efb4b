import Foundation

/// A key of somebody who signs, made by ssh-keygen when the test runs.
package struct SSHKey: Sendable {
    /// The file of the private key; the public one stands beside it.
    package let path: String
    /// Kind and base 64.
    package let line: String

    private let scratch: Scratch

    /// The kinds that ssh-keygen makes without a device, as it calls them, with their bits.
    package static let kinds = ["ed25519", "ecdsa-256", "ecdsa-384", "ecdsa-521", "rsa-2048", "rsa-3072"]

    /// A new key: its kind, a hyphen, and its bits where there is a choice.
    package init(_ kind: String = "ed25519", in scratch: Scratch? = nil) throws {
        self.scratch = try scratch ?? Scratch()
        let name = "key-\(UUID().uuidString)"
        path = "\(self.scratch.path)/\(name)"
        let words = kind.split(separator: "-").map(String.init)
        let bits = words.count > 1 ? ["-b", words[1]] : []
        try Self.keygen(["-q", "-t", words[0]] + bits + ["-N", "", "-C", "", "-f", path])
        let text = String(decoding: try self.scratch.read("\(name).pub"), as: UTF8.self)
        line = text.split(separator: " ").prefix(2).joined(separator: " ").trimmingCharacters(in: .newlines)
    }

    /// The key as it is on the wire.
    package var blob: [UInt8] {
        get throws {
            guard let data = Data(base64Encoded: String(line.split(separator: " ")[1])) else {
                throw Failure("'\(line)' holds no base 64")
            }
            return [UInt8](data)
        }
    }

    /// The fingerprint, as ssh-keygen prints it.
    package var fingerprint: String {
        get throws { String(try Self.keygen(["-l", "-f", "\(path).pub"]).output.split(separator: " ")[1]) }
    }

    /// A signature over the bytes in its armour, made by ssh-keygen.
    package func sign(_ bytes: [UInt8], namespace: String = "git", options: [String] = []) throws -> [UInt8] {
        try Self.keygen(["-q", "-Y", "sign", "-n", namespace, "-f", path] + options, input: bytes).outputBytes
    }

    /// A certificate for the key, as it is on the wire, signed by another key.
    package func certificate(by authority: SSHKey, _ options: String...) throws -> [UInt8] {
        try certificate(by: authority, options: options)
    }

    /// A certificate for the key, as it is on the wire, signed by another key.
    package func certificate(by authority: SSHKey, options: [String]) throws -> [UInt8] {
        try Self.keygen(["-q", "-s", authority.path] + options + ["\(path).pub"])
        let file = String(decoding: path.utf8.dropFirst(scratch.path.utf8.count + 1), as: UTF8.self) + "-cert.pub"
        let words = String(decoding: try scratch.read(file), as: UTF8.self).split(separator: " ")
        guard words.count > 1, let data = Data(base64Encoded: String(words[1])) else {
            throw Failure("ssh-keygen made no certificate")
        }
        return [UInt8](data)
    }

    /// Runs ssh-keygen where a test cannot go on without it.
    @discardableResult
    package static func keygen(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        let outcome = try run(
            findProgram("ssh-keygen"), arguments, input: input, env: ["PATH": searchPath, "TZ": "UTC", "LC_ALL": "C"])
        guard outcome.status == 0 else { throw Failure("'ssh-keygen \(arguments)' failed: \(outcome)") }
        return outcome
    }
}
