import Crypto

/// The hashes that a signature may sign instead of the text itself.
enum SSHHash: String, Sendable {
    case sha256, sha512

    func digest(of bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .sha256: Array(SHA256.hash(data: bytes))
        case .sha512: Array(SHA512.hash(data: bytes))
        }
    }
}
