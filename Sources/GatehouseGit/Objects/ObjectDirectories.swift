package import GatehouseSystem

/// The directories in which the objects of a repository may lie: its own or the quarantine of a push, and all alternates
/// behind it.
package enum ObjectDirectories {
    /// Every directory once, the first one first. Throws where a list cannot be read whole: a store that is left out
    /// would hide objects.
    package static func all(
        from first: [UInt8], environment: Environment, workingDirectory: [UInt8]
    ) throws(SystemError) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var next = [first]
        if let list = environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] {
            guard let paths = AlternateList.inEnvironment(list) else {
                throw SystemError("read GIT_ALTERNATE_OBJECT_DIRECTORIES", list, .other, "a quotation does not end")
            }
            next += paths.map { absolute($0, from: workingDirectory) }
        }
        // Git itself goes no deeper than this.
        for _ in 0...5 {
            let new = next.filter { !found.contains($0) }
            if new.isEmpty { return found }
            for path in new where !found.contains(path) { found.append(path) }
            next = []
            for path in new { next += try alternates(of: path) }
        }
        if next.allSatisfy(found.contains) { return found }
        throw SystemError("follow the alternates of", first, .other, "they are nested too deep")
    }

    private static func alternates(of directory: [UInt8]) throws(SystemError) -> [[UInt8]] {
        let file = directory + Array("/info/alternates".utf8)
        guard try Files.facts(file) != nil else { return [] }
        guard let paths = AlternateList.inFile(try Files.read(file, limit: 1 << 20)) else {
            throw SystemError("read the list of alternates", file, .other, "a quotation does not end")
        }
        return paths.map { absolute($0, from: directory) }
    }

    private static func absolute(_ path: [UInt8], from base: [UInt8]) -> [UInt8] {
        path.first == UInt8(ascii: "/") ? path : base + [UInt8(ascii: "/")] + path
    }
}
