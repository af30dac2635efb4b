import GatehouseCore

extension SignatureFacts.Format {
    /// What stands between the dashes of the first line and the last of a signature's armour.
    var titles: [String] {
        switch self {
        case .ssh: ["SSH SIGNATURE"]
        case .openpgp: ["PGP SIGNATURE", "PGP MESSAGE"]
        case .x509: ["SIGNED MESSAGE"]
        }
    }

    /// The formats in which git makes signatures.
    static let all: [SignatureFacts.Format] = [.ssh, .openpgp, .x509]
}
