import Foundation
import TestSupport
import Testing

/// What `gatehouse scan --verify` promises.
@Suite struct VerifyTests {
    @Test func `a sound history is accepted, and an object that does not fit its name is undecided`() throws {
        let clone = try Clone()
        try clone.commit(["a": "one\n", "b": "two\n"])
        #expect(try clone.scan(["--history", "--verify"]).status == 0)
        let paths = try ["one\n", "two\n"].map { try clone.object(Array($0.utf8)) }
            .map { "\(clone.path)/.git/objects/\($0.prefix(2))/\($0.dropFirst(2))" }
        try FileManager.default.removeItem(atPath: paths[0])
        try FileManager.default.copyItem(atPath: paths[1], toPath: paths[0])
        #expect(try clone.scan(["--history", "--verify"]).status == 2)
    }

    @Test func `it is told from a command line that it does nothing for`() throws {
        let clone = try Clone()
        #expect(try clone.scan(["--verify"]).status == 64)
    }
}
