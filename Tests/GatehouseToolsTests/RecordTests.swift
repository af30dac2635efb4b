import GatehouseCore
import GatehouseSystem
import TestSupport
import Testing

@testable import GatehouseTools

struct RecordTests {
    private let report = Report(
        stage: .preReceive,
        verdict: Verdict(
            findings: [
                Weighed(
                    Finding(
                        "secrets/test", at: .file(RepoPath("a\nb")), "a token", remedy: "revoke it",
                        identity: Identity(family: "test", value: .password(Array("hunter".utf8)))),
                    Fingerprint("gh1:00112233445566778899aabbccddeeff")!, level: .block)
            ],
            problems: [Problem("read a", "it is gone", remedy: "look")]),
        policySource: "default", policyDigest: "sha256:00", started: "2026-06-01T12:00:00Z", milliseconds: 3)

    @Test func `the line is one JSON object that names findings and never holds a value`() {
        let ref = RecordedRef(
            RefName("refs/heads/main"), old: nil, new: ObjectID(hex: String(repeating: "a", count: 40)))
        let line = RecordLine(report, refs: [ref], pusher: "eve\n{").json.line
        #expect(
            line == """
                {"schema":"gatehouse/record/1","tool":"\(gatehouseVersion)","time":"2026-06-01T12:00:00Z",\
                "stage":"pre-receive","pusher":"eve\\\\n{",\
                "refs":[{"name":"refs/heads/main","old":null,"new":"\(String(repeating: "a", count: 40))"}],\
                "decision":"refused","policy":{"source":"default","digest":"sha256:00"},\
                "findings":[{"code":"secrets/test","level":"block","evaluated":false,\
                "fingerprint":"gh1:00112233445566778899aabbccddeeff","places":1}],"waived":[],\
                "problems":["read a: it is gone"],"commits":0,"blobs":0,"bytes":0,"milliseconds":3}
                """)
        #expect(!line.contains("hunter"))
    }

    @Test func `lines of many writers stand whole, one after the other`() throws {
        let scratch = try Scratch()
        let record = Record(inCommonDirectory: Array(scratch.path.utf8))
        _ = pipeline({ (0..<64).forEach($0) }) { _, _ in try? record.append(RecordLine(report)) }
        let text = try Files.read(Array((scratch.path + "/gatehouse/record.jsonl").utf8), limit: 1 << 20)
        let lines = text.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 64)
        #expect(Set(lines.map { Array($0) }) == [Array(RecordLine(report).json.line.utf8)])
    }

    @Test func `a record that cannot be written is an error`() {
        let record = Record(inCommonDirectory: Array("/dev/null".utf8))
        #expect(throws: SystemError.self) { try record.append(RecordLine(report)) }
    }
}

struct ThreadsTests {
    @Test(arguments: [1, nil]) func `results stand in order, whichever thread made them`(limit: Int?) {
        let squares = Threads(limit: limit).map { hand in
            (0..<1000).forEach(hand)
        } _: {
            $0 * $0
        }
        #expect(squares == (0..<1000).map { $0 * $0 })
        #expect(
            Threads(limit: limit).map { (_: (Int) -> Void) in
            } _: {
                $0
            }.isEmpty)
    }
}
