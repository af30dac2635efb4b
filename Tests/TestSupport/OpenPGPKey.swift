import Foundation

/// An OpenPGP key of somebody who signs, made by gpg when the test runs, in a home of its own.
package final class OpenPGPKey: Sendable {
    /// The primary fingerprint in capital digits.
    package let fingerprint: String
    /// The public key in its armour.
    package let armour: String

    private let scratch: Scratch
    private let home: String

    /// - Parameter life: how long the key counts, as gpg says it: `never`, `seconds=60`, `2y`.
    package init(for name: String = "Carl <carl@example.org>", algorithm: String = "ed25519", life: String = "never")
        throws
    {
        scratch = try Scratch()
        home = "\(scratch.path)/gnupg"
        try scratch.makeFolder("gnupg")
        chmod(home, 0o700)
        try Self.gpg(home, ["--passphrase", "", "--quick-generate-key", name, algorithm, "sign", life])
        let listing = try Self.gpg(home, ["--with-colons", "-K"]).output
        guard let line = listing.split(separator: "\n").first(where: { $0.hasPrefix("fpr:") }),
            let digits = line.split(separator: ":").last
        else { throw Failure("gpg lists no key: \(listing)") }
        fingerprint = String(digits)
        armour = try Self.gpg(home, ["--armor", "--export"]).output
    }

    /// Whether gpg is here.
    package static var isInstalled: Bool { (try? findProgram("gpg")) != nil && (try? findProgram("gpgv")) != nil }

    /// A signature over the bytes in its armour.
    package func sign(_ bytes: [UInt8], options: [String] = []) throws -> [UInt8] {
        try Self.gpg(home, options + ["--armor", "--detach-sign"], input: bytes).outputBytes
    }

    /// The public key in its armour, with a revocation of it.
    package func revoked() throws -> String {
        let certificate = "\(home)/openpgp-revocs.d/\(fingerprint).rev"
        // gpg puts a colon before the armour, so that nobody imports it by mistake.
        let text = String(decoding: try scratch.read("gnupg/openpgp-revocs.d/\(fingerprint).rev"), as: UTF8.self)
        try Data(text.replacingOccurrences(of: ":-----", with: "-----").utf8).write(to: URL(filePath: certificate))
        try Self.gpg(home, ["--import", certificate])
        return try Self.gpg(home, ["--armor", "--export"]).output
    }

    /// A program that signs as gpg does, with this key's home: for git's `gpg.program`.
    package func program() throws -> String {
        try scratch.script("gpg", "#!/bin/sh\nGNUPGHOME='\(home)' exec '\(findProgram("gpg"))' \"$@\"\n")
        return "\(scratch.path)/gpg"
    }

    deinit {
        // The agent that gpg has started for this home, and no other one.
        if let program = try? findProgram("gpgconf") {
            _ = try? run(program, ["--kill", "all"], env: ["GNUPGHOME": home, "PATH": searchPath])
        }
    }

    @discardableResult
    private static func gpg(_ home: String, _ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        let outcome = try run(
            findProgram("gpg"), ["--batch", "--quiet", "--pinentry-mode", "loopback"] + arguments, input: input,
            env: ["GNUPGHOME": home, "PATH": searchPath, "LC_ALL": "C", "TZ": "UTC"])
        guard outcome.status == 0 else { throw Failure("'gpg \(arguments)' failed: \(outcome)") }
        return outcome
    }
}

extension Clone {
    /// Makes git sign every commit and tag with the key from now on.
    package func sign(with key: OpenPGPKey) throws {
        for (name, value) in [
            ("gpg.format", "openpgp"), ("user.signingkey", key.fingerprint), ("commit.gpgsign", "true"),
            ("tag.gpgsign", "true"), ("gpg.program", try key.program()),
        ] {
            try must("config", name, value)
        }
    }
}
