import Foundation
import TestSupport
import Testing

/// A bypass that somebody else signs: by real keys, `gatehouse grant`, and real pushes.
@Suite struct `A push that names a grant` {
    @Test func `passes with what somebody else has let in, and the record says so`() throws {
        let team = try GrantTeam()
        try team.leak()
        let bare = try team.push()
        expectRefused(bare, at: "ada or eve may let this in", "gatehouse grant give \(try team.finding())")
        let number = try team.grant(as: "eve")
        expectRefused(try team.push())
        let push = try team.push(naming: number)
        #expect(push.status == 0, "\(push)")
        for words in ["secrets/github-token", "(granted)", "let in by the grant \(number) of eve until", "a sample"] {
            #expect(push.errors.contains(words), "\(push)")
        }
        #expect(!push.said.contains(token))
        let line = try team.lastLine(where: "judged")
        #expect(line.contains("\"grants\":[{\"number\":\"\(number)\",\"by\":\"eve\""), "\(line)")
        let shown = try team.gatehouse("audit", "show", team.server.path)
        #expect(shown.output.contains("granted by eve (\(number))"), "\(shown)")
        // What is there now is no news.
        try team.commit(["b.txt": "b\n"])
        #expect(try team.push().status == 0)
    }

    @Test func `is refused where nothing stands under the number, or something else`() throws {
        let team = try GrantTeam()
        try team.leak()
        let number = try team.grant(as: "eve", pushing: false)
        for wrong in [number, "", "../approvals/x", "*", String(repeating: "f", count: 100)] {
            expectRefused(try team.push(naming: wrong), "grants/refused", at: "there is none of this number")
        }
        let clone = team.server.clone
        let others = try clone.must("rev-parse", "refs/gatehouse/grants/\(number)")
        try clone.must("push", "-q", "origin", "\(others):refs/gatehouse/grants/0123456789abcdef")
        let renamed = try team.push(naming: "0123456789abcdef")
        expectRefused(renamed, "grants/refused", at: "is no grant, or another one", "secrets/github-token")
        try clone.must("push", "-q", "origin", "HEAD~1:refs/gatehouse/grants/0123456789abcdef", "--force")
        expectRefused(try team.push(naming: "0123456789abcdef"), "grants/refused", at: "there is none of this number")
        try clone.must("push", "-q", "origin", "refs/gatehouse/grants/\(number)")
        #expect(try team.push(naming: number).status == 0)
    }

    @Test func `is refused for another commit, ref, finding or repository`() throws {
        let team = try GrantTeam()
        try team.leak()
        let number = try team.grant(as: "eve")
        try team.commit(["b.txt": "b\n"])
        expectRefused(try team.push(naming: number), "grants/refused", at: "brings another one")
        try team.server.clone.must("reset", "-q", "--hard", "HEAD~1")
        expectRefused(
            try team.push(naming: number, to: "refs/heads/other"), "grants/refused", at: "given for refs/heads/main")
        let foreign = try team.grant(as: "eve", of: "gh1:" + String(repeating: "0", count: 32))
        expectRefused(try team.push(naming: foreign))
        let elsewhere = try team.grant(as: "eve", under: "  repository: acme-lib")
        expectRefused(try team.push(naming: elsewhere), "grants/refused", at: "for the repository 'acme-lib'")
        #expect(try team.push(naming: number).status == 0)
    }

    @Test func `is refused once the grant has ended, and where it would count for too long`() throws {
        let team = try GrantTeam()
        try team.leak()
        let clock = try team.grant(as: "eve", "--until", Self.day(after: 8), under: "", longest: 30)
        expectRefused(try team.push(naming: clock), "grants/refused", at: "for 7 days at most")
        let over = try team.forged(by: "eve", until: "2026-01-31")
        expectRefused(try team.push(naming: over), "grants/refused", at: "it counted until 2026-01-31")
    }

    @Test(arguments: [
        ("retired: 2026-01-31", "counts until 2026-01-31 only"), ("compromised: 2026-01-31", "not been theirs alone"),
        ("until: 2026-01-31", "counts until 2026-01-31 only"), ("refs: ['refs/heads/other']", "no one person's"),
    ])
    func `is refused where the granter's key counts no more, or not for the ref`(state: String, why: String) throws {
        let team = try GrantTeam(eve: state)
        try team.leak()
        expectRefused(try team.push(naming: team.grant(as: "eve")), "grants/refused", at: why, "secrets/github-token")
    }

    @Test func `is refused where nobody knows the key, or it was revoked, or its owner may not grant`() throws {
        let team = try GrantTeam("  revoked: ['\(try GrantTeam.keys["eve"]!.fingerprint)']")
        try team.leak()
        expectRefused(try team.push(naming: team.grant(as: "eve")), "grants/refused", at: "was revoked")
        let stranger = try team.forged(by: SSHKey())
        expectRefused(try team.push(naming: stranger), "grants/refused", at: "no signer of the policy has")
        let mere = try team.forged(by: "dora")
        expectRefused(try team.push(naming: mere), "grants/refused", at: "does not let grant", "ada or eve")
        let purpose = try team.forged(by: GrantTeam.keys["ada"]!, namespace: "gatehouse-approval@v1")
        expectRefused(try team.push(naming: purpose), "grants/refused", at: "its signature is none that counts")
        #expect(try team.push(naming: team.grant(as: "ada")).status == 0)
    }

    @Test func `is refused where the granter made, committed, co-authored or pushes what comes`() throws {
        let team = try GrantTeam()
        try team.leak()
        let eve = try team.grant(as: "eve")
        for pusher in ["eve", "eve@EXAMPLE.org"] {
            expectRefused(try team.push(naming: eve, as: pusher), "grants/refused", at: "eve has given it")
        }
        for (variable, message) in [
            ("GIT_AUTHOR_EMAIL", "x"), ("GIT_COMMITTER_EMAIL", "x"),
            ("GIT_X", "x\n\nCo-authored-by: E <eve@example.org>"),
        ] {
            let carl = ["GIT_AUTHOR_EMAIL": "carl@example.org"].merging([variable: "eve@example.org"]) { $1 }
            try team.server.clone.must("commit", "-q", "--amend", "--reset-author", "-m", message, env: carl)
            let own = try team.forged(by: "eve")
            expectRefused(try team.push(naming: own), "grants/refused", at: "eve has given it")
        }
    }

    @Test func `is refused where the granter made the tag that comes`() throws {
        let team = try GrantTeam()
        let clone = team.server.clone
        for (name, isRefused) in [("eve", true), ("carl", false)] {
            let maker = ["GIT_COMMITTER_EMAIL": "\(name)@example.org"]
            try clone.must("tag", "-a", "-f", "-m", "TOKEN=\(token)", "v1", env: maker)
            expectRefused(try team.push(of: "v1", to: "refs/tags/v1"))
            let scan = try clone.must("rev-parse", "v1")
            let number = try team.grant(as: "eve", of: team.lastFinding(), "--head", scan, "--onto", "refs/tags/v1")
            let push = try team.push(naming: number, of: "v1", to: "refs/tags/v1")
            if isRefused {
                expectRefused(push, "grants/refused", at: "eve has given it")
            } else {
                #expect(push.status == 0, "\(push)")
            }
        }
    }

    @Test func `is refused where nobody can tell who pushes`() throws {
        let team = try GrantTeam()
        try team.leak()
        let number = try team.grant(as: "eve")
        expectRefused(try team.push(naming: number, as: "mallory"), "grants/refused", at: "'mallory'")
        expectRefused(try team.push(naming: number, as: ""), "grants/refused", at: "does not know who pushes")
        try team.server.git("config", "--unset", "gatehouse.server")
        expectRefused(try team.push(naming: number), "grants/refused", at: "does not know who pushes")
    }

    @Test func `is refused where it moves more than the granted ref`() throws {
        let team = try GrantTeam()
        try team.leak()
        let number = try team.grant(as: "eve")
        let before = try team.server.refs()
        expectRefused(
            try team.push(naming: number, to: "refs/heads/main", "HEAD:refs/heads/b"), "grants/refused", at: "alone")
        #expect(try team.server.refs() == before)
    }

    @Test func `is refused where the policy lets nobody grant, or only looks at it`() throws {
        for grants in ["", "grants: {by: [ada, eve], mode: evaluate}"] {
            let team = try GrantTeam(grants: grants)
            try team.leak()
            expectRefused(
                try team.push(naming: team.grant(as: "eve")), at: grants.isEmpty ? "lets nobody grant" : "github-token")
        }
    }

    @Test func `lets in a rewrite, and commits that nobody has signed, each of them named`() throws {
        let team = try GrantTeam(refs: "refs/heads/main", "branches: [{refs: [refs/heads/main], deny: [rewrite]}]\n")
        try team.commit(["a.txt": "1\n"])
        try team.commit(["a.txt": "2\n"])
        let refused = try team.push()
        expectRefused(refused, "signatures/missing", at: "also at")
        let names = Set(refused.errors.matches(of: /gh1:[0-9a-f]{32}/).map { String($0.output) }).sorted()
        #expect(names.count == 2)
        expectRefused(try team.push(naming: team.grant(as: "eve", of: names[0])), "signatures/missing")
        let push = try team.push(naming: team.grant(as: "eve", of: names.joined(separator: " ")))
        #expect(push.status == 0, "\(push)")
        try team.server.clone.must("reset", "-q", "--hard", "HEAD~1")
        let rewrite = try team.push("--force")
        expectRefused(rewrite, "branches/rewrite")
        let name = try #require(rewrite.errors.firstMatch(of: /gh1:[0-9a-f]{32}/)?.output)
        #expect(try team.push("--force", naming: team.grant(as: "ada", of: String(name))).status == 0)
    }

    @Test func `lets in neither a broken policy nor what could not be judged`() throws {
        let team = try GrantTeam()
        try team.commit([".gatehouse.yml": "version: 2\n"])
        let broken = try team.push()
        expectRefused(broken, "policy/broken")
        let json = try team.finding("policy/broken", at: "refs/heads/main")
        let push = try team.push(naming: team.grant(as: "eve", of: json))
        expectRefused(push, "policy/broken", at: "no grant lets in a push that leaves the policy broken")
        try team.server.clone.must("reset", "-q", "--hard", "HEAD~1")
        try team.leak()
        let number = try team.grant(as: "eve")
        try team.server.clone.scratch.write("server.yml", "version: 1\nidentity: PUSHER\ndeadline: 0.001\n")
        let late = try team.push(naming: number)
        #expect(late.status == 1, "\(late)")
        #expect(late.errors.contains("could not judge"), "\(late)")
    }

    @Test func `is told at once on the command line what would not count`() throws {
        let team = try GrantTeam()
        try team.leak()
        for (name, why) in [("dora", "does not let grant"), ("carl", "does not let grant")] {
            let outcome = try team.give(as: name)
            #expect(outcome.status == 2 && outcome.errors.contains(why), "\(outcome)")
        }
        try team.server.clone.must(
            "commit", "-q", "--amend", "--no-edit", env: ["GIT_COMMITTER_EMAIL": "eve@example.org"])
        let own = try team.give(as: "eve")
        #expect(own.status == 2 && own.errors.contains("eve made or committed"), "\(own)")
        for words in [["--until", "2026-13-01"], ["--reason", ""], ["--reason", "a\nb"], ["--onto", "main"]] {
            #expect(try team.give(as: "ada", words).status == 64, "\(words)")
        }
        #expect(try team.gatehouse("grant", "list").output == "no grants here\n")
        let number = try team.grant(as: "ada")
        let list = try team.gatehouse("grant", "list")
        #expect(
            list.output.hasPrefix("\(number): lets gh1:") && list.output.contains("; by ada\n  a sample"), "\(list)")
    }

    private static func day(after days: Int) -> String {
        String(Date(timeIntervalSinceNow: Double(days) * 86_400).ISO8601Format().prefix(10))
    }
}

/// Carl, who writes and pushes; Ada and Eve, who may grant; Dora, who may not; and a server that knows who pushes.
private struct GrantTeam {
    static let keys: [String: SSHKey] = {
        do {
            return try ["carl": SSHKey(), "ada": SSHKey(), "eve": SSHKey(), "dora": SSHKey()]
        } catch {
            fatalError("\(error)")
        }
    }()

    let server: Server
    private let liberal: String

    init(
        _ signatures: String = "", eve: String = "", refs: String = "refs/heads/none",
        grants: String = "grants: {by: [ada, eve]}", _ more: String = ""
    ) throws {
        let people = { (eve: String) in
            ["carl", "ada", "eve", "dora"].map { name in
                let state = name == "eve" && !eve.isEmpty ? ", \(eve)" : ""
                return Signed(name, Self.keys[name]!, "emails: [\(name)@example.org]\(state)")
            }
        }
        liberal = policy(people(""), "", refs: refs)
        server = try guardedServer { clone in
            let text = policy(people(eve), signatures, refs: refs) + grants + "\n" + more
            try clone.commit([".gatehouse.yml": text])
        }
        try server.clone.scratch.write("server.yml", "version: 1\nidentity: PUSHER\n")
        try server.git("config", "gatehouse.server", "\(server.clone.scratch.path)/server.yml")
        try server.git("config", "receive.advertisePushOptions", "true")
        try server.clone.must("fetch", "-q", "origin")
    }

    func commit(_ files: [String: String]) throws {
        for (name, text) in files { try server.clone.write(name, text) }
        try server.clone.must("add", "-A")
        try server.clone.must("commit", "-q", "-m", "change", env: ["GIT_AUTHOR_EMAIL": "carl@example.org"])
    }

    func leak() throws { try commit(["app.env": leakText]) }
    private var leakText: String { GatehouseCommandTests.leak }

    /// The fingerprint of the secret in the last commit, or of what is told of a ref.
    func finding(_ code: String = "secrets/github-token", at ref: String? = nil) throws -> String {
        if ref != nil {
            let line = try lastLine(where: "judged")
            let match = try #require(line.firstMatch(of: /"code":"policy\/broken"[^}]*"fingerprint":"(gh1:[0-9a-f]+)"/))
            return String(match.output.1)
        }
        let scan = try gatehouse("scan", "--range", "HEAD~1..HEAD", "--format", "json", "--policy", "default")
        return String(try #require(scan.output.firstMatch(of: /gh1:[0-9a-f]{32}/)).output)
    }

    /// Gives a grant under a policy that lets all of them be what they were, and pushes it; gives its number.
    func grant(
        as name: String, of names: String? = nil, _ words: String..., under signatures: String = "", longest: Int = 7,
        pushing: Bool = true
    ) throws -> String {
        try server.clone.scratch.write(
            "liberal.yml", liberal + signatures + "\ngrants: {by: [ada, eve], longest: \(longest)}\n")
        let outcome = try give(as: name, of: names, ["--policy", "../liberal.yml"] + words)
        #expect(outcome.status == 0, "\(outcome)")
        let number = String(try #require(outcome.output.firstMatch(of: /^grant ([0-9a-f]{16}): lets/)).output.1)
        if pushing {
            let push = try server.push("+refs/gatehouse/grants/\(number)")
            #expect(push.status == 0, "\(push)")
        }
        return number
    }

    func give(as name: String, of names: String? = nil, _ words: [String] = []) throws -> Outcome {
        let given = Set(words.filter { $0.hasPrefix("--") })
        let defaults = [
            ("--head", "HEAD"), ("--onto", "refs/heads/main"), ("--reason", "a sample"),
            ("--key", Self.keys[name]!.path),
        ].filter { !given.contains($0.0) }.flatMap { [$0.0, $0.1] }
        let found = try names ?? finding()
        return try gatehouse(["grant", "give"] + found.split(separator: " ").map(String.init) + defaults + words)
    }

    /// A grant as the command line would not make it.
    func forged(by name: String, until: String? = nil) throws -> String {
        try forged(by: Self.keys[name]!, until: until)
    }

    func forged(by key: SSHKey, until: String? = nil, namespace: String = "gatehouse-grant@v1") throws -> String {
        let day = until ?? String(Date().ISO8601Format().prefix(10))
        let head = try server.clone.must("rev-parse", "HEAD")
        let text = """
            gatehouse grant 1
            repository\u{20}
            ref refs/heads/main
            head \(head)
            finding \(try finding())
            until \(day)
            reason a sample

            """
        let number = String(try server.clone.run(findProgram("sha256sum"), input: text).output.prefix(16))
        let blob = try server.clone.object(Array(text.utf8) + key.sign(Array(text.utf8), namespace: namespace))
        let tree = try server.clone.must("mktree", input: "100644 blob \(blob)\tgrant\n")
        let commit = try server.clone.must("commit-tree", "-m", "forged", tree)
        #expect(try server.push("+\(commit):refs/gatehouse/grants/\(number)").status == 0)
        return number
    }

    func push(
        _ words: String..., naming number: String? = nil, as pusher: String = "carl",
        of what: String = "HEAD", to ref: String = "refs/heads/main", _ more: String...
    ) throws -> Outcome {
        let option = number.map { ["-o", "gatehouse-grant=\($0)"] } ?? []
        let push = try server.clone.git(
            ["push"] + words + option + ["origin", "\(what):\(ref)"] + more, env: ["PUSHER": pusher])
        // Lines are broken for a terminal.
        return push.unbroken
    }

    /// The fingerprint of the finding that kept the last push out.
    func lastFinding() throws -> String {
        let match = try lastLine(where: "judged").firstMatch(of: /"fingerprint":"(gh1:[0-9a-f]+)"/)
        return String(try #require(match).output.1)
    }

    func gatehouse(_ words: String...) throws -> Outcome { try gatehouse(words) }

    func gatehouse(_ words: [String]) throws -> Outcome {
        try TestSupport.run(
            builtExecutable("gatehouse"), words, env: server.clone.environment, in: server.clone.path)
    }

    func lastLine(where kind: String) throws -> String {
        let record = String(decoding: try server.clone.scratch.read("server.git/gatehouse/pushes.jsonl"), as: UTF8.self)
        return String(try #require(record.split(separator: "\n").last { $0.contains("\"kind\":\"\(kind)\"") }))
    }
}
