package import GatehouseCore

/// Reports that show what a reporter has to cope with, by name.
package enum Reports {
    /// All of them.
    package static let all: [(name: String, report: Report)] = [
        ("clean-commit", report(.preCommit)),
        ("refused-commit", report(.preCommit, findings: [key()])),
        ("warned-commit", report(.preCommit, findings: [key(.warn), key(.note, path: "old.env")])),
        ("old-secret", report(.preCommit, findings: [key(.note, path: "old.env")])),
        ("refused-push", report(.preReceive, findings: [token(), message(), tag(), deletion()])),
        ("undecided-push", report(.preReceive, problems: [missing])),
        ("evaluated-push", report(.preReceive, findings: [silent])),
        ("clean-scan", report(.scan, coverage: wide)),
        (
            "refused-scan",
            report(
                .scan, findings: [token(), key(.warn), key(.note, path: "old.env"), stream(), function()],
                waived: [forgiven],
                problems: [cut], coverage: wide)
        ),
        ("shard-scan", shard),
        ("fleet-scan", fleet),
        ("hostile-scan", report(.scan, findings: [hostile], problems: [hostileProblem], coverage: wide)),
    ]

    /// A part of an audit.
    package static var shard: Report {
        var shard = report(.scan, findings: [token()], coverage: wide)
        shard.shard = Shard(
            Split(2, of: 7)!, refs: ["sha256:" + String(repeating: "0b", count: 32)],
            key: "sha256:" + String(repeating: "0c", count: 32))
        return shard
    }

    /// Two repositories, one of which could not be read.
    package static var fleet: Report {
        let verdicts = [
            Verdict(findings: [token(), key(.warn)], waived: [forgiven], coverage: wide).placed(in: "/srv/one.git"),
            Verdict(problems: [missing, cut]).placed(in: "/srv/two\u{1b}.git"),
        ]
        var fleet = report(.scan)
        fleet.verdict = Verdict.joined(verdicts)
        fleet.name([
            JudgedRepository("/srv/one.git", policySource: "default", policyDigest: fleet.policyDigest),
            JudgedRepository("/srv/two\u{1b}.git", policySource: "", policyDigest: ""),
        ])
        return fleet
    }

    /// The report of that name.
    package static func named(_ name: String) -> Report { all.first { $0.name == name }!.report }

    /// A report on what was found at a stage.
    package static func report(
        _ stage: Stage, findings: [Weighed] = [], waived: [Weighed] = [], problems: [Problem] = [],
        coverage: Coverage = Coverage()
    ) -> Report {
        Report(
            stage: stage,
            verdict: Verdict(findings: findings, waived: waived, problems: problems, coverage: coverage),
            policySource: ".gatehouse.yml", policyDigest: "sha256:" + String(repeating: "0a", count: 32),
            started: "2026-01-02T03:04:05Z", milliseconds: 14)
    }

    /// An AWS access key.
    package static func key(_ level: Level = .block, path: String = "app.env", alsoAt: [Place] = []) -> Weighed {
        weighed(
            "secrets/aws-access-key", at: spot(.file(RepoPath(path), blob: id("b1"))),
            "AWS access key AKIA…LE in an added line",
            remedy: "move it to the environment and revoke the key; it has left your hands", level, alsoAt: alsoAt)
    }

    /// A GitHub token at several places.
    package static func token() -> Weighed {
        var place = Place.file(RepoPath("src/deep/config.py"), blob: id("b2"), commit: id("c1"))
        place.ref = RefName("refs/heads/main")
        let others = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"].map { spot(.file(RepoPath($0), commit: id("c2"))) }
        var token = weighed(
            "secrets/github-token", at: spot(place, line: 12, column: 9), "GitHub personal access token ghp_…Qx",
            remedy: "revoke it at the provider, then remove it from every commit of the push", alsoAt: others)
        token.quote = Quote("TOKEN = ghp_…Qx  # é", column: 9, endColumn: 16, lineHash: "29ecd985c8de1749:1")
        return token
    }

    /// A function that was too complex before.
    package static func function() -> Weighed {
        var place = Place.file(RepoPath("src/walk.py"), blob: id("b4"))
        (place.line, place.endLine) = (7, 80)
        var function = weighed(
            "complexity/function", at: place, "function 'walk' has 14 ways through it, more than 10",
            remedy: "take parts of it out", .note)
        function.finding.measure = Measure(14)
        function.quote = Quote("def walk(tree):", column: 1, endColumn: 16)
        return function
    }

    /// A password in a commit's message.
    package static func message() -> Weighed {
        weighed(
            "secrets/url-password", at: spot(Place(.message, commit: id("c3")), line: 3, column: 1),
            "password in a URL", remedy: "reword the commit")
    }

    /// A password in a tag's message.
    package static func tag() -> Weighed {
        weighed(
            "secrets/url-password",
            at: spot(Place(.tag, commit: id("d1"), ref: RefName("refs/tags/v1")), line: 2, column: 7),
            "password in a URL", remedy: "make the tag anew")
    }

    /// A branch that must not go.
    package static func deletion() -> Weighed {
        weighed(
            "branches/delete", at: .ref(RefName("refs/heads/main")), "'refs/heads/main' is protected",
            remedy: "keep the branch")
    }

    /// A token in a stream.
    package static func stream() -> Weighed {
        weighed("secrets/npm-token", at: spot(Place(.stream)), "npm token npm_…", remedy: "revoke it", .warn)
    }

    /// What is only evaluated.
    package static var silent: Weighed {
        var weighed = key(.note)
        weighed.isSilent = true
        return weighed
    }

    /// What a waiver forgives.
    package static var forgiven: Weighed {
        var weighed = key(path: "docs/sample.env")
        weighed.waiver = Waiver(.policy, reason: "sample from the vendor's documentation", until: Day("2027-06-30"))
        return weighed
    }

    /// Escape sequences, bidirectional controls and bytes that are no UTF-8, in every part that is not ours.
    package static var hostile: Weighed {
        let path = Array("a\u{1b}[2J\n\u{202e}".utf8) + [0xff, 0x9b]
        var place = Place.file(RepoPath(bytes: path), blob: id("b3"))
        place.ref = RefName(bytes: Array("refs/heads/\u{7}".utf8) + [0x80])
        let text = Message(verbatim: "a message\u{1b}]0;owned\u{7} with \u{9b}31m and \u{2066}hidden\u{2069} text")
        return weighed("secrets/aws-access-key", at: spot(place), text, remedy: text)
    }

    /// A problem whose words steer a terminal.
    package static var hostileProblem: Problem {
        Problem(
            Message(verbatim: "read\u{1b}c"), Message(verbatim: "\u{202e}why"), remedy: Message(verbatim: "\u{85}do"))
    }

    /// A problem of the whole.
    package static var missing: Problem {
        Problem(
            "open the repository", "object \(id("3f2a91c")) is missing",
            remedy: "run 'git fsck' on the server; until then the gate stays shut")
    }

    /// A problem of one file, which a limit has cut short.
    package static var cut: Problem {
        Problem(
            "read a blob", "it has 600000000 bytes, and the limit is 536870912", remedy: "raise limits.largest-object",
            isCut: true, at: .file(RepoPath("big.bin")))
    }

    /// A coverage with something left out.
    package static var wide: Coverage {
        var coverage = Coverage()
        (coverage.commits, coverage.blobs, coverage.bytes) = (12, 340, 1_258_291)
        coverage.skipped = [.notAFile: 1, .lfsPointer: 2, .gitlink: 0]
        return coverage
    }

    /// A finding that was weighed.
    package static func weighed(
        _ code: Code, at place: Place, _ message: Message, remedy: Message, _ level: Level = .block,
        alsoAt: [Place] = []
    ) -> Weighed {
        let finding = Finding(
            code, at: place, message, remedy: remedy, evidence: .proved, because: ["prefix known", "checksum matches"])
        return Weighed(finding, Fingerprint(of: finding.identity, key: nil), level: level, alsoAt: alsoAt)
    }

    /// The place with a line and columns.
    package static func spot(_ place: Place, line: Int = 1, column: Int = 5) -> Place {
        var place = place
        (place.line, place.column, place.endLine, place.endColumn) = (line, column, line, column + 20)
        return place
    }

    /// An object name that begins with these digits.
    package static func id(_ start: String) -> ObjectID {
        ObjectID(hex: start + String(repeating: "0", count: 40 - start.utf8.count))!
    }
}
