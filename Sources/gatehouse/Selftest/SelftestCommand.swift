import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

/// `gatehouse selftest --server`: tries on a scratch copy what a hand-made client may try on a server.
struct SelftestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selftest",
        abstract: "Try on a scratch copy of a server what a hand-made client may try on the server.",
        discussion: """
            The copy is a new bare repository in a temporary folder, with the same hooks, configuration and policy; the \
            repository itself, its record and its memory are not touched. The client speaks git's protocol by hand. \
            Exits 0 when every case came out as it has to, 1 when something came in that must not, and 2 when a clean push \
            does not come through, so that nothing is proved.
            """)

    @Flag(help: "The gate of a server; there is no other that is tried so far.") var server = false
    @Argument(help: "The repository that people push to.") var path = "."
    @Flag(help: "Show what the server said in each case.") var verbose = false

    func validate() throws {
        guard server else { throw ValidationError("Say --server: it is a server's gate that is tried.") }
    }

    func run() throws {
        let verdict = try Obstacle.told { () throws -> Verdict in
            let directory = try Files.realPath(Array(path.utf8))
            let scratch = try ScratchServer(like: HooksFolder(of: directory), of: directory)
            defer { scratch.scratch.remove() }
            return try self.verdict(scratch)
        }
        Console.leave(verdict)
    }

    private func verdict(_ scratch: ScratchServer) throws -> Verdict {
        var verdict = Verdict()
        for (index, test) in SelftestCase.all.enumerated() {
            let outcome = try SelftestBench(scratch, number: index).outcome(of: test)
            say(outcome.line)
            if verbose { say("    \(escaped: outcome.said)") }
            if outcome.isOpen { verdict.findings.append(.open(test)) }
            if !outcome.isRight && !outcome.isOpen { verdict.problems.append(.shut(test, outcome.said)) }
        }
        let count = SelftestCase.all.count
        let wrong = verdict.findings.count + verdict.problems.count
        say("\(count) cases, \(count - wrong) came out as they have to")
        for problem in verdict.problems { say(problem.sentence + "\n  → " + problem.remedy) }
        return verdict
    }
}

extension SelftestOutcome {
    /// The case, what has to come of it, and what came of it: a row of the table.
    var line: Message {
        let cells = [test.expectation.rawValue, happened.rawValue, test.name]
        let filled = cells.dropLast().map { $0 + String(repeating: " ", count: max(0, 9 - $0.count)) }
        return Message(verbatim: (isRight ? "ok    " : "WRONG ") + (filled + [test.name]).joined(separator: " "))
    }
}

extension Weighed {
    fileprivate static func open(_ test: SelftestCase) -> Weighed {
        let finding = Finding(
            "selftest/open", at: Place(.stream), "\(escaped: test.name) came in",
            remedy: "see that the hook hangs and the policy enforces secrets: 'gatehouse doctor --server'",
            evidence: .proved)
        return Weighed(finding, Fingerprint(of: finding.identity, key: nil), level: .block)
    }
}

extension Problem {
    fileprivate static func shut(_ test: SelftestCase, _ said: String) -> Problem {
        Problem(
            "try the server", "\(escaped: test.name) does not come through: \(escaped: said)",
            remedy: "do what it says; a gate that lets nothing in proves nothing")
    }
}
