package import GatehouseCore

/// Reads objects through one `git cat-file --batch`, which reads every kind of repository that its git knows.
package final class CatFileReader: ObjectReader {
    private let git: Git
    private let process: GitProcess
    private let format: ObjectFormat

    package init(_ git: Git, _ format: ObjectFormat) throws(GitError) {
        self.git = git
        process = try git.start(["cat-file", "--batch"])
        self.format = format
    }

    package func read(
        _ ids: [ObjectID], limit: Int, _ body: (Int, GitObject?) throws(GitError) -> Void
    ) throws(GitError) {
        if ids.count > Self.few { return try readMany(ids, limit: limit, body) }
        process.write(Self.question(ids[...]))
        for (index, id) in ids.enumerated() {
            try body(index, try answer(of: process, to: Array(id.hex.utf8), id, limit: limit))
        }
    }

    // A git that need not answer each question before it reads the next one writes in large pieces. It is asked all at
    // once, so that it never waits for us with answers that we wait for.
    private func readMany(
        _ ids: [ObjectID], limit: Int, _ body: (Int, GitObject?) throws(GitError) -> Void
    ) throws(GitError) {
        for start in stride(from: 0, to: ids.count, by: Self.most) {
            let share = ids[start..<min(ids.count, start + Self.most)]
            let process = try git.start(["cat-file", "--batch", "--buffer"])
            process.write(Self.question(share))
            process.closeInput()
            for (offset, id) in share.enumerated() {
                try body(start + offset, try answer(of: process, to: Array(id.hex.utf8), id, limit: limit))
            }
            try process.finish()
        }
    }

    // As many as are worth another git, and as many as may wait in memory.
    private static let few = 128
    private static let most = 8192

    private static func question(_ ids: ArraySlice<ObjectID>) -> [UInt8] { ids.flatMap { Array($0.hex.utf8) + [0x0a] } }

    /// The object that a name such as `HEAD^{tree}` stands for; nil where there is none.
    package func read(named name: String, limit: Int) throws(GitError) -> GitObject? {
        process.write(Array((name + "\n").utf8))
        return try answer(of: process, to: Array(name.utf8), nil, limit: limit)
    }

    package func tree(of id: ObjectID, limit: Int) throws(GitError) -> GitObject {
        guard let tree = try read(named: id.hex + "^{tree}", limit: limit), tree.kind == .tree else {
            throw .noTree(id)
        }
        return tree
    }

    private func answer(
        of process: GitProcess, to name: [UInt8], _ id: ObjectID?, limit: Int
    ) throws(GitError) -> GitObject? {
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
