package import GatehouseCore

/// How a repository names its objects.
package enum ObjectFormat: String, Sendable {
    case sha1, sha256

    /// The format of a name.
    init?(of id: ObjectID) {
        switch id.byteCount {
        case 20: self = .sha1
        case 32: self = .sha256
        default: return nil
        }
    }

    /// How many bytes a name has.
    package var byteCount: Int { self == .sha1 ? 20 : 32 }

    /// The name that stands for no object.
    package var zero: ObjectID { named([UInt8](repeating: 0, count: byteCount)) }

    /// The tree without entries, which git knows without storing it.
    package var emptyTree: ObjectID {
        switch self {
        case .sha1:
            named([
                0x4b, 0x82, 0x5d, 0xc6, 0x42, 0xcb, 0x6e, 0xb9, 0xa0, 0x60, 0xe5, 0x4b, 0xf8, 0xd6, 0x92, 0x88, 0xfb,
                0xee, 0x49, 0x04,
            ])
        case .sha256:
            named([
                0x6e, 0xf1, 0x9b, 0x41, 0x22, 0x5c, 0x53, 0x69, 0xf1, 0xc1, 0x04, 0xd4, 0x5d, 0x8d, 0x85, 0xef, 0xa9,
                0xb0, 0x57, 0xb5, 0x3b, 0x14, 0xb4, 0xb9, 0xb9, 0x39, 0xdd, 0x74, 0xde, 0xcc, 0x53, 0x21,
            ])
        }
    }

    private func named(_ bytes: [UInt8]) -> ObjectID {
        guard let id = ObjectID(bytes: bytes) else { preconditionFailure("a name has 20 or 32 bytes") }
        return id
    }
}
