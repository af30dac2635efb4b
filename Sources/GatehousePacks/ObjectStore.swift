import GatehouseCore
import GatehouseSystem

/// All that the object directories of a repository hold: its packs and loose objects, and those of its alternates.
///
/// GatehousePacks reads them without git, in the order of their delta trees, so that each stream is inflated once and each
/// delta applied once:
///
///     let store = try ObjectStore(directories, format: 20)
///     let forest = try DeltaForest(store)
///     let shares = forest.shares(of: [.blob])
///     // on any thread, in any order, each share by itself:
///     try forest.read(shares[0], limit: limit, verify: .samples) { object, formerState in
///         … object.id, object.bytes, object.former?.changes …     // gives the object's own state
///     } failing: { error in … }
///
/// One object by its name is read by a `StoreReader`. What is not known here is thrown as a `PackError`, never left out:
/// git can then be asked instead.
package final class ObjectStore: Sendable {
    let directories: [[UInt8]]
    let packs: [Pack]
    /// How many bytes the names have: 20 or 32.
    package let byteCount: Int

    /// Opens the packs of the directories, which have to be all that belong together: `ObjectDirectories.all` of
    /// GatehouseGit lists them.
    package init(_ directories: [[UInt8]], format byteCount: Int) throws(PackError) {
        self.directories = directories
        self.byteCount = byteCount
        var packs: [Pack] = []
        for directory in directories { packs += try PackFolder(directory, format: byteCount).packs }
        self.packs = packs
    }

    /// A store of one pack that is at hand with its index.
    package init(pack: [UInt8], index: [UInt8], format byteCount: Int) throws(PackError) {
        directories = []
        self.byteCount = byteCount
        let index = StoreFile(Array("the index".utf8), holding: index)
        packs = [try PackFolder.pack(StoreFile(Array("the pack".utf8), holding: pack), index, byteCount)]
    }

    /// Whether a pack has the object. Loose ones are not looked for.
    func place(inPacks id: ObjectID) -> (pack: Int, offset: Int)? {
        for (number, pack) in packs.enumerated() {
            if let row = pack.index.row(of: id), let offset = pack.index.offset(at: row) { return (number, offset) }
        }
        return nil
    }

    /// The file of an object that has one of its own; nil where there is none.
    func looseFile(of id: ObjectID) throws(PackError) -> StoreFile? {
        for directory in directories {
            if let file = try StoreFile(ifThere: LooseFolder.file(of: id, in: directory)) { return file }
        }
        return nil
    }
}
