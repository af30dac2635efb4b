import ArgumentParser
import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseReport
import GatehouseSystem
import GatehouseTools

/// The search for what a fingerprint names, in every object of a repository.
struct Trace {
    private let name: Fingerprint
    private let repository: Repository
    private let subject: Subject
    private let arguments: [String]
    private let verdict: Verdict
    private let record: String?
    /// What has the name; nil where nothing has.
    private let weighed: Weighed?

    /// Looks at everything, whatever an earlier run found clean. What could not be looked at is an obstacle: nobody could
    /// say then that a secret is gone.
    ///
    /// - Parameter rules: what `scan` is told of the policy and the key.
    init(of name: Fingerprint, in path: String, by rules: [String], record: String?) throws {
        self.name = name
        self.record = record
        let real = try Files.realPath(Array(path.utf8))
        guard let repository = try Repository.open(at: Repository.top(around: real) ?? real) else {
            throw Obstacle(
                "trace/repository", at: real, "this is no repository", remedy: "name a clone or a bare repository")
        }
        self.repository = repository
        let top = repository.workTree ?? repository.gitDirectory
        arguments = [String(decoding: top, as: UTF8.self), "--history", "--no-cache"] + rules
        subject = try Subject(try Scan.parse(arguments))
        guard case .policy(let policy) = subject.policy else {
            throw Obstacle(of: subject.policy.problems, at: top)
        }
        verdict = Gate(policy: policy, tools: .real()).judge(subject.reading)
        if !verdict.problems.isEmpty { throw Obstacle(of: verdict.problems, at: top) }
        weighed = (verdict.findings + verdict.waived).first { $0.fingerprint == name || $0.alsoNamed.contains(name) }
    }

    var isGone: Bool { weighed == nil }

    /// The secret in a file: its first line, as it is, or as git-filter-repo reads it.
    static func value(in path: String) throws -> [UInt8] {
        let line = try Files.read(Array(path.utf8), limit: 1 << 20).prefix { $0 != UInt8(ascii: "\n") }
        let arrow = Array("==>".utf8)
        let end = line.indices.first { line[$0...].starts(with: arrow) } ?? line.endIndex
        let value = Array(line[..<end])
        guard value.count >= 6 else {
            throw Obstacle(
                "trace/secret", at: Array(path.utf8), "its first line is too short to be looked for",
                remedy: "write the secret there, as it stands in the repository")
        }
        return value
    }

    /// Where the bytes themselves stand, in any object, whatever a policy forgives and whatever key names them.
    func places(of value: [UInt8]) throws -> [Place] {
        let again = try Subject(try Scan.parse(arguments))
        var places: [Place] = []
        try again.reading.slices { change throws(Problem) in
            for content in change.contents where places.count < Self.most {
                let isThere = content.bytes.withUnsafeBytes { $0.firstStart(of: value) != nil }
                if isThere { places.append(content.place) }
            }
        }
        guard let marked = again.reading as? MarkedReading, marked.readsUnreached else {
            throw Obstacle(
                "trace/unreached", at: repository.gitDirectory,
                "the store is in a form in which only what refs reach could be read, and the rest may hold it",
                remedy: "run 'git gc --prune=now', and see 'git fsck'")
        }
        if !again.reading.problems.isEmpty { throw Obstacle(of: again.reading.problems, at: repository.gitDirectory) }
        return places
    }

    /// Whether it is gone, in words.
    ///
    /// - Parameter holders: where the bytes themselves stand.
    func standing(_ holders: [Place]) -> [Message] {
        let found = weighed.map { [$0.finding.place] + $0.alsoAt } ?? []
        let places =
            found + holders.filter { place in !found.contains { $0.blob == place.blob && $0.kind == place.kind } }
        guard let first = places.first else {
            let looked = verdict.coverage
            return [
                "\(escaped: name.text) is gone: no file, message or tag holds it, of \(looked.blobs) blobs and \(looked.commits) commits"
            ]
        }
        return [
            "\(escaped: name.text) is still there, places: \(places.count)",
            "  \(Message(verbatim: first.sentence))",
            "  → 'gatehouse trace \(escaped: name.text)' tells who brought it, and how to be rid of it",
        ]
    }

    var absence: Obstacle {
        Obstacle(
            "trace/absent", at: Array(name.text.utf8), "no object of the repository holds what has this name",
            remedy: "see whether it came from another repository, or was made with another key")
    }

    /// All that it touched; nil where nothing has the name.
    func trail() throws -> Trail? {
        guard let weighed else { return nil }
        let places = [weighed.finding.place] + weighed.alsoAt
        let blobs = Set(places.compactMap(\.blob))
        let brought = Set(places.compactMap(\.commit))
        // More than that no command line takes; then the rest is what the places tell.
        let changed = try repository.commits(changing: Array(blobs.sorted().prefix(Self.most)))
        let standings = try subject.reading.standings(of: blobs)
        let authors = try subject.reading.authors(of: brought.union(changed))
        return Trail(
            weighed: weighed, changes: authors.map { Trail.Change($0, brings: brought.contains($0.commit)) },
            holders: Set(standings.values.flatMap { $0.holders ?? [] }).sorted(),
            history: try repository.refs(reaching: Array(brought.sorted().prefix(Self.most))),
            push: try push(of: authors.filter { brought.contains($0.commit) }))
    }

    private static let most = 500

    // The first push that brought one of the commits, as far as a record tells.
    private func push(of authors: [Authorship]) throws -> RecordEntry? {
        let place = try RecordPlace(record ?? String(decoding: repository.gitDirectory, as: UTF8.self))
        // Only servers have one; one that was named, or cannot be read, is not passed over.
        let found = try RecordFiles(of: place.path)
        if record == nil, found.putAside.isEmpty, found.current == nil { return nil }
        let files = try place.files()
        var bearers: Set<ObjectID> = []
        for author in authors.prefix(Self.most) where !bearers.contains(author.commit) {
            // The name of a tag is none of a commit.
            bearers.formUnion((try? repository.descendants(of: author.commit)) ?? [author.commit])
        }
        var first: RecordEntry?
        _ = try RecordReading(files) { link, bytes in
            guard first == nil, let entry = RecordEntry(link, bytes), entry.isAccepted,
                entry.refs?.contains(where: { $0.new.map(bearers.contains) ?? false }) == true
            else { return }
            first = entry
        }
        return first
    }
}
