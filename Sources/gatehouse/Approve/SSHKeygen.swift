import GatehouseChecks
import GatehouseCore
import GatehouseSystem

/// Signs with a key through OpenSSH's own program, which knows agents and security keys.
struct SSHKeygen {
    private let key: String

    init(_ key: String) { self.key = key }

    /// The statement with its signature.
    func sign<Statement>(_ statement: Statement) throws -> Signed<Statement> {
        let arguments = ["-Y", "sign", "-q", "-n", Statement.namespace, "-f", key]
        let outcome = try Program("ssh-keygen", arguments, environment: .current()).run(input: statement.bytes)
        guard outcome.exit == .status(0), outcome.output.starts(with: "-----BEGIN SSH SIGNATURE-----\n".utf8) else {
            throw Obstacle(
                "approve/not-signed", at: Array(key.utf8),
                "ssh-keygen does not sign with it: \(escaped: String(decoding: outcome.errors.prefix(400), as: UTF8.self))",
                remedy: "name the file of your SSH key with --key; of a public key, see that 'ssh-add -l' lists it")
        }
        return Signed(statement, armour: outcome.output)
    }
}
