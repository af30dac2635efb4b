import Foundation
import TestSupport
import Testing

/// Where `Tests/gitolite.sh` puts gitolite, as Debian packs it; nil where it was not asked for.
private let gitolite: String? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    let folder = "\(package)/.build/tests/gitolite/share"
    return access("\(folder)/gitolite-shell", X_OK) == 0 ? folder : nil
}()

/// Pushes through gitolite, with the hooks where docs/servers/gitolite.md puts them.
@Suite(.enabled(if: gitolite != nil, "this needs gitolite: run Tests/gitolite.sh .build/tests/gitolite"))
struct GitoliteTests {
    private let clone: Clone
    private let environment: [String: String]

    init() throws {
        let folder = try #require(gitolite)
        clone = try Clone()
        let scratch = clone.scratch
        var environment = clone.environment
        environment["HOME"] = "\(scratch.path)/home"
        environment["USER"] = "git"
        environment["GIT_CONFIG_GLOBAL"] = nil
        environment["GIT_SSH_VARIANT"] = "simple"
        environment["GIT_SSH_COMMAND"] = "\(scratch.path)/ssh"
        self.environment = environment
        try scratch.write(
            "home/.gitconfig", "[user]\n\tname = git\n\temail = git@localhost\n[init]\n\tdefaultBranch = main\n")
        try must("/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "ada", "-f", "\(scratch.path)/ada")
        try must("\(folder)/gitolite", "setup", "-pk", "\(scratch.path)/ada.pub")
        for hook in ["pre-receive", "post-receive"] {
            try scratch.link("home/.gitolite/hooks/common/\(hook)", to: builtExecutable(hook))
        }
        try must("\(folder)/gitolite", "setup", "--hooks-only")
        // What sshd does for a key that gitolite knows.
        try scratch.script(
            "ssh",
            """
            #!/bin/sh
            shift
            SSH_ORIGINAL_COMMAND="$*" SSH_CONNECTION='192.0.2.1 1 192.0.2.2 22' exec '\(folder)/gitolite-shell' ada

            """)
        try scratch.write("server.yml", "version: 1\nidentity: GL_USER\n")
        try must(
            findProgram("git"), "-C", "\(scratch.path)/home/repositories/testing.git", "config", "gatehouse.server",
            "\(scratch.path)/server.yml")
    }

    private func run(_ program: String, _ words: [String]) throws -> Outcome {
        try TestSupport.run(program, words, env: environment, in: clone.path)
    }

    private func must(_ program: String, _ words: String...) throws {
        let outcome = try run(program, words)
        guard outcome.status == 0 else { throw Failure("'\(program) \(words)' failed: \(outcome)") }
    }

    private func push(_ ref: String) throws -> Outcome {
        try run(findProgram("git"), ["push", "-q", "git@host:testing", ref])
    }

    @Test func `a clean push comes in, one with a token does not, and both are recorded with gitolite's user`() throws {
        try clone.commit(["a.txt": "a\n"])
        let clean = try push("main")
        #expect(clean.status == 0, "\(clean)")
        try clone.commit(["app.env": leak])
        let refused = try push("main")
        #expect(refused.status == 1 && refused.errors.contains("secrets/github-token"), "\(refused)")
        let repository = "\(clone.scratch.path)/home/repositories/testing.git"
        let verified = try run(builtExecutable("gatehouse"), ["audit", "verify", repository])
        #expect(verified.status == 0 && verified.output.contains("1 accepted, 1 refused"), "\(verified)")
        let shown = try run(builtExecutable("gatehouse"), ["audit", "show", repository, "--pusher", "ada"])
        #expect(shown.output.split(separator: "\n").count == 4, "\(shown)")
        let doctor = try run(builtExecutable("gatehouse"), ["doctor", "--server", repository])
        #expect(doctor.output.contains("the gate holds"), "\(doctor)")
    }
}
