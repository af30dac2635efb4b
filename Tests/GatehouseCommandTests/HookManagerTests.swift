import Foundation
import TestSupport
import Testing

private let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

/// Where `Tests/hook-managers.sh` puts pre-commit, prek and lefthook; nil where it could not.
private let managers: String? = {
    let folder = "\(package)/.build/tests/hook-managers/bin"
    return ["pre-commit", "prek", "lefthook"].allSatisfy { access("\(folder)/\($0)", X_OK) == 0 } ? folder : nil
}()

/// The hooks as other managers call them, by what docs/hooks.md says.
struct HookManagerTests {
    private let clone: Clone
    private let environment: [String: String]

    init() throws {
        clone = try Clone()
        let scratch = clone.scratch
        try scratch.link("bin/gatehouse", to: builtExecutable("gatehouse"))
        environment = [
            "PATH": (["\(scratch.path)/bin"] + (managers.map { [$0] } ?? []) + [searchPath]).joined(separator: ":"),
            "PRE_COMMIT_HOME": "\(scratch.path)/store", "PREK_HOME": "\(scratch.path)/store",
            "GIT_CONFIG_GLOBAL": "\(scratch.path)/home/.gitconfig",
        ]
    }

    /// The block of docs/hooks.md that begins with a comment.
    private func block(_ head: String) throws -> String {
        let page = try String(contentsOfFile: "\(package)/docs/hooks.md", encoding: .utf8)
        let blocks = page.components(separatedBy: "```").map { $0.drop { $0 != "\n" }.dropFirst() }
        return String(try #require(blocks.first { $0.hasPrefix("# \(head)") }, "no block '\(head)'"))
    }

    private func git(_ words: String...) throws -> Outcome { try clone.git(words, env: environment) }

    private func sh(_ command: String) throws {
        let outcome = try clone.run("/bin/sh", "-ec", command, env: environment)
        guard outcome.status == 0 else { throw Failure("'\(command)' failed: \(outcome)") }
    }

    private func expectHeld() throws {
        try clone.write("clean", "nothing\n")
        try sh("git add -A")
        let clean = try git("commit", "--allow-empty", "-m", "clean")
        #expect(clean.status == 0, "\(clean)")
        try clone.write("app.env", leak)
        try sh("git add app.env")
        let refused = try git("commit", "-m", "leak")
        #expect(refused.status == 1 && refused.said.contains("secrets/github-token  app.env:1:7"), "\(refused)")
        #expect(!refused.said.contains(token))
        try sh("git rm -q --cached app.env && rm app.env")
        let message = try git("commit", "--allow-empty", "-m", leak)
        #expect(message.status == 1 && message.said.contains("secrets/github-token"), "\(message)")
    }

    /// A leak on another branch than the first of those that are pushed.
    private func expectPushHeld() throws {
        try sh("git init -q --bare ../server.git && git push -q --no-verify ../server.git HEAD:refs/heads/main")
        try sh("git commit -q --allow-empty -m one && git checkout -q -b zulu")
        try clone.write("app.env", leak)
        try sh("git add app.env && git commit -q --no-verify -m leak")
        let refused = try git("push", "../server.git", "main", "zulu")
        #expect(refused.status == 1 && refused.said.contains("secrets/github-token"), "\(refused)")
    }

    @Test(.enabled(if: managers != nil, "this needs them: run Tests/hook-managers.sh .build/tests/hook-managers"))
    func `lefthook calls the hooks`() throws {
        try clone.write("lefthook.yml", try block("lefthook.yml"))
        try sh("lefthook install")
        try expectHeld()
        try expectPushHeld()
    }

    @Test(
        .enabled(if: managers != nil, "this needs them: run Tests/hook-managers.sh .build/tests/hook-managers"),
        arguments: ["pre-commit", "prek"])
    func `pre-commit and prek call the hooks that we offer, and ours keeps theirs`(manager: String) throws {
        let hooks = try String(contentsOfFile: "\(package)/.pre-commit-hooks.yaml", encoding: .utf8)
        let offer = try Clone(in: clone.scratch, at: "offer")
        let commit = try offer.commit([".pre-commit-hooks.yaml": hooks])
        let configuration = try block(".pre-commit-config.yaml").split(separator: "\n").map { line in
            if line.contains("repo:") { return "  - repo: \(offer.path)" }
            return line.contains("rev:") ? "    rev: \(commit)" : String(line)
        }
        try clone.write(".pre-commit-config.yaml", configuration.joined(separator: "\n") + "\n")
        try sh("git add -A && \(manager) install")
        try expectHeld()
        let push = try clone.run(
            "/bin/sh", "-c", "gatehouse hook pre-push origin url </dev/null",
            env: environment.merging(["PRE_COMMIT_TO_REF": "0123"]) { $1 })
        #expect(push.status == 2 && push.errors.contains("hook/one-ref"), "\(push)")
        try sh("gatehouse install")
        try expectHeld()
        try expectPushHeld()
    }

    @Test func `husky's scripts call the hooks`() throws {
        let line = try block(".husky/pre-commit").split(separator: "\n")[1]
        for hook in ["pre-commit", "pre-merge-commit", "commit-msg", "pre-push"] {
            let call = line.replacing("pre-commit", with: hook)
            try clone.scratch.script("work/.husky/_/\(hook)", "#!/bin/sh\nexec sh -e .husky/\(hook) \"$@\"\n")
            try clone.write(".husky/\(hook)", call + "\n")
        }
        try sh("git config core.hooksPath .husky/_")
        try expectHeld()
        try expectPushHeld()
    }
}
