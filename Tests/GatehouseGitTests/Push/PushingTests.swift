import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

/// What `pre-push` is told of, read from the clone that pushes.
@Suite struct PushingTests {
    private func take(_ clone: Clone, _ remote: String, _ lines: String...) throws -> Taken {
        let repository = try clone.opened()
        let input = lines.map { $0 + "\n" }.joined()
        return try Taken(
            CommitReading.pushing(
                PushInput.prePush(input.bytes, idBytes: 20), to: remote.bytes, from: repository,
                reader: CatFileReader(repository.git, repository.format), limit: 1 << 20))
    }

    private let zero = String(repeating: "0", count: 40)
    private let unknown = String(repeating: "5", count: 40)

    private func server() throws -> Server {
        let server = try Server { clone in
            try clone.commit(["a": "a\n"], message: "start")
        }
        try server.clone.must("fetch", "-q", "origin")
        try server.clone.commit(["b": "b\n"], message: "next")
        return server
    }

    @Test func `only what the remote does not have is new`() throws {
        let server = try server()
        let (old, new) = (try server.clone.must("rev-parse", "HEAD~"), try server.clone.must("rev-parse", "HEAD"))
        let taken = try take(server.clone, "origin", "refs/heads/main \(new) refs/heads/main \(old)")
        #expect(taken.lines(.message) == ["next"])
        #expect(taken.refs.map(\.name) == [RefName("refs/heads/main")])
    }

    @Test func `a new branch is measured by what was fetched from that remote`() throws {
        let server = try server()
        let new = try server.clone.must("rev-parse", "HEAD")
        let line = "refs/heads/topic \(new) refs/heads/topic \(zero)"
        #expect(try take(server.clone, "origin", line).lines(.message) == ["next"])
        #expect(try take(server.clone, "elsewhere", line).lines(.message) == ["start", "next"])
        #expect(try take(server.clone, "https://example.org/x.git", line).lines(.message) == ["start", "next"])
    }

    @Test func `a remote tip that is not here is no fault`() throws {
        let server = try server()
        let new = try server.clone.must("rev-parse", "HEAD")
        let line = "refs/heads/main \(new) refs/heads/main \(unknown)"
        #expect(try take(server.clone, "origin", line).lines(.message) == ["next"])
    }

    @Test func `deletions and nothing at all bring nothing`() throws {
        let server = try server()
        #expect(try take(server.clone, "origin").refs.isEmpty)
        let gone = try take(server.clone, "origin", "(delete) \(zero) refs/heads/x \(unknown)")
        #expect(gone.contents.isEmpty)
        #expect(gone.refs.count == 1)
    }

    @Test func `a tip that is nowhere is an error`() throws {
        let server = try server()
        #expect(throws: GitError.self) {
            try take(server.clone, "origin", "refs/heads/main \(unknown) refs/heads/main \(zero)")
        }
    }
}
