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

    @Test func `a record that is a full device lets no push in`() throws {
        server.clone.scratch.remove("server.git/gatehouse")
        try server.clone.scratch.makeFolder("server.git/gatehouse")
        try server.clone.scratch.link("server.git/gatehouse/pushes.jsonl", to: "/dev/full")
        let before = try server.refs()
        try server.clone.commit(["a": "1\n"])
        #expect(try server.push("main").status == 1)
        #expect(try server.refs() == before)
    }

    @Test(.enabled(if: ShiftedClock.canBeMade, "there is no C compiler here"))
    func `a clock that jumps in the middle of a push takes nothing from the chain`() throws {
        let library = try ShiftedClock.library(in: server.clone.scratch)
        try hang(
            behind: """
                export LD_PRELOAD='\(library)' CLOCK_SHIFT=$((($$ % 5 - 2) * 86400 * 400))
                "$program" <"$input"
                """)
        try pushAll()
        try expectWhole()
        let shown = try TestSupport.run(
            builtExecutable("gatehouse"), ["audit", "show", server.path], env: server.clone.environment
        ).output.split(separator: "\n").filter { $0.contains("  accepted  ") }
        let times = shown.compactMap { $0.split(separator: " ").dropFirst().first }
        #expect(times.sorted() != times, "the clock stood where it was")
    }
}

/// The clock of the machine as a program sees it that is run with the library: it jumps whenever it is asked.
private enum ShiftedClock {
    static var canBeMade: Bool {
        #if os(Linux)
            compiler != nil
        #else
            false
        #endif
    }

    private static var compiler: String? {
        ["cc", "clang"].lazy.compactMap { try? findProgram($0) }.first
    }

    static func library(in scratch: Scratch) throws -> String {
        try scratch.write("clock.c", source)
        let path = "\(scratch.path)/clock.so"
        let words = ["-shared", "-fPIC", "-o", path, "\(scratch.path)/clock.c", "-ldl"]
        let outcome = try TestSupport.run(compiler ?? "cc", words, env: ["PATH": searchPath])
        guard outcome.status == 0 else { throw Failure("could not make a clock: \(outcome)") }
        return path
    }

    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdlib.h>
        #include <sys/time.h>
        #include <time.h>
        static long shift(void) {
            static int calls;
            const char *text = getenv("CLOCK_SHIFT");
            return (text ? atol(text) : 0) + (calls++ % 2 ? 3600 : -3600);
        }
        int clock_gettime(clockid_t clock, struct timespec *now) {
            static int (*real)(clockid_t, struct timespec *);
            if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
            int result = real(clock, now);
            if (result == 0 && clock == CLOCK_REALTIME) now->tv_sec += shift();
            return result;
        }
        time_t time(time_t *now) {
            struct timespec second;
            clock_gettime(CLOCK_REALTIME, &second);
            if (now) *now = second.tv_sec;
            return second.tv_sec;
        }
        int gettimeofday(struct timeval *now, void *zone) {
            struct timespec second;
            clock_gettime(CLOCK_REALTIME, &second);
            now->tv_sec = second.tv_sec;
            now->tv_usec = second.tv_nsec / 1000;
            return 0;
        }
        """
}
