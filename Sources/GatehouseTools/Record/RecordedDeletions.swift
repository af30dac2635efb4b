package import GatehouseCore
package import GatehouseSystem

/// What refs held when they were deleted, as a record tells.
///
/// A record is read once for all refs that a push creates: few of them were ever deleted.
package struct RecordedDeletions {
    private let repository: JSON
    // The newest first.
    private let files: [MappedFile]
    // All texts that stand in a record of a ref that was deleted, its name among them.
    private let texts: Set<[UInt8]>

    /// - Parameter path: of the record, which need not be there.
    package init(of repository: JSON, in path: [UInt8]) throws(SystemError) {
        self.repository = repository
        // Before the first push there is no folder either.
        let folder = path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[..<$0]) } ?? Array(".".utf8)
        if !folder.isEmpty, try Files.facts(folder) == nil {
            (files, texts) = ([], [])
            return
        }
        let found = try RecordFiles(of: path)
        files = try ([found.current].compactMap(\.self) + found.putAside.reversed()).map { name throws(SystemError) in
            try MappedFile(name)
        }
        texts = files.reduce(into: []) { texts, file in
            var next = 0
            while let gone = file.bytes.firstStart(of: goneMark, from: next) {
                texts.formUnion(Self.texts(around: gone, in: file.bytes))
                next = gone + goneMark.count
            }
        }
    }

    /// What a ref held when it was deleted; nil where the record does not tell of that, or tells that it was there again
    /// since.
    ///
    /// - Parameter ref: the name that it has in the whole repository.
    package func lastHeld(by ref: RefName) -> ObjectID? {
        let name = Array(JSON.string(Escaped.text(ref.bytes)).line.utf8)
        guard texts.contains(name) else { return nil }
        let story = RefStory(of: name, in: repository)
        for file in files {
            switch story.end(in: file.bytes) {
            case .deleted(let held): return held
            case .present: return nil
            case nil: continue
            }
        }
        return nil
    }

    // The texts of the ref that a place lies in, with their quotation marks.
    private static func texts(around place: Int, in bytes: UnsafeRawBufferPointer) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        var (start, isEscaped) = (Int?.none, false)
        for index in (bytes[..<place].lastStart(of: refMark) ?? 0)..<place {
            switch bytes[index] {
            case _ where isEscaped: isEscaped = false
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "\""):
                if let first = start { texts.append(Array(bytes[first...index])) }
                start = start == nil ? index : nil
            default: break
            }
        }
        return texts
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

    /// - Parameter name: the ref's, as it stands in the record.
    init(of name: [UInt8], in repository: JSON) {
        self.name = [UInt8(ascii: ":")] + name
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
            let object = record[found..<(line[found...].firstStart(of: refMark) ?? line.endIndex)]
            guard object.lastStart(of: goneMark) != nil, let old = object.lastStart(of: Self.old),
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
    private static let old = Array("\"old\":\"".utf8)
}

extension Slice<UnsafeRawBufferPointer> {
    /// Where a text stands first.
    fileprivate func firstStart(of text: [UInt8]) -> Int? {
        UnsafeRawBufferPointer(rebasing: self).firstStart(of: text).map { startIndex + $0 }
    }

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

// What a ref begins with, and what tells that it is gone.
private let refMark = Array("{\"name\":\"".utf8)
private let goneMark = Array("\"new\":null".utf8)
private let lineFeed = UInt8(ascii: "\n")
