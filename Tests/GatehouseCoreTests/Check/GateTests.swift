import Testing

@testable import GatehouseCore

struct GateTests {
    let reading = FakeReading()

    private func fingerprint(of word: String) -> Fingerprint {
        Fingerprint(of: Identity(family: "words", value: .password(Array(word.utf8)), field: "a"), key: nil)
    }

    @Test func `nothing found and nothing left out is accepted`() {
        reading.step(nil, now: ["a": "good"])
        #expect(verdict(reading).decision == .accepted)
    }

    @Test func `reading that breaks off is undecided, and says why`() {
        reading.failure = Problem("read the index", "it is gone", remedy: "look for it")
        let verdict = verdict(reading)
        #expect(verdict.decision == .undecided)
        #expect(verdict.problems == [reading.failure])
    }

    @Test func `a finding that blocks refuses, even where reading broke off`() {
        reading.step(nil, now: ["a": "bad-x"])
        reading.steps = []
        reading.failure = Problem("read the index", "it is gone", remedy: "look for it")
        #expect(verdict(reading).decision == .refused)
    }

    @Test func `what was cut short is undecided, unless the policy accepts it`() {
        reading.problems = [Problem("read a", "it is too large", remedy: "split it", isCut: true)]
        #expect(verdict(reading).decision == .undecided)
        var limits = Limits()
        limits.whenCut = .accept
        #expect(verdict(reading, limits: limits).decision == .accepted)
    }

    @Test func `a deadline that has passed is undecided`() {
        reading.step(nil, now: ["a": "good"])
        let policy = Policy(source: "default", rules: [], digest: "sha256:")
        let gate = Gate(policy: policy, tools: Toolbox(today: Day("2026-06-01")!, isTimeUp: { true }))
        #expect(gate.judge(reading).decision == .undecided)
    }

    @Test(arguments: [
        (Mode.enforce, Decision.refused, [Level.block]), (.warn, .accepted, [.warn]), (.evaluate, .accepted, [.note]),
        (.off, .accepted, []),
    ])
    func `the mode decides what a finding does`(mode: Mode, decision: Decision, levels: [Level]) {
        reading.step(nil, now: ["a": "bad-x"])
        let verdict = verdict(reading, weighing: Weighing(mode: mode))
        #expect(verdict.decision == decision)
        #expect(verdict.findings.map(\.level) == levels)
        #expect(verdict.findings.allSatisfy { $0.isSilent == (mode == .evaluate) })
    }

    @Test func `evidence below block-from is a note`() {
        reading.step(nil, now: ["a": "bad-suspected bad-shaped"])
        #expect(verdict(reading).findings.map(\.level) == [.block, .note])
        #expect(verdict(reading, weighing: Weighing(blockFrom: .proved)).decision == .accepted)
    }

    @Test func `an ignored path drops what is contextual, and never what is shaped`() {
        reading.step(nil, now: ["vendor/a": "bad-x bad-shaped bad-proved"])
        let weighing = Weighing(ignore: [Glob("vendor/**")])
        #expect(verdict(reading, weighing: weighing).findings.map(\.finding.evidence) == [.proved, .shaped])
    }

    @Test func `a waiver forgives until its last day, and that day counts`() {
        reading.step(nil, now: ["a": "bad-proved"])
        let waiver = { (day: String) in
            [self.fingerprint(of: "bad-proved"): Waiver(.policy, reason: "a sample", until: Day(day))]
        }
        #expect(verdict(reading, waivers: waiver("2026-06-01")).decision == .accepted)
        #expect(verdict(reading, waivers: waiver("2026-06-01")).waived.map(\.waiver?.reason) == ["a sample"])
        #expect(verdict(reading, waivers: waiver("2026-05-31")).decision == .refused)
    }

    @Test func `a baseline does not forgive what is proved`() {
        reading.step(nil, now: ["a": "bad-proved"])
        let waivers = [fingerprint(of: "bad-proved"): Waiver(.baseline, reason: "was there")]
        #expect(verdict(reading, waivers: waivers).decision == .refused)
    }

    @Test func `a comment on the line or above it forgives, but on a server only where the policy lets it`() {
        reading.step(nil, now: ["a": "# gatehouse:allow words/bad only a test\nbad-x"])
        #expect(verdict(reading).decision == .accepted)
        reading.changes[0].stage = .preReceive
        #expect(verdict(reading).decision == .refused)
        #expect(verdict(reading, weighing: Weighing(allowsInline: true)).decision == .accepted)
    }

    @Test(arguments: [
        "bad-x # gatehouse:allow words/bad", "bad-x # gatehouse:allow words/other a reason",
        "bad-x # gatehouse:allow words/bad until=2026-05-31 a reason",
        "bad-proved # gatehouse:allow words/bad a reason",
        "bad-x # gatehouse:allow words/bad until=soon a reason", "# gatehouse:allow words/bad a reason\n\nbad-x",
    ])
    func `a comment without a reason, for another code, expired, or beside what is proved forgives nothing`(
        text: String
    ) {
        reading.step(nil, now: ["a": text])
        #expect(verdict(reading, weighing: Weighing(allowsInline: true)).decision == .refused)
    }

    @Test func `one value is one finding with all its places, and threads change nothing`() {
        reading.step(nil, now: ["a": "bad-x", "b": "bad-x\nbad-x", "c": "bad-z"])
        let verdict = verdict(reading)
        #expect(verdict.findings.map(\.alsoAt.count) == [2, 0])
        #expect(verdict.findings.map(\.finding.place.path) == [RepoPath("a"), RepoPath("c")])
    }

    @Test func `an audit tells the commits and paths of a blob that was found without them`() {
        reading.changes = [Change(at: .scan, [Content(Place(.file, blob: id(7)), Array("bad-x".utf8))])]
        reading.history = [id(7): [.file(RepoPath("p"), commit: id(1)), .file(RepoPath("q"), commit: id(2))]]
        for path in ["p", "q"] {
            reading.old[Version(RepoPath(path), Edit.Entry(.regular, id(7)))] = Array("bad-x".utf8)
        }
        let finding = verdict(reading).findings.first
        #expect(finding?.finding.place.path == RepoPath("p"))
        #expect(finding?.finding.place.commit == id(1))
        #expect(finding?.alsoAt.map(\.path) == [RepoPath("q")])
    }
}
