import Foundation
import TestSupport
import Testing

private let takesAll = ProcessInfo.processInfo.environment["GATEHOUSE_ALL"] != nil

/// Whatever somebody puts into a repository, it costs bounded memory, and what was not looked at is told.
@Suite(.serialized) struct `A hostile repository is bounded` {
    // What is small has to be as much beyond the limit as what is large elsewhere.
    @Test(arguments: HostileKind.all) func `as it is made in every run`(_ kind: HostileKind) throws {
        try walk(kind, of: kind.small, by: "version: 1\nlimits: { largest-object: 1 MB }\n")
    }

    @Test(.enabled(if: takesAll, "the largest ones are made with Tests/run.sh --all"), arguments: HostileKind.all)
    func `as large as can be`(_ kind: HostileKind) throws { try walk(kind, of: kind.large, by: "version: 1\n") }

    private func walk(_ kind: HostileKind, of size: Int, by policy: String) throws {
        let clone = try Clone()
        try clone.scratch.write("policy.yml", policy)
        try kind.make(clone, size)
        let new = try clone.must("rev-parse", "refs/heads/bad")
        try clone.must("symbolic-ref", "HEAD", "refs/heads/bad")
        let audit = try measure(
            builtExecutable("gatehouse"), ["scan", "--history", "--policy", "\(clone.scratch.path)/policy.yml"],
            env: clone.environment,
            in: clone.path)
        expect(audit, kind.answer, atMost: 400, "audit")

        try clone.scratch.write(
            "server/config.yml", "version: 1\npolicy: { directory: \(clone.scratch.path)/server }\ndeadline: 600\n")
        try clone.scratch.write("server/policy.yml", policy)
        try clone.must("init", "-q", "--bare", "../server.git")
        try clone.must("config", "gatehouse.server", "\(clone.scratch.path)/server/config.yml", in: "server.git")
        try clone.scratch.write("server.git/objects/info/alternates", "\(clone.path)/.git/objects\n")
        let push = try measure(
            builtExecutable("pre-receive"), input: "\(zero) \(new) refs/heads/new\n",
            env: clone.environment.merging(["GIT_DIR": "."]) { $1 }, in: "\(clone.scratch.path)/server.git")
        let answer = size == kind.large ? kind.largePush ?? kind.answer : kind.answer
        expect(push, answer, atMost: 150, "push")
    }

    private func expect(_ measured: Measured, _ answer: HostileKind.Answer, atMost megabytes: Int, _ stage: String) {
        let outcome = measured.outcome
        let told = "\(stage): \(outcome.description.prefix(2_000))"
        switch answer {
        case .judged:
            #expect(outcome.status == 1 && outcome.said.contains("secrets/github-token"), "\(told)")
            #expect(!outcome.said.contains("undecided"), "\(told)")
        case .cut(let word):
            #expect(outcome.status == 1 || outcome.status == 2, "\(told)")
            #expect(outcome.said.contains(word), "\(told)")
        }
        #expect(measured.peak < megabytes << 20, "\(stage): \(measured.peak >> 20) MB")
        #if os(Linux)
            #expect(measured.peak > 0)
        #endif
    }
}
