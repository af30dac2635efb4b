import Foundation
import GatehouseCore
import GatehouseGit
import GatehousePacks

/// An object that is made by hand, whether git would make it or not.
struct CraftedObject {
    /// What git calls it, with the number that packs have for it.
    enum Kind: UInt8 {
        case commit = 1, tree, blob, tag

        var word: String {
            switch self {
            case .commit: "commit"
            case .tree: "tree"
            case .blob: "blob"
            case .tag: "tag"
            }
        }
    }

    let kind: Kind
    let bytes: [UInt8]
    let id: ObjectID

    init(_ kind: Kind, _ bytes: [UInt8], _ format: ObjectFormat) throws(Obstacle) {
        self.kind = kind
        self.bytes = bytes
        let all = Array("\(kind.word) \(bytes.count)\0".utf8) + bytes
        guard let id = ObjectID(bytes: Self.digest(of: all, format)) else {
            throw Obstacle("selftest/object", at: [], "an object has no name", remedy: "report this")
        }
        self.id = id
    }

    static func digest(of bytes: [UInt8], _ format: ObjectFormat) -> [UInt8] {
        guard format == .sha1 else { return SHA256.digest(of: bytes) }
        var hash = SHA1()
        hash.update(bytes)
        return hash.digest()
    }
}

/// Makes objects one from the other.
struct Workshop {
    let format: ObjectFormat

    func blob(_ bytes: [UInt8]) throws(Obstacle) -> CraftedObject { try CraftedObject(.blob, bytes, format) }

    /// A tree with one file.
    func tree(_ name: String, _ blob: ObjectID) throws(Obstacle) -> CraftedObject {
        try CraftedObject(.tree, Array("100644 \(name)\0".utf8) + blob.bytes, format)
    }

    func commit(
        _ tree: ObjectID, parents: [ObjectID], message: [UInt8] = Array("crafted\n".utf8)
    ) throws(Obstacle) -> CraftedObject {
        let who = "Canary <canary@localhost> 1700000000 +0000"
        let head = "tree \(tree.hex)\n" + parents.map { "parent \($0.hex)\n" }.joined()
        return try CraftedObject(
            .commit, Array((head + "author \(who)\ncommitter \(who)\n\n").utf8) + message, format)
    }

    func tag(_ target: CraftedObject, name: String, message: [UInt8]) throws(Obstacle) -> CraftedObject {
        let head = "object \(target.id.hex)\ntype \(target.kind.word)\ntag \(name)\n"
        return try CraftedObject(
            .tag, Array((head + "tagger Canary <canary@localhost> 1700000000 +0000\n\n").utf8) + message, format)
    }

    /// A commit with one file, and all that it is made of.
    func change(_ name: String, _ bytes: [UInt8], on parents: [ObjectID]) throws(Obstacle) -> [CraftedObject] {
        let blob = try blob(bytes)
        let tree = try tree(name, blob.id)
        return [blob, tree, try commit(tree.id, parents: parents)]
    }

    /// The objects as git sends them, nothing compressed.
    func pack(_ objects: [CraftedObject]) -> [UInt8] {
        var pack = Array("PACK".utf8) + Self.word(2) + Self.word(UInt32(objects.count))
        for object in objects { pack += Self.header(object) + Self.stored(object.bytes) }
        return pack + CraftedObject.digest(of: pack, format)
    }

    // The kind and the size: four bits of it, and then seven by seven.
    private static func header(_ object: CraftedObject) -> [UInt8] {
        var rest = object.bytes.count >> 4
        var bytes = [object.kind.rawValue << 4 | UInt8(object.bytes.count & 15) | (rest > 0 ? 0x80 : 0)]
        while rest > 0 {
            bytes.append(UInt8(rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
            rest >>= 7
        }
        return bytes
    }

    // A zlib stream (RFC 1950) of blocks that are not compressed (RFC 1951, 3.2.4).
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let block = bytes[start..<min(bytes.count, start + 0xffff)]
            start = block.endIndex
            let (low, high) = (UInt8(block.count & 0xff), UInt8(block.count >> 8))
            stream += [start == bytes.count ? 1 : 0, low, high, ~low, ~high] + block
        } while start < bytes.count
        var (first, second): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            first = (first + UInt32(byte)) % 65_521
            second = (second + first) % 65_521
        }
        return stream + word(second << 16 | first)
    }

    private static func word(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
}
