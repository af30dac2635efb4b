package import GatehouseCore
import GatehouseSystem

/// Verifies OpenPGP signatures by `gpgv`, which knows no keys but those that it is given: no keyring of whoever runs us, no
/// agent, no network.
package struct OpenPGP: Sendable {
    private let program: String
    private let variables: Environment
    private let patience: Int

    /// - Parameters:
    ///   - program: what is run; found in `PATH`.
    ///   - patience: after how many milliseconds one signature is given up.
    package init(program: String = "gpgv", variables: [String: String]? = nil, patience: Int = 5_000) {
        self.program = program
        self.variables = variables.map { Environment($0) } ?? .current()
        self.patience = patience
    }

    /// The facts about each of the signatures, in their order.
    ///
    /// - Parameter keyring: keys as `gpg --export` writes them, armoured or not.
    package func facts(on signatures: [DetachedSignature], keyring: [[UInt8]]) throws(Problem) -> [SignatureFacts] {
        let keys = try keyring.map { block throws(Problem) in try Self.keys(in: block) }.flatMap(\.self)
        do throws(SystemError) {
            let folder = try TemporaryFolder(in: variables["TMPDIR"])
            let ring = try folder.file("keys.gpg", holding: keys)
            return try signatures.map { signature throws(SystemError) in
                try facts(on: signature, by: ring, in: folder)
            }
        } catch {
            if error.attempt.utf8.contains("program"), error.kind == .missing {
                return signatures.map { _ in Self.noProgram(program) }
            }
            throw Problem(
                "verify OpenPGP signatures", "\(RepoPath(bytes: error.path)): \(escaped: error.reason)",
                remedy: "see that temporary files can be written, and that '\(escaped: program)' runs")
        }
    }

    private func facts(
        on signature: DetachedSignature, by ring: [UInt8], in folder: TemporaryFolder
    ) throws(SystemError) -> SignatureFacts {
        let armour = try folder.file("signature.asc", holding: signature.armour)
        let words = ["--homedir", "--keyring", "--status-fd"].map { Array($0.utf8) }
        let arguments = [
            words[0], folder.path, words[1], ring, words[2], [UInt8(ascii: "1")], armour, [UInt8(ascii: "-")],
        ]
        var environment = Environment(["LC_ALL": "C"])
        environment["PATH"] = variables["PATH"]
        environment["HOME"] = folder.path
        let gpgv = Program(Array(program.utf8), arguments, environment: environment, directory: folder.path)
        do throws(SystemError) {
            let output = try gpgv.run(input: signature.payload, limit: 1 << 16, patience: patience)
            return StatusLines(output.output).facts(exit: output.exit)
        } catch {
            guard error.kind == .late || error.kind == .tooLarge else { throw error }
            return SignatureFacts(.couldNotCheck("'\(escaped: program)' \(escaped: error.reason)"), .openpgp)
        }
    }

    // gpgv reads keys as they are, and no armour around them.
    private static func keys(in block: [UInt8]) throws(Problem) -> [UInt8] {
        guard block.first.map({ $0 < 0x80 }) == true else { return block }
        guard let keys = Armour.blocks(in: block), !keys.isEmpty else {
            throw Problem(
                "read the keyring", "it is not what 'gpg --armor --export' writes",
                remedy: "export the keys again, into the policy's 'keyring'")
        }
        return keys
    }

    private static func noProgram(_ program: String) -> SignatureFacts {
        SignatureFacts(
            .couldNotCheck("the program '\(escaped: program)' is not installed (on Debian it is the package gpgv)"),
            .openpgp)
    }
}
