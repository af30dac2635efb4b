import TestSupport

/// An installation whose hooks only write down how they were called, so that a test sees what hangs where.
struct Prefix {
    let scratch: Scratch
    let path: String

    init(in scratch: Scratch) throws {
        self.scratch = scratch
        path = "\(scratch.path)/prefix 'one'"
        try scratch.makeFolder("prefix 'one'/bin")
        let copied = try run("/bin/cp", [builtExecutable("gatehouse"), gatehouse], env: ["PATH": searchPath])
        guard copied.status == 0 else { throw Failure("could not copy gatehouse: \(copied)") }
        for hook in ["pre-commit", "pre-merge-commit", "commit-msg", "pre-push", "pre-receive", "post-receive"] {
            try script(
                "prefix 'one'/libexec/gatehouse/\(hook)", "echo \"\(hook):$#:$1\" >> '\(scratch.path)/calls'; exit 0")
        }
    }

    var gatehouse: String { "\(path)/bin/gatehouse" }

    /// Makes a script of these lines.
    func script(_ name: String, _ body: String) throws { try scratch.script(name, "#!/bin/sh\n\(body)\n") }

    /// How the hooks were called since the last time: each name, number of arguments and first argument.
    func calls() -> [String] {
        defer { scratch.remove("calls") }
        let text = (try? scratch.read("calls")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").map(String.init)
    }
}
