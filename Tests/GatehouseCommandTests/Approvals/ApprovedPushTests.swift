import Foundation
import TestSupport
import Testing

/// Review without a forge: by real keys, `gatehouse approve`, and real pushes.
@Suite struct `A push to a ref that takes what others approved` {
    @Test func `passes once somebody else has approved it`() throws {
        let team = try Team()
        try team.commit(["a.txt": "a\n"])
        let lonely = try team.server.push("main")
        expectRefused(lonely, "branches/approvals", at: "gatehouse approve", "nobody has so far")
        try team.approve(as: "ada")
        #expect(try team.server.push("main").status == 0)
    }

    @Test func `is refused where the approval is the author's, the committer's or the co-author's own`() throws {
        let team = try Team()
        try team.commit(["a.txt": "a\n"])
        try team.approve(as: "carl")
        expectRefused(try team.server.push("main"), "branches/approvals")
        try team.commit(["b.txt": "b\n"], "two\n\nCo-authored-by: Ada <ada@example.org>")
        try team.approve(as: "ada")
        expectRefused(try team.server.push("main"), "branches/approvals")
        try team.approve(as: "eve")
        #expect(try team.server.push("main").status == 0)
    }

    @Test func `is refused where the content, the base, the ref or the policy is another than was approved`() throws {
        let team = try Team()
        try team.commit(["a.txt": "a\n"])
        try team.approve(as: "ada")
        try team.commit(["a.txt": "another\n"])
        expectRefused(try team.server.push("main"), "branches/approvals")
        let base = try team.server.clone.must("rev-parse", "origin/main~1")
        try team.approve(as: "ada", "--base", base)
        expectRefused(try team.server.push("main"), "branches/approvals")
        try team.approve(as: "eve", "--onto", "refs/heads/other", "--base", "origin/main")
        expectRefused(try team.server.push("main"), "branches/approvals")
        try team.server.clone.scratch.write("other.yml", Array("version: 1\n".utf8))
        try team.approve(as: "eve", "--policy", "../other.yml")
        expectRefused(try team.server.push("main"), "branches/approvals")
        try team.approve(as: "eve", "--until", "2026-01-31")
        expectRefused(try team.server.push("main"), "branches/approvals")
        try team.approve(as: "eve")
        #expect(try team.server.push("main").status == 0)
    }

    @Test func `is refused for two keys of one person, where two people are wanted`() throws {
        let team = try Team(approvals: "count: 1, paths: [{paths: ['infra/**'], count: 2}]")
        try team.commit(["infra/a.txt": "a\n"])
        try team.approve(as: "ada")
        try team.approve(as: "ada2")
        expectRefused(try team.server.push("main"), "branches/approvals", at: "ada alone has", "infra/a.txt")
        try team.approve(as: "eve")
        #expect(try team.server.push("main").status == 0)
    }

    @Test func `counts what was changed on the way, and taken back`() throws {
        let team = try Team(approvals: "count: 0, paths: [{paths: ['infra/**'], count: 1}]")
        try team.commit(["a.txt": "a\n"])
        #expect(try team.server.push("main").status == 0)
        try team.commit(["infra/a.txt": "a\n"])
        try team.server.clone.must("rm", "-q", "infra/a.txt")
        try team.commit([:])
        expectRefused(try team.server.push("main"), "branches/approvals", at: "infra/a.txt")
    }

    @Test func `passes with approvals that come in the same push, and with a merge of the same content`() throws {
        let team = try Team()
        try team.commit(["a.txt": "a\n"])
        // Git names Ada as the merge's author here.
        try team.approve(as: "eve", pushing: false)
        try team.server.clone.must("branch", "topic")
        try team.server.clone.must("reset", "-q", "--hard", "origin/main")
        try team.server.clone.must("merge", "-q", "--no-ff", "-m", "merge", "topic")
        #expect(try team.server.push("main", "refs/gatehouse/approvals/*:refs/gatehouse/approvals/*").status == 0)
    }

    @Test func `is refused for a signature that was made for something else`() throws {
        let team = try Team()
        try team.commit(["a.txt": "a\n"])
        try team.approve(as: "ada", pushing: false)
        let ref = try team.server.clone.must("for-each-ref", "--format=%(refname)", "refs/gatehouse/approvals/")
        let file = try team.server.clone.must("cat-file", "blob", "\(ref):approval")
        let statement = Array(file.prefix(upTo: file.range(of: "-----BEGIN")!.lowerBound).utf8)
        let forged = statement + (try team.keys["ada"]!.sign(statement, namespace: "git"))
        let blob = try team.server.clone.object(forged)
        let tree = try team.server.clone.must("mktree", input: "100644 blob \(blob)\tapproval\n")
        let commit = try team.server.clone.must("commit-tree", "-m", "forged", tree)
        #expect(try team.server.push("\(commit):\(ref)").status == 0)
        expectRefused(try team.server.push("main"), "branches/approvals")
    }

    @Test func `takes approvals under the policy of the default branch, whatever messages have to look like`() throws {
        let team = try Team(
            more: "  - refs: ['refs/heads/release/*']\n    approvals: {count: 1}\nmessages: { subject: '^feat: ' }\n")
        let clone = team.server.clone
        try clone.must("remote", "set-head", "origin", "main")
        // The server takes what the command writes, whose message no person has chosen; nothing else hides under its refs.
        let own = try clone.must("commit-tree", "-m", "Approve what I say", "HEAD^{tree}")
        expectRefused(try team.server.push("\(own):refs/gatehouse/approvals/x/y"), "messages/subject", hiding: nil)
        try team.approve(as: "ada", "--onto", "refs/heads/release/5", "--base", "none")
        try team.approve(as: "ada", "--onto", "refs/heads/main")
        let refs = try clone.must("for-each-ref", "--format=%(refname)", "refs/gatehouse/approvals").split(
            separator: "\n")
        let policies = try refs.map { ref in
            let file = try clone.must("ls-tree", "--name-only", String(ref))
            return try clone.must("show", "\(ref):\(file)").split(separator: "\n").first { $0.hasPrefix("policy ") }
        }
        #expect(policies.count == 2 && policies[0] != nil && policies[0] == policies[1], "\(policies)")
        let explained = try TestSupport.run(
            builtExecutable("gatehouse"), ["explain", "refs/heads/release/5"], env: clone.environment, in: clone.path)
        #expect(explained.output.contains("needs approvals by 1 others"), "\(explained)")
    }

    @Test func `is undecided where the policy asks for approvals, and names nobody who could give them`() throws {
        let server = try guardedServer {
            try $0.commit([".gatehouse.yml": "version: 1\nbranches:\n  - refs: [HEAD]\n    approvals: {count: 1}\n"])
        }
        try server.clone.commit(["a.txt": "a\n"])
        let push = try server.push("main")
        #expect(push.status == 1)
        #expect(push.errors.contains("signers"), "\(push)")
    }
}

/// Carl, who writes; Ada, who has two keys, and Eve, who approve; and a server that asks them.
private struct Team {
    let server: Server
    let keys: [String: SSHKey]

    init(approvals: String = "count: 1", more: String = "") throws {
        let keys = try ["carl": SSHKey(), "ada": SSHKey(), "ada2": SSHKey(), "eve": SSHKey()]
        self.keys = keys
        server = try guardedServer { clone in
            let signers = ["carl", "ada", "ada2", "eve"].map { name in
                let person = name.filter(\.isLetter)
                return Signed(person, keys[name]!, "emails: [\(person)@example.org]")
            }
            let branches = "branches:\n  - refs: [refs/heads/main]\n    approvals: {\(approvals)}\n"
            try clone.commit([".gatehouse.yml": policy(signers, "", refs: "refs/heads/main") + branches + more])
        }
        try server.clone.must("fetch", "-q", "origin")
        try server.clone.sign(with: keys["carl"]!)
    }

    func commit(_ files: [String: String], _ message: String = "change") throws {
        for (name, text) in files { try server.clone.write(name, text) }
        try server.clone.must("add", "-A")
        let carl = ["GIT_AUTHOR_EMAIL": "carl@example.org"]
        try server.clone.must("commit", "-q", "--allow-empty", "-m", message, env: carl)
    }

    func approve(as name: String, _ arguments: String..., pushing: Bool = true) throws {
        let onto = arguments.contains("--onto") ? [] : ["--onto", "refs/heads/main"]
        let words = ["approve"] + onto + ["--key", keys[name]!.path] + arguments
        let outcome = try TestSupport.run(
            builtExecutable("gatehouse"), words, env: server.clone.environment, in: server.clone.path)
        #expect(outcome.status == 0, "\(outcome)")
        let line = outcome.output.split(separator: "\n").last.map(String.init) ?? ""
        #expect(line.hasPrefix("push it: git push origin refs/gatehouse/approvals/"), "\(outcome)")
        if pushing {
            let push = try server.push("+" + String(line.split(separator: " ").last ?? ""))
            #expect(push.status == 0, "\(push)")
        }
    }
}
