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
    private let verdict: Verdict
    private let record: String?
    /// What has the name; nil where nothing has.
    private let weighed: Weighed?

    /// Looks at everything, whatever an earlier run found clean. What could not be looked at is an obstacle: nobody could
    /// say then that a secret is gone.
    init(of name: Fingerprint, in path: String, record: String?) throws {
        self.name = name
        self.record = record
        let real = try Files.realPath(Array(path.utf8))
        guard let repository = try Repository.open(at: Repository.top(around: real) ?? real) else {
            throw Obstacle(
                "trace/repository", at: real, "this is no repository", remedy: "name a clone or a bare repository")
        }
        self.repository = repository
        let top = repository.workTree ?? repository.gitDirectory
        subject = try Subject(try Scan.parse([String(decoding: top, as: UTF8.self), "--history", "--no-cache"]))
        guard case .policy(let policy) = subject.policy else {
            throw Obstacle(of: subject.policy.problems, at: top)
        }
        verdict = Gate(policy: policy, tools: .real()).judge(subject.reading)
        if !verdict.problems.isEmpty { throw Obstacle(of: verdict.problems, at: top) }
        weighed = (verdict.findings + verdict.waived).first { $0.fingerprint == name || $0.alsoNamed.contains(name) }
    }

    var isGone: Bool { weighed == nil }

    /// Whether it is gone, in words.
    var standing: [Message] {
        guard let weighed else {
            return [
                "\(escaped: name.text) is gone: \(verdict.coverage.blobs) blobs and \(verdict.coverage.commits) commits were read, and none holds it"
            ]
        }
        let places = 1 + weighed.alsoAt.count
        return [
            "\(escaped: name.text) is still there, at \(places) places:",
            "  \(Message(verbatim: weighed.finding.place.sentence))",
            "  → 'gatehouse trace \(escaped: name.text)' tells them all",
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
        guard let files = try? RecordPlace(record ?? String(decoding: repository.gitDirectory, as: UTF8.self)).files()
        else {
            if record != nil { _ = try RecordPlace(record ?? "").files() }
            return nil
        }
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
