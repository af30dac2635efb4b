/// The curves of ECDSA keys (RFC 5656), by their names on the wire.
package enum EllipticCurve: String, Hashable, Sendable, CaseIterable {
    case p256 = "nistp256"
    case p384 = "nistp384"
    case p521 = "nistp521"

    /// How many bytes a coordinate has, and each half of a signature.
    var byteCount: Int {
        switch self {
        case .p256: 32
        case .p384: 48
        case .p521: 66
        }
    }
}
