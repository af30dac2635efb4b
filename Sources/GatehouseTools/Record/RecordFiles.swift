package import GatehouseSystem

/// The files of a server's record: those that were put aside because they were long, and the one that grows.
package struct RecordFiles: Sendable {
    /// The oldest first. Each has the number of its last line behind its name.
    package let putAside: [[UInt8]]
    /// Nil where nothing was written since the last one was put aside.
    package let current: [UInt8]?

    package init(of path: [UInt8]) throws(SystemError) {
        let slash = path.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { Array(path[...$0]) } ?? Array("./".utf8)
        let prefix = (slash.map { Array(path[($0 + 1)...]) } ?? path) + [UInt8(ascii: ".")]
        guard try Files.facts(folder.count > 1 ? folder.dropLast() : folder) != nil else {
            (putAside, current) = ([], nil)
            return
        }
        let numbers = try Files.names(in: folder).compactMap { name -> Int? in
            guard name.starts(with: prefix) else { return nil }
            let digits = String(decoding: name.dropFirst(prefix.count), as: UTF8.self)
            // Only what we named ourselves.
            return Int(digits).flatMap { String($0) == digits && $0 > 0 ? $0 : nil }
        }
        putAside = numbers.sorted().map { path + Array(".\($0)".utf8) }
        current = try Files.facts(path) == nil ? nil : path
    }
}
