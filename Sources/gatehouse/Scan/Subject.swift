import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseLibgit2
import GatehouseSystem

/// What a scan looks at, and the policy it looks with.
struct Subject {
    let reading: any Reading
    let policy: LoadedPolicy

    init(_ reading: any Reading, _ policy: LoadedPolicy) {
        self.reading = reading
        self.policy = policy
    }

    /// The subject that the command line names.
    init(_ scan: Scan) throws {
        if scan.stdin {
            let bytes = try Streams.readAll(limit: Limits().largestObject)
            let change = Change(at: .scan, [Content(Place(.stream), bytes)])
            self.init(ReadyReading(change), try scan.chosenPolicy() ?? LoadedPolicy(nil))
            return
        }
        if scan.staged && scan.path == nil {
            // Inside a hook, git says which index is meant.
            try self.init(try Repository.locate(.current()), scan)
            return
        }
        let path = try Self.path(scan.path)
        if try Files.facts(path)?.kind != .directory {
            try self.init(file: path, scan)
        } else if let repository = try Repository.open(at: path) {
            try self.init(repository, scan)
        } else {
            try self.init(folder: path, scan)
        }
    }

    // The policy is that of the repository around the file, or the one beside it.
    private init(file path: [UInt8], _ scan: Scan) throws {
        try Self.refuseParts(of: path, scan)
        let slash = path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        let folder = slash == path.startIndex ? [UInt8(ascii: "/")] : Array(path[..<slash])
        let policy = try scan.chosenPolicy() ?? LoadedPolicy(inFolder: Repository.top(around: folder) ?? folder)
        let reading = FolderReading(folder, only: Array(path[(slash + 1)...]))
        reading.largestObject = policy.largestObject
        self.init(reading, policy)
    }

    private init(folder path: [UInt8], _ scan: Scan) throws {
        try Self.refuseParts(of: path, scan)
        let policy = try scan.chosenPolicy() ?? LoadedPolicy(inFolder: path)
        let reading = FolderReading(path)
        reading.largestObject = policy.largestObject
        self.init(reading, policy)
    }

    private init(_ repository: Repository, _ scan: Scan) throws {
        if scan.staged {
            let reading = try StagedReading(repository, at: .scan)
            let policy = try scan.chosenPolicy() ?? reading.policy()
            reading.largestObject = policy.largestObject
            self.init(reading, policy)
            return
        }
        let reader = try scan.reader(of: repository)
        let policy = try scan.chosenPolicy() ?? LoadedPolicy(scanned: repository, reader)
        let limit = policy.largestObject
        if let range = scan.range {
            self.init(try CommitReading.range(range, in: repository, reader: reader, limit: limit), policy)
        } else if scan.history {
            let reading = try HistoryReading(repository, reader: reader)
            reading.largestObject = limit
            self.init(reading, policy)
        } else if repository.isBare {
            let reading = try TreeReading(repository, reader: reader)
            reading.largestObject = limit
            self.init(reading, policy)
        } else {
            let reading = try WorkTreeReading(repository, readsIgnored: !scan.noIgnored)
            reading.largestObject = limit
            self.init(reading, policy)
        }
    }

    // Only a repository has a history, an index and ranges.
    private static func refuseParts(of path: [UInt8], _ scan: Scan) throws {
        guard scan.history || scan.staged || scan.range != nil else { return }
        throw Problem(
            "scan \(RepoPath(bytes: path))", "it is not the top of a git repository",
            remedy: "give the path of a clone or a bare repository")
    }

    // Without a path: the repository around the current folder, or the folder itself.
    private static func path(_ path: String?) throws -> [UInt8] {
        if let path { return try Files.realPath(Array(path.utf8)) }
        let here = try Files.workingDirectory()
        return try Repository.top(around: here) ?? here
    }
}

extension Scan {
    /// The policy that the command line names; nil where it is to come from what is scanned.
    func chosenPolicy() throws -> LoadedPolicy? {
        let loaded = policy.map { $0 == "default" ? LoadedPolicy(nil) : LoadedPolicy(at: $0) }
        guard case .policy(var policy)? = loaded, let file = fingerprintKey else { return loaded }
        policy.fingerprintKey = try Files.read(Array(file.utf8), limit: 1 << 16)
        return .policy(policy)
    }

    /// What reads the objects. Git does, unless each object is to be hashed again: libgit2 does that as it reads.
    func reader(of repository: Repository) throws -> any ObjectReader {
        guard verify else { return try CatFileReader(repository.git, repository.format) }
        return try Libgit2Reader(repository)
    }
}

extension LoadedPolicy {
    /// The policy of a repository that is scanned: the file in its working tree, or in the commit that HEAD names.
    init(scanned repository: Repository, _ reader: any ObjectReader) throws {
        if let top = repository.workTree {
            self.init(inFolder: top)
        } else {
            self = try CommittedPolicy(repository, reader).loadedAtHead()
        }
    }

    var largestObject: Int {
        if case .policy(let policy) = self { policy.limits.largestObject } else { Limits().largestObject }
    }
}
