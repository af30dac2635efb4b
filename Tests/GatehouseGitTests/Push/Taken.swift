import GatehouseCore
import GatehouseGit
import GatehouseLibgit2
import GatehouseSystem
import TestSupport
import Testing

/// What a reading gave when it was read to its end.
struct Taken {
    var contents: [Content] = []
    var refs: [RefUpdate] = []
    let steps: [Step]
    let coverage: Coverage
    let problems: [Problem]

    init(_ reading: CommitReading) throws {
        var (contents, refs): ([Content], [RefUpdate]) = ([], [])
        try reading.slices { change in
            contents += change.contents
            refs += change.refs
        }
        (self.contents, self.refs) = (contents, refs)
        (steps, coverage, problems) = (reading.steps, reading.coverage, reading.problems)
    }

    /// The paths and texts of all files, in order.
    var files: [String] {
        contents.filter { $0.place.kind == .file }.map { "\(text($0.path?.bytes ?? []))=\(text($0.bytes))" }
    }

    /// The first lines of messages, or of tags.
    func lines(_ kind: Place.Kind) -> [String] {
        contents.filter { $0.place.kind == kind }.map { text($0.bytes.prefix { $0 != 10 }) }
    }

    func content(_ path: String) -> Content? { contents.first { $0.path == RepoPath(path) } }
}

func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

extension HeldPush {
    /// The repository as the hook finds it.
    func repository() throws -> Repository {
        try Repository.locate(GitEnvironment(environment, workingDirectory: directory))
    }

    /// The refs that the hook is told of.
    func updates() throws -> [RefUpdate] { try PushInput.preReceive(input, idBytes: repository().format.byteCount) }

    /// The push as the hook reads it.
    func reading(throughLibgit2: Bool = false, limit: Int = 1 << 20) throws -> CommitReading {
        let environment = try GitEnvironment(environment, workingDirectory: directory)
        let repository = try Repository.locate(environment)
        return try CommitReading.receiving(
            updates(), to: ExistingRefs(repository, inNamespace: environment.namespace, moving: updates()),
            in: repository,
            reader: throughLibgit2
                ? Libgit2Reader(repository) : CatFileReader(repository.git, repository.format),
            limit: limit)
    }

    /// All that the push brings, which is the same whoever reads it; libgit2 knows no SHA-256.
    func taken(limit: Int = 1 << 20) throws -> Taken {
        let taken = try Taken(reading(limit: limit))
        if try repository().format != .sha1 { return taken }
        let other = try Taken(reading(throughLibgit2: true, limit: limit))
        #expect(other.contents.map(\.place) == taken.contents.map(\.place))
        #expect(other.contents.map(\.bytes) == taken.contents.map(\.bytes))
        #expect(other.problems == taken.problems)
        #expect(other.coverage == taken.coverage)
        return taken
    }
}
