import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseLibgit2
import GatehouseSystem
import GatehouseTools

/// What a scan looks at, and the policy it looks with.
struct Subject {
    let reading: any Reading
    let policy: LoadedPolicy
    /// The digest of the refs of a history.
    let refs: String?
    /// What is remembered in the repository; nil for what is none, and where everything is to be looked at.
    private(set) var memory: StoredMemory?
    /// Where the files lie that findings name; nil for what is no file on disk.
    private(set) var folder: [UInt8]?
    /// How the history grew that is read; nil where none is, or nobody asks.
    private(set) var timeline: (() throws -> Timeline)?

    init(_ reading: any Reading, _ policy: LoadedPolicy, refs: String? = nil) {
        self.reading = reading
        self.policy = policy
        self.refs = refs
    }

    /// The subject of a scan of one thing.
    init(_ scan: Scan) throws { try self.init(scan, at: scan.paths.first) }

    /// The subject that the command line names: a path, or nil where it names none.
    init(_ scan: Scan, at name: String?) throws {
        if scan.stdin {
            let bytes = try Streams.readAll(limit: Limits().largestObject)
            let change = Change(at: .scan, [Content(Place(.stream), bytes)])
            self.init(ReadyReading(change), try scan.policy(orElse: LoadedPolicy(nil)))
            return
        }
        if scan.staged && name == nil {
            // Inside a hook, git says which index is meant.
            try self.init(try Repository.locate(.current()), scan)
            return
        }
        let path = try Self.path(name)
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
        let policy = try scan.policy(orElse: LoadedPolicy(inFolder: try Repository.top(around: folder) ?? folder))
        let reading = FolderReading(folder, only: Array(path[(slash + 1)...]))
        reading.largestObject = policy.largestObject
        self.init(reading, policy)
        self.folder = folder
    }

    private init(folder path: [UInt8], _ scan: Scan) throws {
        try Self.refuseParts(of: path, scan)
        let policy = try scan.policy(orElse: LoadedPolicy(inFolder: path))
        let reading = FolderReading(path)
        reading.largestObject = policy.largestObject
        self.init(reading, policy)
        folder = path
    }

    private init(_ repository: Repository, _ scan: Scan) throws {
        try self.init(in: repository, scan)
        folder = repository.workTree
        if scan.noCache || scan.verify { return }
        memory = StoredMemory(inCommonDirectory: repository.commonDirectory, sharedMode: repository.sharedMode)
    }

    private init(in repository: Repository, _ scan: Scan) throws {
        if scan.staged {
            let reading = try StagedReading(repository, at: .scan)
            let policy = try scan.policy(orElse: try reading.policy())
            reading.largestObject = policy.largestObject
            self.init(reading, policy)
            return
        }
        let reader = try scan.reader(of: repository)
        let policy = try scan.policy(orElse: try LoadedPolicy(scanned: repository, reader))
        let limit = policy.largestObject
        if let range = scan.range {
            self.init(try CommitReading.range(range, in: repository, reader: reader, limit: limit), policy)
        } else if scan.history {
            let history = try HistoryReading(repository, reader: reader)
            history.largestObject = limit
            if let split = scan.split {
                try policy.checkKey()
                history.split = split
            }
            let threads = scan.threads ?? .max
            let verifiesAll = scan.verify
            let marked = MarkedReading(history, of: repository, reader: reader) { () throws(GitError) in
                let swept = try SweptHistory(history)
                swept?.threads = threads
                swept?.verifiesAll = verifiesAll
                return swept ?? history
            }
            self.init(marked, policy, refs: history.refsDigest)
            if scan.tellsTrend { timeline = { try repository.timeline(people: scan.people ? Self.mostPeople : 0) } }
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

    // More of them are no chart.
    private static let mostPeople = 200

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
    /// The policy that the command line names, or that of what is scanned; with the key that it names.
    func policy(orElse own: @autoclosure () throws -> LoadedPolicy) throws -> LoadedPolicy {
        let loaded = try policy.map { $0 == "default" ? LoadedPolicy(nil) : LoadedPolicy(at: $0) } ?? own()
        guard case .policy(var policy) = loaded, let file = fingerprintKey else { return loaded }
        policy.tellingKey = try Files.read(Array(file.utf8), limit: 1 << 16)
        guard let key = policy.tellingKey, key.count >= 16 else {
            throw Problem(
                "read the key \(quoted: file)", "it has fewer than 16 bytes",
                remedy: "make one with 'head -c 32 /dev/urandom'")
        }
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

    // Without a key a password goes by its place, and shards could not tell that two of them found the same.
    fileprivate func checkKey() throws(Problem) {
        guard case .policy(let policy) = self, policy.tellingKey == nil, policy.fingerprintKey == nil else { return }
        throw Problem(
            "split the scan", "without a key, findings of one shard cannot be joined with those of another",
            remedy: "give all shards the same --fingerprint-key FILE, or set fingerprints.key in the policy")
    }

    var largestObject: Int {
        if case .policy(let policy) = self { policy.limits.largestObject } else { Limits().largestObject }
    }
}
