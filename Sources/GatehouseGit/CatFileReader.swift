package import GatehouseCore

/// Reads objects through one `git cat-file --batch`, which reads every kind of repository that its git knows.
package final class CatFileReader: ObjectReader {
    private let process: GitProcess
    private let format: ObjectFormat

    package init(_ git: Git, _ format: ObjectFormat) throws(GitError) {
        process = try git.start(["cat-file", "--batch"])
        self.format = format
    }

    package func read(
        _ ids: [ObjectID], limit: Int, _ body: (Int, GitObject?) throws(GitError) -> Void
    ) throws(GitError) {
        var asked = 0
        for (index, id) in ids.enumerated() {
            // Ahead of the answers, so that git never waits for us, and by a bounded number, so that we never hold
            // more than a few questions.
            while asked < min(ids.count, index + Self.ahead) {
                process.write(Self.question(ids[asked..<min(ids.count, asked + Self.ahead)], &asked))
            }
            try body(index, try answer(to: Array(id.hex.utf8), id, limit: limit))
        }
    }

    private static let ahead = 512

    private static func question(_ ids: ArraySlice<ObjectID>, _ asked: inout Int) -> [UInt8] {
        asked += ids.count
        return ids.flatMap { Array($0.hex.utf8) + [0x0a] }
    }

    /// The object that a name such as `HEAD^{tree}` stands for; nil where there is none.
    package func read(named name: String, limit: Int) throws(GitError) -> GitObject? {
        process.write(Array((name + "\n").utf8))
        return try answer(to: Array(name.utf8), nil, limit: limit)
    }

    package func tree(of id: ObjectID, limit: Int) throws(GitError) -> GitObject {
        guard let tree = try read(named: id.hex + "^{tree}", limit: limit), tree.kind == .tree else {
            throw .noTree(id)
        }
        return tree
    }

    private func answer(to name: [UInt8], _ id: ObjectID?, limit: Int) throws(GitError) -> GitObject? {
        let header = try process.requiredRecord(endedBy: 0x0a)
        if header == name + Array(" missing".utf8) { return nil }
        guard let parsed = CatFileHeader(header, format), id == nil || parsed.id == id else {
            throw process.error("it answered \(quoted: String(decoding: header.prefix(100), as: UTF8.self))")
        }
        var bytes: [UInt8]?
        if parsed.size <= limit {
            bytes = try process.bytes(parsed.size)
        } else {
            try process.skip(parsed.size)
        }
        guard try process.bytes(1) == [0x0a] else { throw process.error("an answer does not end where it said") }
        return GitObject(parsed.id, parsed.kind, size: parsed.size, bytes: bytes)
    }
}

/// The line before an object: its name, kind and size.
package struct CatFileHeader: Hashable, Sendable {
    package let id: ObjectID
    package let kind: GitObject.Kind
    package let size: Int

    /// Nil for anything that is not such a line.
    package init?(_ line: [UInt8], _ format: ObjectFormat) {
        let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 3, let id = ObjectID(hex: parts[0]), id.byteCount == format.byteCount,
            let kind = GitObject.Kind(rawValue: String(decoding: parts[1], as: UTF8.self)),
            let size = decimal(parts[2])
        else { return nil }
        self.id = id
        self.kind = kind
        self.size = size
    }
}

/// The number that decimal digits, and nothing else, spell; nil where it would not fit.
func decimal(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
