import TestSupport

/// An installation whose hooks only write down how they were called, so that a test sees what hangs where.
struct Prefix {
    let scratch: Scratch
    let path: String

    init(in scratch: Scratch) throws {
        self.scratch = scratch
        path = "\(scratch.path)/prefix 'one'"
        try scratch.makeFolder("prefix 'one'/bin")
        try must("/bin/cp", [builtExecutable("gatehouse"), gatehouse])
        for hook in ["pre-commit", "pre-merge-commit", "commit-msg", "pre-push", "pre-receive"] {
            try script(
                "prefix 'one'/libexec/gatehouse/\(hook)", "echo \"\(hook):$#:$1\" >> '\(scratch.path)/calls'; exit 0")
        }
    }

    var gatehouse: String { "\(path)/bin/gatehouse" }

    /// Makes an executable script. Another process writes it: one that we wrote could be held open by a program that
    /// another test starts meanwhile, and the system runs no file that is open for writing.
    func script(_ name: String, _ body: String) throws {
        _ = try scratch.makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
        let file = "\(scratch.path)/\(name)"
        try must("/bin/sh", ["-c", #"cat > "$0" && chmod 755 "$0""#, file], input: "#!/bin/sh\n\(body)\n")
    }

    private func must(_ program: String, _ arguments: [String], input: String = "") throws {
        let outcome = try run(program, arguments, input: input, env: ["PATH": searchPath])
        guard outcome.status == 0 else { throw Failure("'\(program)' failed: \(outcome)") }
    }

    /// How the hooks were called since the last time: each name, number of arguments and first argument.
    func calls() -> [String] {
        defer { scratch.remove("calls") }
        let text = (try? scratch.read("calls")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").map(String.init)
    }
}
