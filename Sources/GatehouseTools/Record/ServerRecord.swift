import GatehouseCore
package import GatehouseSystem

/// The record of a server: what was judged, and what git then really did. Each line holds the hash of the line before,
/// and is on the disk before the push is accepted.
///
/// Nothing in it is ever changed or taken away, so a file that can only be added to (`chattr +a`) serves. Where a writer
/// was ended in the middle of a line, the next one says so in a line of its own, and goes on from the last whole line.
package struct ServerRecord: Sendable {
    /// The file that grows.
    package let path: [UInt8]
    private let commonDirectory: [UInt8]
    private let sharedMode: UInt32?
    private let repositoryMode: UInt32?
    private let limit: Int

    /// - Parameters:
    ///   - path: the file; nil for the one in the repository.
    ///   - directory: the repository's common directory.
    ///   - limit: from how many bytes on the file is put aside, and a new one begun.
    package init(
        at path: [UInt8]? = nil, inCommonDirectory directory: [UInt8], sharedMode: UInt32? = nil, limit: Int
    ) {
        self.path = path ?? directory + Array("/gatehouse/pushes.jsonl".utf8)
        self.sharedMode = path == nil ? sharedMode : nil
        repositoryMode = sharedMode
        commonDirectory = directory
        self.limit = limit
    }

    /// Adds the line for a push that was judged.
    ///
    /// - Parameters:
    ///   - patience: for how many milliseconds it waits while others write.
    ///   - refs: what the refs hold now; asked for where the file says nothing of this repository yet. Nil where they are
    ///     too many to be told.
    package func append(_ line: RecordLine, patience: Int, refs: () throws -> [RecordedRef]?) throws {
        try append(line.fields(in: repository), patience, mayBegin: true, refs)
    }

    /// Adds the line for refs that were moved.
    package func append(_ confirmation: Confirmation, patience: Int) throws {
        try append(confirmation.fields(in: repository), patience, mayBegin: false) { nil }
    }

    /// What refs held when they were deleted.
    package func deletions() throws(SystemError) -> RecordedDeletions {
        try RecordedDeletions(of: repository, in: path)
    }

    var repository: JSON { .string(Escaped.text(commonDirectory)) }

    private func append(
        _ fields: [(String, JSON)], _ patience: Int, mayBegin: Bool, _ refs: () throws -> [RecordedRef]?
    ) throws {
        try Record.makeDirectory(of: path, sharedMode)
        let end = Clock.milliseconds() + patience
        while true {
            let left = max(0, end - Clock.milliseconds())
            let file = try LockedFile(path, sharedMode: sharedMode, patience: left)
            var lines = Lines(behind: try RecordTail(of: file))
            if file.size >= limit, lines.tail.torn.isEmpty, let last = lines.link {
                // Whoever comes first then makes the new file, and goes on from this one.
                try Files.move(path, to: path + Array(".\(last.number)".utf8))
                continue
            }
            if file.size == 0, let (name, last) = try predecessor() { lines.goOn(from: last, in: name) }
            let begin = Beginning(record: path, number: try Self.firstNumber(of: file) ?? lines.nextNumber)
            let isNew = mayBegin && begin.isNew(in: commonDirectory)
            if isNew { lines.add(Self.held(try refs(), in: repository)) }
            lines.add(fields)
            try file.append(lines.bytes)
            if isNew { try begin.keep(in: commonDirectory, sharedMode: repositoryMode) }
            return
        }
    }

    // The file that was put aside last, and its last line.
    private func predecessor() throws(SystemError) -> (name: [UInt8], last: RecordLink)? {
        guard let old = try RecordFiles(of: path).putAside.last else { return nil }
        let tail = try RecordTail(of: LockedFile(old, patience: 100))
        guard let last = tail.last, tail.torn.isEmpty else {
            throw SystemError("go on from the record", old, .other, "it does not end with a whole line")
        }
        return (old, last)
    }

    private static func firstNumber(of file: borrowing LockedFile) throws(SystemError) -> Int? {
        RecordLink.number(atStartOf: try file.bytes(from: 0, count: 100))
    }

    private static func held(_ refs: [RecordedRef]?, in repository: JSON) -> [(String, JSON)] {
        [
            ("kind", .string("refs")), ("repository", repository),
            ("refs", refs.map { .array($0.map(\.held)) } ?? .null),
        ]
    }

    /// Lines that are written together.
    private struct Lines {
        let tail: RecordTail
        private(set) var link: RecordLink?
        private(set) var bytes: [UInt8] = []

        init(behind tail: RecordTail) {
            self.tail = tail
            link = tail.last
            if tail.torn.isEmpty { return }
            if tail.torn.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
            add(tail.note)
        }

        var nextNumber: Int { (link?.number ?? 0) + 1 }

        mutating func goOn(from last: RecordLink, in name: [UInt8]) {
            link = last
            let file = name.lastIndex(of: UInt8(ascii: "/")).map { name[($0 + 1)...] } ?? name[...]
            add([("kind", .string("continued")), ("from", .string(Escaped.text(file)))])
        }

        mutating func add(_ fields: [(String, JSON)]) {
            let line = RecordLink.line(after: link, fields)
            bytes += line.bytes
            link = line.link
        }
    }
}
