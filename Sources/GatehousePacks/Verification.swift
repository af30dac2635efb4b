import GatehouseCore

/// Which objects are hashed, to find damage that the checksums of their streams do not show.
package enum Verification: Sendable {
    /// One of 256, chosen by their names.
    case samples
    /// Every one.
    case all

    /// Throws where the object has not the bytes that its name stands for.
    func check(_ id: ObjectID, _ kind: ObjectKind, _ bytes: [UInt8]) throws(PackError) {
        guard self == .all || id.head & 0xff == 0 else { return }
        guard Self.hash(kind, bytes, like: id) == id.bytes else {
            throw .broken(id, "its bytes are not those it is named for")
        }
    }

    /// What an object of that kind with these bytes is named.
    static func hash(_ kind: ObjectKind, _ bytes: [UInt8], like id: ObjectID) -> [UInt8] {
        let header = Array("\(kind.word) \(bytes.count)\0".utf8)
        if id.byteCount == 20 {
            var hash = SHA1()
            hash.update(header)
            hash.update(bytes)
            return hash.digest()
        }
        var hash = SHA256()
        hash.update(header)
        hash.update(bytes)
        return hash.digest()
    }
}
