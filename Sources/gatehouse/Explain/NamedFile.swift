import GatehouseCore
import GatehouseSystem

/// A file that somebody named: where it is, and its path from the top of the repository.
struct NamedFile {
    let full: [UInt8]
    let path: RepoPath

    /// The name is taken from the working directory, and where there is none from the top, as reports have it.
    init(_ name: String, in top: TopFolder, fromTop: Bool) throws {
        let fromTopName = top.path + [UInt8(ascii: "/")] + Array(name.utf8)
        let isHere = try !fromTop && Files.facts(Array(name.utf8)) != nil
        guard try isHere || Files.facts(fromTopName) != nil else {
            throw Obstacle(
                "explain/absent", at: Array(name.utf8), "there is no such file here, nor at the top of the repository",
                remedy: "give a path and a line, as a report has them")
        }
        full = try Files.realPath(isHere ? Array(name.utf8) : fromTopName)
        let prefix = try Files.realPath(top.path) + [UInt8(ascii: "/")]
        path = RepoPath(bytes: full.starts(with: prefix) ? Array(full[prefix.count...]) : Array(name.utf8))
    }
}
