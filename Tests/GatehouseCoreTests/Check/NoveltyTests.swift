import Testing

@testable import GatehouseCore

struct NoveltyTests {
    let reading = FakeReading()

    @Test func `a word in a new file is new`() {
        reading.step(nil, now: ["a": "bad-x"])
        let verdict = verdict(reading)
        #expect(verdict.decision == .refused)
        #expect(verdict.findings.map(\.finding.place.line) == [1])
    }

    @Test func `a word that a touched file had before is a note`() {
        reading.step(nil, now: ["a": "bad-x\nmore"], before: [["a": "bad-x"]])
        let verdict = verdict(reading)
        #expect(verdict.decision == .accepted)
        #expect(verdict.findings.map(\.level) == [.note])
    }

    @Test func `a second copy in the same file is new`() {
        reading.step(nil, now: ["a": "bad-x\nbad-x"], before: [["a": "bad-x"]])
        #expect(verdict(reading).decision == .refused)
    }

    @Test func `a second copy in another file is new, and that file is named first`() {
        reading.step(nil, now: ["a": "bad-x\nmore", "b": "bad-x"], before: [["a": "bad-x"]])
        let verdict = verdict(reading)
        #expect(verdict.decision == .refused)
        #expect(verdict.findings.first?.finding.place.path == RepoPath("b"))
        #expect(verdict.findings.first?.alsoAt.map(\.path) == [RepoPath("a")])
    }

    @Test func `a file that moves, edited on the way, brings nothing new`() {
        reading.step(nil, now: ["b": "bad-x\nmore"], before: [["a": "bad-x"]])
        #expect(verdict(reading).decision == .accepted)
    }

    @Test func `a word that was taken out and comes back is new in the commit that brings it back`() {
        reading.step(id(1), now: ["a": "clean"], before: [["a": "bad-x"]])
        reading.step(id(2), now: ["a": "bad-x"], before: [["a": "clean"]])
        let verdict = verdict(reading)
        #expect(verdict.decision == .refused)
        #expect(verdict.findings.first?.finding.place.commit == id(2))
    }

    @Test func `a word added by one commit and removed by the next is found in the first`() {
        reading.step(id(1), now: ["a": "bad-x"], before: [["a": "clean"]])
        reading.step(id(2), now: ["a": "clean"], before: [["a": "bad-x"]])
        #expect(verdict(reading).findings.first?.finding.place.commit == id(1))
    }

    @Test func `a merge that takes the other side's word as it is brings nothing new`() {
        reading.step(id(3), now: ["a": "bad-x", "b": "1"], before: [["a": "bad-x"], ["b": "1"]])
        #expect(verdict(reading).decision == .accepted)
        #expect(verdict(reading).findings.isEmpty)
    }

    @Test func `a merge's own word is new, and a resolved conflict that keeps one parent's is not`() {
        reading.step(id(3), now: ["a": "bad-x"], before: [["a": "1"], ["a": "2"]])
        #expect(verdict(reading).decision == .refused)
        let other = FakeReading()
        other.step(id(3), now: ["a": "bad-x both"], before: [["a": "bad-x"], ["a": "2"]])
        #expect(GatehouseCoreTests.verdict(other).decision == .accepted)
    }

    @Test func `a tree made by hand that holds one entry twice is judged`() {
        reading.step(id(1), now: ["a": "bad-x"])
        reading.steps[0].against[0] += reading.steps[0].against[0]
        let verdict = verdict(reading)
        #expect(verdict.decision == .refused)
        #expect(verdict.findings.first?.finding.place.commit == id(1))
    }

    @Test func `a changed password in the same field is new, although its fingerprint is not`() {
        reading.step(nil, now: ["a": "bad-y"], before: [["a": "bad-x"]])
        #expect(verdict(reading).decision == .refused)
    }
}
