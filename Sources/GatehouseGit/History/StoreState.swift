import GatehouseCore
import GatehouseSystem

/// Which objects there are to be read, told without reading any: every pack with its size, every loose object's name, and
/// the lists that join and cut histories.
struct StoreState {
    let digest: [UInt8]

    init(of repository: Repository) throws {
        var hash = SHA256()
        for directory in try ObjectDirectories.all(of: repository) {
            hash.update(directory + [0])
            for name in try Files.names(in: directory) where Self.holdsObjects(name) {
                let folder = directory + [UInt8(ascii: "/")] + name
                for file in try Files.names(in: folder) {
                    let size = name.count == 2 ? 0 : try Files.facts(folder + [UInt8(ascii: "/")] + file)?.size ?? 0
                    hash.update(name + [UInt8(ascii: "/")] + file + Array(" \(size)\n".utf8))
                }
            }
        }
        digest = hash.digest()
    }

    // `pack`, and the folders of loose objects, which are named by two digits.
    private static func holdsObjects(_ name: [UInt8]) -> Bool { name.count == 2 || name == Array("pack".utf8) }
}
