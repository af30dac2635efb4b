package import GatehouseCore
package import GatehouseSystem

extension ServerRecord {
    /// What a ref held when it was deleted; nil where the record does not tell of that, or tells that it was there again
    /// since.
    ///
    /// - Parameter ref: the name that it has in the whole repository.
    package func lastHeld(byDeleted ref: RefName) throws(SystemError) -> ObjectID? {
        // Before the first push there is no folder either.
        let folder = path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[..<$0]) } ?? Array(".".utf8)
        if !folder.isEmpty, try Files.facts(folder) == nil { return nil }
        let files = try RecordFiles(of: path)
        for file in [files.current].compactMap(\.self) + files.putAside.reversed() {
            let mapped = try MappedFile(file)
            let end = RefStory(of: ref, in: repository).end(in: mapped.bytes)
            withExtendedLifetime(mapped) {}
            switch end {
            case .deleted(let held): return held
            case .present: return nil
            case nil: continue
            }
        }
        return nil
    }
}

/// What a record says last of a ref, looked for from its end on.
///
/// The lines are of our own making: a quotation mark within a text stands behind a backslash there, so that no name that
/// somebody pushes looks like a part of a line.
private struct RefStory {
    private let name: [UInt8]
    private let place: [UInt8]

    enum End {
        case deleted(ObjectID)
        case present
    }

    init(of ref: RefName, in repository: JSON) {
        name = Array((":" + JSON.string(Escaped.text(ref.bytes)).line).utf8)
        place = Array(("\"repository\":" + repository.line).utf8)
    }

    /// Nil where nothing is told of the ref.
    func end(in record: UnsafeRawBufferPointer) -> End? {
        var upper = record.count
        while let found = record[..<upper].lastStart(of: name) {
            upper = found
            let start = record[..<found].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
            let line = record[start..<(record[found...].firstIndex(of: lineFeed) ?? record.count)]
            guard line.lastStart(of: place) != nil, Self.kinds.contains(where: { line.lastStart(of: $0) != nil }) else {
                continue
            }
            let object = record[found..<line.endIndex].prefix { $0 != UInt8(ascii: "}") }
            guard object.lastStart(of: Self.gone) != nil, let old = object.lastStart(of: Self.old),
                let id = ObjectID(hex: object[(old + Self.old.count)...].prefix { $0 != UInt8(ascii: "\"") })
            else { return .present }
            return .deleted(id)
        }
        return nil
    }

    // What git did, what it was let do, and what was there in the beginning.
    private static let kinds = [
        "\"kind\":\"confirmed\"", "\"decision\":\"accepted\"", "\"kind\":\"refs\"",
    ].map { Array($0.utf8) }
    private static let gone = Array("\"new\":null".utf8)
    private static let old = Array("\"old\":\"".utf8)
}

extension Slice<UnsafeRawBufferPointer> {
    /// Where a text stands last.
    fileprivate func lastStart(of text: [UInt8]) -> Int? {
        guard count >= text.count else { return nil }
        var offset = endIndex - text.count
        while offset >= startIndex {
            if self[offset] == text[0], self[offset..<(offset + text.count)].elementsEqual(text) { return offset }
            offset -= 1
        }
        return nil
    }
}

private let lineFeed = UInt8(ascii: "\n")
