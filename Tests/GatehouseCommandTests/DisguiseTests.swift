import TestSupport
import Testing

/// What hides a token from whoever reads bytes as they stand, at each of the three gates.
@Suite struct `A disguised token is found` {
    // A token for each file, as one token is one finding.
    private static let files = Result { () -> [Disguised] in
        let plain = Disguised.all(of: token).indices.map { Disguised.all(of: Sample.githubToken(UInt64(100 + $0)))[$0] }
        let packed = try Packed.all(of: token).indices.map {
            try Packed.all(of: Sample.githubToken(UInt64(200 + $0)))[$0]
        }
        return plain + packed
    }

    private func write(to clone: Clone) throws -> Set<String> {
        var names: Set<String> = []
        for (number, file) in try Self.files.get().enumerated() {
            let name = "\(number)-\(file.name.filter { $0.isLetter || $0.isNumber }.prefix(24))"
            try clone.write(name, file.bytes)
            names.insert(name)
        }
        return names
    }

    @Test func `at the commit`() throws {
        let clone = try guardedClone()
        let names = try write(to: clone)
        try clone.must("add", ".")
        let outcome = try clone.git("commit", "-m", "add")
        #expect(outcome.status == 1)
        let report = try clone.scanned(["--staged"])
        #expect(report.paths == names)
        #expect(report.blocked == names.count)
    }

    @Test func `at the push`() throws {
        let server = try guardedServer()
        var names = try write(to: server.clone).sorted()
        // Git is told of so many at a time.
        while !names.isEmpty {
            let some = names.prefix(20)
            names.removeFirst(some.count)
            try server.clone.must("checkout", "-q", "-B", "try", "origin/main")
            for name in some { try server.clone.must("add", name) }
            try server.clone.must("commit", "-q", "-m", "add")
            let push = try server.push("try")
            expectRefused(push)
            for name in some { #expect(push.errors.contains("secrets/github-token  \(name)"), "\(push)") }
        }
    }

    @Test func `in the history`() throws {
        let clone = try Clone()
        let names = try write(to: clone)
        try clone.must("add", ".")
        try clone.must("commit", "-q", "-m", "add")
        try clone.must("rm", "-r", "-q", ".")
        try clone.must("commit", "-q", "-m", "remove")
        let report = try clone.scanned(["--history"])
        #expect(report.paths == names)
        #expect(report.blocked == names.count)
    }
}
