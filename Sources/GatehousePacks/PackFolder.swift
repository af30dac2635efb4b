import GatehouseCore
import GatehouseSystem

/// The packs of one object directory.
struct PackFolder {
    private(set) var packs: [Pack] = []

    /// Opens every pack that has a list of its objects. One without a list is not known here: it may be one that is just
    /// being made, or belong to an index of a form to come.
    init(_ directory: [UInt8], format byteCount: Int) throws(PackError) {
        let folder = directory + Array("/pack".utf8)
        let names = try Self.names(in: folder)
        let prefix = folder + [UInt8(ascii: "/")]
        var several: MultiPackIndex?
        for name in names where Self.end(of: name) == "pack" {
            let stem = Array(name.dropLast(5))
            let file = try StoreFile(prefix + name)
            if names.contains(stem + Array(".idx".utf8)) {
                packs.append(try Self.pack(file, try StoreFile(prefix + stem + Array(".idx".utf8)), byteCount))
                continue
            }
            let path = prefix + Self.multiPackIndex
            if several == nil, names.contains(Self.multiPackIndex) {
                several = try MultiPackIndex(StoreFile(path), format: byteCount)
            }
            guard let several, let number = several.packs.firstIndex(of: stem) else {
                throw .unknown(file.path, "it has no index")
            }
            packs.append(try Pack(file, PartialIndex(several, pack: number), format: byteCount))
        }
    }

    private static let multiPackIndex = Array("multi-pack-index".utf8)

    /// A pack with its own index.
    static func pack(_ file: StoreFile, _ index: StoreFile, _ byteCount: Int) throws(PackError) -> Pack {
        let list = try IndexFile(index, format: byteCount)
        let pack = try Pack(file, list, format: byteCount)
        guard pack.claimedCount == list.count, pack.checksum?.copy == list.packChecksum.copy else {
            throw .damaged(index.path, "it is not the index of its pack")
        }
        return pack
    }

    private static func end(of name: [UInt8]) -> String? {
        // Git leaves packs behind that it was writing, under such names.
        if name.starts(with: "tmp_".utf8) || name.starts(with: ".tmp-".utf8) { return nil }
        return name.lastIndex(of: UInt8(ascii: ".")).map { String(decoding: name[($0 + 1)...], as: UTF8.self) }
    }

    // A directory that has never had a pack has no folder for them; but the directory itself has to be there.
    private static func names(in folder: [UInt8]) throws(PackError) -> [[UInt8]] {
        do {
            return try Files.names(in: folder)
        } catch {
            guard error.kind == .missing else { throw PackError(error) }
            let parent = Array(folder.dropLast(5))
            let facts = try withSystem { () throws(SystemError) in try Files.names(in: parent) }
            _ = facts
            return []
        }
    }
}
