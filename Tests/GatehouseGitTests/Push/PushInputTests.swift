import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseGit

@Suite struct PushInputTests {
    private let zero = String(repeating: "0", count: 40)
    private let one = String(repeating: "1", count: 40)
    private let two = String(repeating: "2", count: 40)

    private func received(_ text: String, idBytes: Int = 20) throws -> [RefUpdate] {
        try PushInput.preReceive(Array(text.utf8), idBytes: idBytes)
    }

    private func pushed(_ text: String) throws -> [RefUpdate] {
        try PushInput.prePush(Array(text.utf8), idBytes: 20)
    }

    @Test func `pre-receive is told of a new, a moved and a deleted ref`() throws {
        let input = "\(zero) \(one) refs/heads/new\n\(one) \(two) refs/heads/main\n\(two) \(zero) refs/tags/v1\n"
        #expect(
            try received(input) == [
                RefUpdate(RefName("refs/heads/new"), old: nil, new: ObjectID(hex: one)),
                RefUpdate(RefName("refs/heads/main"), old: ObjectID(hex: one), new: ObjectID(hex: two)),
                RefUpdate(RefName("refs/tags/v1"), old: ObjectID(hex: two), new: nil),
            ])
    }

    @Test func `to delete what is not there is a deletion too`() throws {
        let nothing = RefUpdate(RefName("refs/heads/never"), old: nil, new: nil)
        #expect(try received("\(zero) \(zero) refs/heads/never\n") == [nothing])
        #expect(try pushed("(delete) \(zero) refs/heads/never \(zero)\n") == [nothing])
    }

    @Test func `a name may hold any bytes that git allows in it`() throws {
        let name = Array("refs/heads/h".utf8) + [0xff, 0xc3, 0xa9, UInt8(ascii: "\""), UInt8(ascii: "'")]
        let input = Array("\(zero) \(one) ".utf8) + name + [10]
        #expect(try PushInput.preReceive(input, idBytes: 20).map(\.name) == [RefName(bytes: name)])
    }

    @Test func `ids of a SHA-256 repository have 64 digits, and only there`() throws {
        let (none, some) = (String(repeating: "0", count: 64), String(repeating: "a", count: 64))
        #expect(try received("\(none) \(some) refs/heads/x\n", idBytes: 32).count == 1)
        #expect(throws: Problem.self) { try received("\(none) \(some) refs/heads/x\n") }
        #expect(throws: Problem.self) { try received("\(zero) \(one) refs/heads/x\n", idBytes: 32) }
        #expect(throws: Problem.self) { try received("\(zero) \(some) refs/heads/x\n", idBytes: 32) }
    }

    @Test func `lines that are out of form refuse the push`() {
        let good = "\(zero) \(one) refs/heads/good\n"
        let bad = [
            "\n", " \n", "\(zero) \(one)\n", "\(zero) \(one) \n", "\(zero) \(one) refs/heads/x y\n",
            "\(zero)  \(one) refs/heads/x\n", " \(zero) \(one) refs/heads/x\n", "\(zero) \(one) refs/heads/x \n",
            "\(zero) \(one) refs/heads/x\r\n", "\(zero)\t\(one)\trefs/heads/x\n", "\(zero) \(one) refs/heads/x",
            "\(zero) \(one) refs/heads/x\u{0}\n", "\(zero) \(one) refs/heads/x\u{1b}[2J\n",
            "\(zero) \(one) refs/heads/x\u{7f}\n", "\(zero) \(one) HEAD\n", "\(zero) \(one) refs/heads/../x\n",
            "\(zero) \(one) refs/heads/x.lock\n", "\(zero) \(one) refs/heads/\n", "\(zero) \(one) /refs/heads/x\n",
            "\(zero) \(one.dropLast()) refs/heads/x\n",
            "\(zero) \(one)1 refs/heads/x\n", "\(zero) \(one.dropLast())A refs/heads/x\n",
            "\(zero) -\(one.dropLast()) refs/heads/x\n", "\(one) \(two) refs/heads/good\n",
        ]
        for line in bad {
            #expect(throws: Problem.self, "\(line.debugDescription)") { try received(good + line) }
            #expect(throws: Problem.self, "\(line.debugDescription)") { try received(line + good) }
        }
    }

    @Test func `a name with a line feed in it cannot forge a line`() {
        #expect(throws: Problem.self) { try received("\(zero) \(one) refs/heads/x\nrefs/heads/y\n") }
        #expect(throws: Problem.self) {
            try received("\(zero) \(one) refs/heads/x\n\(zero) \(two) refs/heads/y\n\(zero) \(one) refs/heads/y\n")
        }
    }

    @Test func `the error quotes the line without its power over a terminal`() throws {
        let problem = #expect(throws: Problem.self) {
            try received("\(zero) \(one) refs/heads/a\n\(zero) \(one) refs/heads/\u{1b}]0;owned\u{7}\n")
        }
        let reason = try #require(problem).reason.text
        #expect(reason.hasPrefix("line 2 is out of form: it holds a control character: '\(zero)"))
        #expect(reason.contains("refs/heads/\\u{1b}]0;owned\\u{7}'"))
        #expect(reason.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }

    @Test func `empty input is a fault of pre-receive only`() throws {
        #expect(throws: Problem.self) { try received("") }
        #expect(try pushed("") == [])
    }

    @Test func `pre-push is told of refs, expressions and deletions`() throws {
        let input = """
            refs/heads/main \(one) refs/heads/main \(zero)
            HEAD~3 \(two) refs/heads/back \(one)
            HEAD^{/fix the gate} \(two) refs/heads/search \(one)
            \(two) \(two) refs/heads/id \(zero)
            (delete) \(zero) refs/heads/gone \(one)

            """
        let updates = try pushed(input)
        #expect(
            updates.map(\.name.bytes).map { String(decoding: $0, as: UTF8.self) } == [
                "refs/heads/main", "refs/heads/back", "refs/heads/search", "refs/heads/id", "refs/heads/gone",
            ])
        #expect(updates[0] == RefUpdate(RefName("refs/heads/main"), old: nil, new: ObjectID(hex: one)))
        #expect(updates[4] == RefUpdate(RefName("refs/heads/gone"), old: ObjectID(hex: one), new: nil))
    }

    @Test func `pre-push refuses lines that are out of form`() {
        let bad = [
            "refs/heads/x \(one) refs/heads/x\n", " \(one) refs/heads/x \(zero)\n",
            "refs/heads/x \(one) refs/heads/x \(zero) \n", "refs/heads/x \(zero) refs/heads/x \(one)\n",
            "(delete) \(one) refs/heads/x \(zero)\n", "refs/heads/x \(zero) refs/heads/x \(zero)\n",
            "refs/heads/x \(one) refs/heads/x \(zero)", "refs/heads/x \(one)  refs/heads/x \(zero)\n",
            "a\tb \(one) refs/heads/x \(zero)\n", "refs/heads/x \(one) main \(zero)\n",
        ]
        for line in bad {
            #expect(throws: Problem.self, "\(line.debugDescription)") { try pushed(line) }
        }
    }

    @Test func `what is read says again what was written, and damage never adds a ref`() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            let names = (0..<Int.random(in: 1...4, using: &random)).map { "refs/heads/b\($0)" }
            let text = names.map { "\(zero) \(one) \($0)\n" }.joined()
            var bytes = Array(text.utf8)
            #expect(try PushInput.preReceive(bytes, idBytes: 20).count == names.count)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
            case 1: bytes.remove(at: Int.random(in: bytes.indices, using: &random))
            default: bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let read = (try? PushInput.preReceive(bytes, idBytes: 20)) ?? []
            #expect(read.count <= names.count)
            #expect(read.allSatisfy { $0.name.isWellFormed })
        }
    }
}
