/// The kinds of SSH keys, by the names they have on the wire.
package enum SSHKeyKind: Hashable, Sendable {
    case ed25519
    case ecdsa(EllipticCurve)
    case rsa
    /// A key that lives in a security key, and signs when its owner touches it.
    case securityKeyEd25519
    case securityKeyECDSA
    /// A kind that is not known here.
    case unknown(String)

    /// Takes any name: what is not known has a kind of its own.
    package init(_ name: String) {
        self = Self.known.first { $0.name == name } ?? .unknown(name)
    }

    /// The name on the wire and in files.
    package var name: String {
        switch self {
        case .ed25519: "ssh-ed25519"
        case .ecdsa(let curve): "ecdsa-sha2-" + curve.rawValue
        case .rsa: "ssh-rsa"
        case .securityKeyEd25519: "sk-ssh-ed25519@openssh.com"
        case .securityKeyECDSA: "sk-ecdsa-sha2-nistp256@openssh.com"
        case .unknown(let name): name
        }
    }

    /// The name of the certificates for keys of this kind; nil where there are none.
    var certificateName: String? {
        switch self {
        case .unknown: nil
        case .securityKeyEd25519: "sk-ssh-ed25519-cert-v01@openssh.com"
        case .securityKeyECDSA: "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com"
        default: name + "-cert-v01@openssh.com"
        }
    }

    /// The kind of key that a certificate of that name is for; nil where it is no certificate.
    init?(certificate name: String) {
        guard let kind = Self.known.first(where: { $0.certificateName == name }) else { return nil }
        self = kind
    }

    /// Whether it lives in a security key.
    package var isSecurityKey: Bool { self == .securityKeyEd25519 || self == .securityKeyECDSA }

    private static let known: [SSHKeyKind] =
        [.ed25519, .rsa, .securityKeyEd25519, .securityKeyECDSA] + EllipticCurve.allCases.map { .ecdsa($0) }
}
