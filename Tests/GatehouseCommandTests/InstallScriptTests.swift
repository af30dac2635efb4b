import TestSupport
import Testing

/// `install.sh` with programs that are built already, in a home of its own.
struct InstallScriptTests {
    let clone: Clone
    let script: String
    let built: String

    init() throws {
        clone = try Clone()
        script = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/install.sh"
        built = try builtExecutable("gatehouse").split(separator: "/").dropLast().map { "/" + $0 }.joined()
    }

    private var prefix: String { "\(clone.scratch.path)/prefix" }

    private func install(_ arguments: String...) throws -> Outcome {
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try clone.run(
            "/bin/sh", "-c", "exec sh \"$0\" --prefix \"$1\" \(words)", script, prefix,
            env: ["GIT_CONFIG_GLOBAL": "\(clone.scratch.path)/home/.gitconfig"])
    }

    /// Every file with what it holds, in few words.
    private func everything() -> Set<String> {
        Set(clone.scratch.snapshot().map { "\($0): \($1.count) bytes, \($1.hashValue)" })
    }

    @Test func `it installs, hangs the hooks on the repository it is run in, and scans that`() throws {
        let outcome = try install("--from", built)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("hung pre-commit in \(clone.path)/.git/hooks"))
        #expect(outcome.output.contains("scanning \(clone.path)"))
        for file in [
            "bin/gatehouse", "libexec/gatehouse/pre-receive", "share/gatehouse/policy.schema.json",
            "share/man/man1/gatehouse.1",
            "share/bash-completion/completions/gatehouse", "share/fish/vendor_completions.d/gatehouse.fish",
        ] {
            #expect(clone.scratch.exists("prefix/\(file)"))
        }
        try clone.write("a", "clean\n")
        try clone.must("add", "a")
        let commit = try clone.git("commit", "-q", "-m", "clean")
        #expect(commit.status == 0 && commit.isSilent, "\(commit)")
    }

    @Test func `run twice it changes nothing more`() throws {
        _ = try install("--from", built)
        let before = everything()
        #expect(try install("--from", built).status == 0)
        #expect(everything().symmetricDifference(before) == [])
    }

    @Test func `a rehearsal says what would be run, and runs nothing`() throws {
        let before = everything()
        let outcome = try install("--from", built, "--dry-run")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("+ \(prefix)/bin/gatehouse install --repo \(clone.path)"))
        #expect(everything().symmetricDifference(before) == [])
    }

    @Test func `uninstall gives back everything as it was, and says what stays`() throws {
        try clone.scratch.write("prefix/bin/gatehouse", "somebody else's\n")
        try clone.scratch.write("work/.git/hooks/pre-push", "#!/bin/sh\nexit 0\n")
        try clone.must("init", "-q", "--bare", "../server.git")
        let before = everything()
        #expect(try install("--from", built).status == 0)
        #expect(try install("--from", built, "--server", "../server.git").status == 0)
        #expect(clone.scratch.exists("server.git/hooks/pre-receive"))
        let outcome = try install("--uninstall")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("stays: the system packages"))
        #expect(everything().symmetricDifference(before) == [])
    }

    @Test func `uninstall takes back what gatehouse install hung later`() throws {
        #expect(try install("--from", built, "--no-hooks").status == 0)
        let before = everything()
        try clone.must("init", "-q", "../other")
        for flags in ["--repo ../other", "--repo ."] {
            let hung = try clone.run("/bin/sh", "-c", "exec \"$0\" install \(flags)", "\(prefix)/bin/gatehouse")
            #expect(hung.status == 0, "\(hung)")
        }
        _ = try clone.run("\(prefix)/bin/gatehouse", "uninstall")
        #expect(
            try clone.scratch.read("prefix/share/gatehouse/hung") == Array("--repo \(clone.scratch.path)/other\n".utf8))
        #expect(before.count < everything().count)
        #expect(try install("--uninstall").status == 0)
        #expect(!clone.scratch.exists("other/.git/hooks/pre-commit") && !clone.scratch.exists("prefix/share"))
    }

    @Test func `what cannot be done is exit 2, and a wrong command line exit 64`() throws {
        #expect(try install("--uninstall").status == 2)
        #expect(try install("--from", built, "--repo", "nowhere").status == 2)
        #expect(try install("--nonsense").status == 64)
        #expect(try install("--repo").status == 64)
    }
}
