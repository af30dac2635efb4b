package import GatehouseCore

/// One level of a tree, as git stores it.
package struct TreeObject: Hashable, Sendable {
    /// One name in it.
    package struct Entry: Hashable, Sendable {
        package let mode: UInt32
        package let name: [UInt8]
        package let id: ObjectID

        /// Whether it is a tree of its own.
        package var isDirectory: Bool { mode & 0o170000 == 0o040000 }
    }

    package let entries: [Entry]

    /// Nil for bytes that are no tree.
    package init?(_ bytes: [UInt8], _ format: ObjectFormat) {
        var entries: [Entry] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let entry = Self.entry(&rest, format) else { return nil }
            entries.append(entry)
        }
        self.entries = entries
    }

    /// The entry of that name in the bytes of a tree, without a list of the others; nil where there is none. Throws for
    /// bytes that are no tree, and for a name that stands there twice: nobody could tell which one git takes.
    package static func entry(named name: [UInt8], in tree: [UInt8], _ format: ObjectFormat) throws(Malformed) -> Entry?
    {
        var found: Entry?
        var start = tree.startIndex
        while start < tree.endIndex {
            guard let nul = tree[start...].firstIndex(of: 0), tree.endIndex - nul > format.byteCount else {
                throw Malformed()
            }
            let end = nul + 1 + format.byteCount
            if tree[start..<nul].count > name.count, tree[..<nul].suffix(name.count).elementsEqual(name) {
                var rest = tree[start..<end]
                guard let entry = entry(&rest, format), found == nil || entry.name != name else { throw Malformed() }
                if entry.name == name { found = entry }
            }
            start = end
        }
        return found
    }

    /// Bytes that are no tree, or one that names something twice.
    package struct Malformed: Error {}

    private static func entry(_ rest: inout ArraySlice<UInt8>, _ format: ObjectFormat) -> Entry? {
        guard let space = rest.prefix(8).firstIndex(of: 0x20), let mode = octal(rest[..<space]) else { return nil }
        rest = rest[(space + 1)...]
        guard let end = rest.firstIndex(of: 0), end > rest.startIndex else { return nil }
        let name = Array(rest[..<end])
        let idBytes = rest[(end + 1)...].prefix(format.byteCount)
        guard idBytes.count == format.byteCount, let id = ObjectID(bytes: idBytes) else { return nil }
        rest = rest[idBytes.endIndex...]
        return Entry(mode: mode, name: name, id: id)
    }

    private static func octal(_ digits: ArraySlice<UInt8>) -> UInt32? {
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 << 3 | UInt32($1 - 0x30) }
    }
}
