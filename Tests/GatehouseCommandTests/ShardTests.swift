import Foundation
import TestSupport
import Testing

/// An audit that several machines share.
@Suite struct `An audit in shards` {
    @Test(arguments: ["sha1", "sha256"])
    func `is merged to the bytes of one run, whatever the number of shards`(format: String) throws {
        let clone = try Self.riddled(format: format)
        let whole = try clone.scan(["--history", "--format", "json", "--fingerprint-key", "../key"])
        let report = try Self.withoutTime(whole.output)
        #expect(whole.status == 1)
        for count in [1, 2, 3, 7] {
            let files = try clone.shards(of: count, ["--history", "--fingerprint-key", "../key"])
            let merged = try clone.gatehouse(["merge", "--format", "json"] + files.shuffled())
            #expect(merged.status == 1)
            #expect(try Self.withoutTime(merged.output) == report, "of \(count) shards")
        }
        let kinds = Set(try Self.scanned(whole).places.map(\.kind))
        #expect(kinds == ["file", "message", "tag"])
    }

    @Test func `of several repositories is merged to the bytes of one run`() throws {
        let clones = try [Self.riddled(seed: 1), Self.riddled(seed: 2), Self.riddled(seed: 3)]
        let arguments = ["--history", "--fingerprint-key", "../key"] + clones.map(\.path)
        let clone = clones[0]
        try clones[1].write(".gatehouse.yml", "version: 1\nsecrets: { block-from: proved }\n")
        let whole = try clone.scan(arguments + ["--format", "json"])
        for count in [1, 2, 5] {
            let merged = try clone.gatehouse(["merge", "--format", "json"] + clone.shards(of: count, arguments))
            #expect(try Self.withoutTime(merged.output) == Self.withoutTime(whole.output))
        }
        #expect(Set(try Self.scanned(whole).places.map(\.repository)) == Set(clones.map(\.path)))
    }

    @Test func `splits what is looked at, and nothing is looked at twice`() throws {
        let clone = try Self.riddled()
        let whole = try clone.scanned(["--history"])
        let shards = try (1...3).map { index in
            try clone.scanned(["--history", "--shard", "\(index)/3", "--fingerprint-key", "../key"])
        }
        #expect(shards.allSatisfy { $0.coverage.blobs > 0 && $0.coverage.blobs < whole.coverage.blobs })
        #expect(shards.reduce(0) { $0 + $1.coverage.blobs } == whole.coverage.blobs)
        #expect(shards.reduce(0) { $0 + $1.coverage.commits } == whole.coverage.commits)
    }

    @Test func `is not merged unless every shard is there, once`() throws {
        let clone = try Self.riddled()
        let files = try clone.shards(of: 3, ["--history", "--fingerprint-key", "../key"])
        try clone.expectRefusal(of: Array(files.dropLast()), "that of shard 3/3 is missing")
        try clone.expectRefusal(of: [files[2]], "that of shard 1/3 is missing, and so are 1 others")
        try clone.expectRefusal(of: files + [files[1]], "are both of shard 2/3")
        let whole = try clone.scan(["--history", "--format", "json"])
        try clone.write("../whole.json", whole.output)
        try clone.expectRefusal(of: ["../whole.json"], "is no part of an audit")
    }

    @Test func `is not merged from parts of different audits`() throws {
        let clone = try Self.riddled()
        let arguments = ["--history", "--fingerprint-key", "../key"]
        let files = try clone.shards(of: 2, arguments)
        try clone.scratch.write("other-key", "another key of sixteen bytes")
        let other = try clone.shards(of: 2, ["--history", "--fingerprint-key", "../other-key"], as: "key")
        try clone.expectRefusal(of: [files[0], other[1]], "name findings with different keys")
        try clone.scratch.write("policy.yml", "version: 1\nsecrets: { block-from: proved }\n")
        let strict = try clone.shards(of: 2, arguments + ["--policy", "../policy.yml"], as: "policy")
        try clone.expectRefusal(of: [files[0], strict[1]], "judge by different policies")
        try clone.commit(["new.txt": "new\n"])
        let later = try clone.shards(of: 2, arguments, as: "later")
        try clone.expectRefusal(of: [files[0], later[1]], "saw different refs")
        let third = try clone.shards(of: 3, arguments, as: "third")
        try clone.expectRefusal(of: [later[0], third[1], third[2]], "were split differently")
    }

    @Test func `is undecided as a whole where one shard is`() throws {
        let clone = try Clone()
        let server = try Server { try $0.commit(["a.txt": "a\n"]) }
        try clone.commit(["b.txt": "b\n"])
        try clone.scratch.write("key", "a key of sixteen bytes and more")
        let arguments = ["--history", "--fingerprint-key", "../key", clone.path, server.path]
        let files = try clone.shards(of: 2, arguments)
        #expect(try clone.gatehouse(["merge"] + files).status == 0)
        try clone.must("config", "core.bare", "false", env: ["GIT_DIR": server.path])
        try FileManager.default.moveItem(atPath: server.path, toPath: server.path + ".away")
        let again = try clone.shards(of: 2, arguments, as: "again")
        let merged = try clone.gatehouse(["merge", files[0], again[1]])
        #expect(merged.status == 2)
        #expect(merged.output.contains("in \(server.path): "), "\(merged)")
    }

    @Test func `needs a history, a part and a key`() throws {
        let clone = try Self.riddled()
        for arguments in [
            ["--shard", "1/2"], ["--shard", "1/2", "--range", "HEAD~1..HEAD"], ["--shard", "1/2", "--staged"],
            ["--history", "--shard", "0/2"], ["--history", "--shard", "3/2"], ["--history", "--shard", "2"],
            ["--history", "--shard", "+1/2"], ["--history", "--shard", "1/2", ".", ".."],
        ] {
            #expect(try clone.scan(arguments).status == 64, "\(arguments)")
        }
        let keyless = try clone.scan(["--history", "--shard", "1/2"])
        #expect(keyless.status == 2)
        #expect(keyless.output.contains("--fingerprint-key"))
        try clone.scratch.write("short", "short")
        #expect(try clone.scan(["--history", "--fingerprint-key", "../short"]).status == 2)
    }

    @Test func `tells passwords of the same value as one, wherever the shards found them`() throws {
        let clone = try Clone()
        try clone.scratch.write("key", "a key of sixteen bytes and more")
        let password = Sample.password
        for number in 1...12 {
            try clone.commit(["d\(number)/settings.ini": "[db]\nname = n\(number)\npassword = \(password)\n"])
        }
        let files = try clone.shards(of: 4, ["--history", "--fingerprint-key", "../key"])
        let merged = try Self.scanned(try clone.gatehouse(["merge", "--format", "json"] + files))
        #expect(merged.findings.count == 1)
        #expect(merged.places.count == 12)
    }

    // A report without the two lines that tell the time.
    private static func withoutTime(_ report: String) throws -> String {
        try #require(report.contains("\"started\""))
        return report.split(separator: "\n").filter { !$0.contains("\"started\"") && !$0.contains("\"milliseconds\"") }
            .joined(separator: "\n")
    }

    private static func scanned(_ outcome: Outcome) throws -> Scanned {
        try JSONDecoder().decode(Scanned.self, from: Data(outcome.outputBytes))
    }

    /// A repository with secrets in files, messages and tags, on several branches; some of them many times over.
    private static func riddled(format: String = "sha1", seed: UInt64 = 1) throws -> Clone {
        let clone = try Clone(format: format)
        try clone.scratch.write("key", "a key of sixteen bytes and more")
        var random = SeededGenerator(seed: seed)
        for number in 1...24 {
            if number % 6 == 0 { try clone.must("checkout", "-q", "-b", "branch-\(number)") }
            let secret = Self.secret(&random)
            let name = "d\(random.next() % 3)/f\(random.next() % 6).env"
            let text = "A=\(random.next() % 50)\n" + (number % 3 == 0 ? "password = \(secret)\nTOKEN=\(secret)\n" : "")
            try clone.commit([name: text], message: "change \(number)" + (number % 5 == 0 ? "\n\ntoken \(secret)" : ""))
            if number % 7 == 0 { try clone.must("tag", "-a", "v\(number)", "-m", "version\n\nwith \(secret)") }
        }
        return clone
    }

    private static func secret(_ random: inout SeededGenerator) -> String {
        let number = random.next() % 4
        switch random.next() % 3 {
        case 0: return Sample.githubToken(number)
        case 1: return Sample.npmToken(number)
        default: return Sample.awsAccessKey(number)
        }
    }
}

extension Clone {
    /// Runs `gatehouse` in the working tree.
    fileprivate func gatehouse(_ arguments: [String]) throws -> Outcome {
        try TestSupport.run(builtExecutable("gatehouse"), arguments, env: environment, in: path)
    }

    /// Scans in so many shards; gives the files of their reports.
    fileprivate func shards(of count: Int, _ arguments: [String], as name: String = "shard") throws -> [String] {
        try (1...count).map { index in
            let file = "../\(name)-\(index)-of-\(count).json"
            let scan = try scan(["--shard", "\(index)/\(count)", "--quiet", "--report", "json=\(file)"] + arguments)
            guard scan.status < 64 else { throw Failure("shard \(index) failed: \(scan)") }
            return file
        }
    }

    fileprivate func expectRefusal(
        of files: [String], _ reason: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let merge = try gatehouse(["merge", "--format", "json"] + files)
        #expect(merge.status == 2, sourceLocation: sourceLocation)
        #expect(merge.output == "", sourceLocation: sourceLocation)
        #expect(merge.errors.contains(reason), "\(merge)", sourceLocation: sourceLocation)
    }
}
