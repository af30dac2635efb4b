import Foundation
import TestSupport
import Testing

/// Many pushes at once, hooks that are killed, and a disk that is full: no ref moves without a record, no record is
/// without a verdict, and the chain verifies.
struct RecordUnderFireTests {
    let server: Server

    init() throws {
        server = try guardedServer()
        try server.clone.scratch.link("server.git/hooks/post-receive", to: builtExecutable("post-receive"))
        // Fifty hooks at once share the processors of the machine.
        try server.clone.scratch.write("server.yml", "version: 1\ndeadline: 300\nrecord-limit: 64 kB\n")
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
    }

    private var count: Int { ProcessInfo.processInfo.environment["GATEHOUSE_ALL"] == nil ? 8 : 50 }

    /// Hangs our hook behind some lines of shell, which find its input in a file and have to end with its exit code.
    private func hang(_ hook: String = "pre-receive", behind lines: String) throws {
        server.clone.scratch.remove("server.git/hooks/\(hook)")
        try server.clone.scratch.script(
            "server.git/hooks/\(hook)",
            "#!/bin/sh\nprogram='\(builtExecutable(hook))'\ninput=$0.$$\ncat >\"$input\"\n\(lines)\n")
    }

    private func verify() throws -> Outcome {
        try TestSupport.run(
            builtExecutable("gatehouse"), ["audit", "verify", server.path], env: server.clone.environment)
    }

    /// Expects that the record verifies, and that each of its judged lines holds a verdict.
    private func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let outcome = try verify()
        #expect(outcome.status == 0, "\(outcome)", sourceLocation: sourceLocation)
        let lines = try TestSupport.run(
            builtExecutable("gatehouse"), ["audit", "show", server.path, "--format", "jsonl"],
            env: server.clone.environment
        ).output.split(separator: "\n").filter { $0.contains(#""kind":"judged""#) }
        #expect(!lines.isEmpty, sourceLocation: sourceLocation)
        let undecided = lines.filter {
            !$0.contains(#""decision":"accepted""#) && !$0.contains(#""decision":"undecided""#)
        }
        #expect(undecided == [], sourceLocation: sourceLocation)
    }

    /// Pushes a commit to as many branches at once, two pushes to each, and returns when all have ended.
    private func pushAll() throws {
        for index in 0..<count {
            try server.clone.must("branch", "-f", "b\(index)", server.clone.commit(["\(index)": "\(index)\n"]))
        }
        let script = """
            for index in $(seq 0 \(count - 1)); do
                git push -q origin "b$index:refs/heads/n$index" >/dev/null 2>&1 &
                git push -q origin "b$index:refs/heads/n$((index / 2))" >/dev/null 2>&1 &
            done
            wait
            """
        let outcome = try server.clone.run("/bin/sh", "-c", script)
        #expect(outcome.status == 0)
    }

    @Test func `pushes at once are one chain, and each ref is where it says`() throws {
        try pushAll()
        try expectWhole()
    }

    @Test(arguments: ["pre-receive", "post-receive"])
    func `hooks that are killed at any moment leave a record that verifies`(hook: String) throws {
        try hang(
            hook,
            behind: """
                "$program" <"$input" & child=$!
                if [ $(($$ % 3)) != 0 ]; then
                    sleep 0.0$(($$ % 7))
                    kill -9 "$child" 2>/dev/null
                fi
                wait "$child"
                """)
        try pushAll()
        try expectWhole()
        server.clone.scratch.remove("server.git/hooks/\(hook)")
        try server.clone.scratch.link("server.git/hooks/\(hook)", to: builtExecutable(hook))
        try pushAll()
        try expectWhole()
    }

    @Test(arguments: ["trap '' XFSZ", "trap - XFSZ"])
    func `a disk that is full in the middle of a line lets no push in, and what is torn is told`(trap: String) throws {
        try server.clone.commit(["first": "1\n"])
        #expect(try server.push("main").status == 0)
        let whole = try server.clone.scratch.read("server.git/gatehouse/pushes.jsonl")
        // The shell counts in blocks of 512 bytes.
        let blocks = whole.count / 512 + 1
        try hang(behind: "\(trap)\nulimit -f \(blocks)\n\"$program\" <\"$input\"")
        let before = try server.refs()
        try server.clone.commit(["second": "2\n"])
        let refused = try server.push("main")
        #expect(refused.status == 1, "\(refused)")
        #expect(try server.refs() == before)
        let torn = try server.clone.scratch.read("server.git/gatehouse/pushes.jsonl")
        #expect(torn.count > whole.count && torn.last != 10)
        #expect(try verify().status == 0)
        server.clone.scratch.remove("server.git/hooks/pre-receive")
        try server.clone.scratch.link("server.git/hooks/pre-receive", to: builtExecutable("pre-receive"))
        #expect(try server.push("main").status == 0)
        let outcome = try verify()
        #expect(outcome.status == 0 && outcome.output.contains("was cut short when its writer was ended"), "\(outcome)")
        #expect(try server.clone.scratch.read("server.git/gatehouse/pushes.jsonl").starts(with: torn))
    }
}
