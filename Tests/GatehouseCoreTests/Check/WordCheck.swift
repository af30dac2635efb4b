@testable import GatehouseCore

/// A check for tests: it objects to every word that begins with `bad-`, by the evidence that follows.
struct WordCheck: PureCheck {
    static let about = About("words", "bad words", at: Set(Stage.allCases))

    struct Settings: PolicySection, CheckSettings {
        init() {}
        static let fields: [Field<Settings>] = []
        var weighing: Weighing { Weighing() }
    }

    init(_ settings: Settings = Settings()) {}

    func findings(in change: Change) -> Findings {
        Findings(change.contents.flatMap(findings(in:)))
    }

    private func findings(in content: Content) -> [Finding] {
        let lines = content.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let field = content.path.map { String(decoding: $0.bytes, as: UTF8.self) }
        return lines.enumerated().flatMap { number, line in
            line.split(separator: UInt8(ascii: " ")).filter { $0.starts(with: Array("bad-".utf8)) }.map { word in
                var place = content.place
                (place.line, place.column) = (number + 1, word.startIndex - line.startIndex + 1)
                let evidence = Evidence(rawValue: String(decoding: word.dropFirst(4), as: UTF8.self)) ?? .contextual
                return Finding(
                    "words/bad", at: place, "a bad word", remedy: "take it out", evidence: evidence,
                    identity: Identity(family: "words", value: .password(word), field: field))
            }
        }
    }
}

/// A change for tests that is in memory from the start.
final class FakeReading: Reading {
    var changes: [Change] = []
    var steps: [Step] = []
    var coverage = Coverage()
    var problems: [Problem] = []
    var old: [Version: [UInt8]] = [:]
    var history: [ObjectID: [Place]] = [:]
    var failure: Problem?

    func slices(_ body: (Change) throws(Problem) -> Void) throws(Problem) {
        for change in changes { try body(change) }
        if let failure { throw failure }
    }

    func contents(of versions: [Version]) throws(Problem) -> [Content] {
        versions.map { Content(.file($0.path, blob: $0.entry.id), old[$0] ?? []) }
    }

    func standings(of objects: Set<ObjectID>) throws(Problem) -> [ObjectID: Standing] {
        history.filter { objects.contains($0.key) }.mapValues { Standing($0) }
    }
}

/// An object name for tests, told apart by a number.
func id(_ number: UInt8) -> ObjectID { ObjectID(bytes: [UInt8](repeating: number, count: 20))! }

extension FakeReading {
    /// Adds a commit (or one about to be made) by what its files hold now and held before, one dictionary for each parent.
    func step(_ commit: ObjectID?, now: [String: String], before parents: [[String: String]] = [[:]]) {
        var contents: [Content] = []
        let against = parents.map { parent in
            Set(now.keys).union(parent.keys).sorted().compactMap { path -> Edit? in
                if now[path] == parent[path] { return nil }
                return Edit(
                    RepoPath(path), new: now[path].map { entry($0, at: path) },
                    old: parent[path].map { entry($0, at: path) })
            }
        }
        let step = Step(commit: commit, against: against)
        for edit in step.own {
            guard let new = edit.new, let text = now[String(decoding: edit.path.bytes, as: UTF8.self)] else { continue }
            let place = Place.file(edit.path, blob: new.id, commit: commit)
            let known = changes.contains {
                $0.contents.contains { $0.place.path == edit.path && $0.place.blob == new.id }
            }
            if !known { contents.append(Content(place, Array(text.utf8))) }
        }
        steps.append(step)
        changes.append(Change(at: .preCommit, contents))
    }

    private func entry(_ text: String, at path: String) -> Edit.Entry {
        let entry = Edit.Entry(.regular, ObjectID(bytes: SHA256.digest(of: Array(text.utf8)))!)
        old[Version(RepoPath(path), entry)] = Array(text.utf8)
        return entry
    }
}

/// What the gate says of a reading, with one rule.
func verdict(
    _ reading: FakeReading, weighing: Weighing = Weighing(), waivers: [Fingerprint: Waiver] = [:],
    limits: Limits = Limits()
) -> Verdict {
    let policy = Policy(
        source: "default", rules: [Rule(WordCheck(), weighing)], waivers: waivers, limits: limits, digest: "sha256:")
    return Gate(policy: policy, tools: Toolbox(today: Day("2026-06-01")!)).judge(reading)
}
