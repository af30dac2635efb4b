import GatehouseCore
import GatehouseSystem
import Synchronization

/// The folder in which the memory lies.
struct MemoryFolder {
    let path: [UInt8]
    let sharedMode: UInt32?

    /// The segments of these rules. None in a folder that somebody else could have filled, or behind a symbolic link.
    func segments(_ rules: RulesDigest) -> [Segment] {
        guard isInPlace, let facts = try? Files.facts(path), facts.kind == .directory, isTrusted(facts) else {
            return []
        }
        let names = (try? Files.names(in: path)) ?? []
        let beginning = Self.beginning(rules)
        return names.filter { $0.starts(with: beginning) && $0.starts(with: Self.prefix) && !$0.contains(Self.dot) }
            .compactMap { Segment(full($0), rules, trusting: isTrusted) }
    }

    /// Writes a segment, and removes those that it took in.
    func write(_ entries: [Segment.Entry], _ rules: RulesDigest, replacing old: [Segment]) throws(SystemError) {
        guard isInPlace else { return }
        try makeFolder()
        let number = Self.written.add(1, ordering: .relaxed).newValue
        let moment = "\(Clock.secondsSince1970())-\(ThisProcess.number)-\(number)"
        try Files.make(full(Self.beginning(rules) + Array(moment.utf8)), mode: sharedMode ?? 0o600) { facts in
            Segment.bytes(of: entries, rules, in: facts)
        }
        for segment in old { try? Files.delete(segment.path) }
    }

    /// The mark of these rules; nil for one that is damaged, or was made elsewhere.
    func mark(_ rules: RulesDigest) -> Mark? {
        guard isInPlace, let facts = try? Files.facts(path), facts.kind == .directory, isTrusted(facts),
            let file = try? MappedFile(full(Self.markName(rules)), followingLinks: false), isTrusted(file.facts),
            file.bytes.count >= 32
        else { return nil }
        let body = Array(file.bytes.dropFirst(32))
        guard file.bytes.prefix(32).elementsEqual(Segment.seal(of: body, rules, file.facts)) else { return nil }
        return Mark(bytes: body)
    }

    /// Writes the mark of these rules in place of the one before.
    func write(_ mark: Mark, _ rules: RulesDigest) throws(SystemError) {
        guard isInPlace else { return }
        try makeFolder()
        let body = mark.bytes
        try Files.make(full(Self.markName(rules)), mode: sharedMode ?? 0o600) { facts in
            Segment.seal(of: body, rules, facts) + body
        }
    }

    /// The file that a check has kept under a name; nil for one that is damaged at its head, or was made elsewhere.
    func file(named name: String) -> SealedFile? {
        guard isInPlace, let facts = try? Files.facts(path), facts.kind == .directory, isTrusted(facts),
            let file = try? MappedFile(full(Self.keptName(name)), followingLinks: false), isTrusted(file.facts)
        else { return nil }
        return SealedFile(file, named: name)
    }

    /// Writes a file that a check keeps, in place of the one before.
    func write(_ bytes: [UInt8], named name: String) throws(SystemError) {
        guard isInPlace else { return }
        try makeFolder()
        try Files.make(full(Self.keptName(name)), mode: sharedMode ?? 0o600) { facts in
            SealedFile.head(of: name, in: facts, count: bytes.count) + bytes
        }
    }

    private static func keptName(_ name: String) -> [UInt8] { keptPrefix + Array(name.utf8) }

    private static func markName(_ rules: RulesDigest) -> [UInt8] {
        prefix + Array("mark-\(SHA256.hex(rules.bytes.prefix(8)))".utf8)
    }

    private func makeFolder() throws(SystemError) {
        // Those who share the repository search the folder; nobody else has to.
        if let slash = path.lastIndex(of: UInt8(ascii: "/")) {
            let searched = sharedMode.map { $0 | ($0 & 0o444) >> 2 }
            try Files.makeDirectories(Array(path[..<slash]), sharedMode: searched)
        }
        try Files.makeDirectories(path, mode: sharedMode.map { $0 | ($0 & 0o444) >> 2 | 0o2000 } ?? 0o700)
    }

    /// Removes files that checks have kept: those beyond so many, the oldest first, and those beyond so many bytes.
    func pruneKept() {
        let names = (try? Files.names(in: path)) ?? []
        let files = names.filter { $0.starts(with: Self.keptPrefix) }.compactMap { name in
            (try? Files.facts(full(name))).map { (path: full(name), facts: $0) }
        }
        var (count, size) = (0, 0)
        for file in files.sorted(by: { $0.facts.changed > $1.facts.changed }) {
            count += 1
            size += file.facts.size
            if count > Self.mostKept || size > Self.largestKept { try? Files.delete(file.path) }
        }
    }

    private static let mostKept = 4
    private static let largestKept = 512 << 20

    /// Removes the oldest files until what is left is no more than the limit allows.
    func prune(to limit: Int = largest) {
        let names = (try? Files.names(in: path)) ?? []
        let files = names.filter { $0.starts(with: Self.prefix) }.compactMap { name in
            (try? Files.facts(full(name))).map { (path: full(name), facts: $0) }
        }
        var size = files.reduce(0) { $0 + $1.facts.size }
        var count = files.count
        for file in files.sorted(by: { $0.facts.changed < $1.facts.changed }) {
            if size <= limit && count <= Self.mostFiles { return }
            try? Files.delete(file.path)
            size -= file.facts.size
            count -= 1
        }
    }

    // How many segments this process has written: no two have one name.
    private static let written = Atomic(0)

    /// How many bytes all files may have together.
    static let largest = 64 << 20
    private static let mostFiles = 64

    private static let prefix = Array("clean-".utf8)
    private static let keptPrefix = Array("kept-".utf8)
    private static let dot = UInt8(ascii: ".")

    private static func beginning(_ rules: RulesDigest) -> [UInt8] {
        prefix + Array(SHA256.hex(rules.bytes.prefix(8)).utf8) + [UInt8(ascii: "-")]
    }

    // Not where a symbolic link leads to.
    private var isInPlace: Bool {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > 0 else { return false }
        let facts = try? Files.facts(Array(path[..<slash]))
        return facts?.kind != .symbolicLink
    }

    private func full(_ name: [UInt8]) -> [UInt8] { path + [UInt8(ascii: "/")] + name }

    /// Whether nobody could have written it but this user, the administrator, and those who share the repository.
    private func isTrusted(_ facts: FileFacts) -> Bool {
        let shared = sharedMode ?? 0
        let isOurs = facts.owner == ThisProcess.user || facts.owner == 0 || shared & 0o020 != 0
        return isOurs && facts.permissions & 0o022 & ~shared == 0
    }
}
