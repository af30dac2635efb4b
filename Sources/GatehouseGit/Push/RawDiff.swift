package import GatehouseCore

/// Reads what git prints with `--raw -z --no-abbrev`, piece by piece, and takes nothing that is out of form.
package struct RawDiff {
    private var rest: ArraySlice<UInt8>

    package init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// What git never prints; or a path with conflicts in the index, which no commit can have.
    package struct Malformed: Error {
        var unmerged: RepoPath?
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// The id that opens the section of a commit (`--stdin`).
    package mutating func commit() throws(Malformed) -> ObjectID {
        guard let id = ObjectID(hex: try field(endedBy: 0)) else { throw Malformed() }
        return id
    }

    /// The next path that differs, with one edit for each parent; nil where the section ends.
    package mutating func record() throws(Malformed) -> [Edit]? {
        let parents = rest.prefix { $0 == UInt8(ascii: ":") }.count
        if parents == 0 { return nil }
        rest = rest.dropFirst(parents)
        var modes: [UInt32] = []
        for _ in 0...parents { modes.append(try mode()) }
        var ids: [ObjectID] = []
        for _ in 0...parents { ids.append(try id()) }
        let status = try field(endedBy: 0)
        let path = RepoPath(bytes: try field(endedBy: 0))
        guard status.count == parents, !path.bytes.isEmpty else { throw Malformed() }
        if status.contains(UInt8(ascii: "U")) { throw Malformed(unmerged: path) }
        let entries = try zip(modes, ids).map { mode, id throws(Malformed) in try entry(mode, id) }
        return entries.dropLast().map { Edit(path, new: entries[parents], old: $0) }
    }

    private func entry(_ mode: UInt32, _ id: ObjectID) throws(Malformed) -> Edit.Entry? {
        if mode == 0 && id.isZero { return nil }
        guard let mode = FileMode(tree: mode), !id.isZero else { throw Malformed() }
        return Edit.Entry(mode, id)
    }

    private mutating func mode() throws(Malformed) -> UInt32 {
        let digits = try field(endedBy: UInt8(ascii: " "))
        guard digits.count == 6 else { throw Malformed() }
        var mode: UInt32 = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "7") else { throw Malformed() }
            mode = mode << 3 | UInt32(digit - UInt8(ascii: "0"))
        }
        return mode
    }

    private mutating func id() throws(Malformed) -> ObjectID {
        guard let id = ObjectID(hex: try field(endedBy: UInt8(ascii: " "))) else { throw Malformed() }
        return id
    }

    private mutating func field(endedBy end: UInt8) throws(Malformed) -> ArraySlice<UInt8> {
        guard let index = rest.firstIndex(of: end) else { throw Malformed() }
        defer { rest = rest[(index + 1)...] }
        return rest[..<index]
    }
}
