import GatehouseCore

/// Statements that people have signed, as a repository keeps them: each is a file in a commit under a ref of its own.
struct StatementFiles {
    private let repository: Repository
    private let reader: any ObjectReader

    init(_ repository: Repository, _ reader: any ObjectReader) {
        self.repository = repository
        self.reader = reader
    }

    /// What the ref of a name holds, and every ref that lies under it.
    func tips(under name: RefName) throws(GitError) -> [RefName: ObjectID] {
        let listing = try repository.git.start(
            ["for-each-ref", "--format=%(objectname) %(refname)"], names: [name.bytes])
        var tips: [RefName: ObjectID] = [:]
        while let line = try listing.record(endedBy: UInt8(ascii: "\n")) {
            let digits = line.prefix { $0 != UInt8(ascii: " ") }
            guard let id = ObjectID(hex: digits) else { throw listing.error("a line of its list is not '<id> <ref>'") }
            tips[RefName(bytes: line.dropFirst(digits.count + 1))] = id
        }
        try listing.finish()
        return tips
    }

    /// The file of a commit; nil where there is none. What is no statement counts for nothing, and hinders nobody.
    func file(_ path: RepoPath, in tip: ObjectID) -> [UInt8]? {
        guard let entry = try? reader.entries(at: [path], in: tip, repository.format)[path], entry.mode == .regular
        else { return nil }
        return try? reader.read(entry.id, .blob, limit: Self.largest)
    }

    private static let largest = 64 << 10
}
