import TestSupport
import Testing

/// Who signs what comes to a guarded ref: by real keys, real commits and real pushes.
@Suite struct `A push to a ref that takes signed commits` {
    @Test func `passes where somebody whom the policy trusts has signed, and nobody is told anything`() throws {
        let key = try SSHKey()
        let server = try signingServer([Signed("carl", key)])
        try server.clone.sign(with: key)
        try server.clone.commit(["a.txt": "a\n"])
        try server.clone.commit(["b.txt": "b\n"])
        let push = try server.push("main")
        #expect(push.status == 0, "\(push)")
        #expect(!push.errors.contains("remote:"), "\(push)")
    }

    @Test func `is refused where nobody has signed, once for all commits`() throws {
        let server = try signingServer([Signed("carl", SSHKey())])
        for number in 1...30 { try server.clone.commit(["a.txt": "\(number)\n"]) }
        let push = try server.push("main")
        expectRefused(push, "signatures/missing", at: "and at 26 more places")
        #expect(push.errors.split(separator: "\n").count < 20, "\(push)")
    }

    @Test func `is refused for the one commit that is not signed`() throws {
        let key = try SSHKey()
        let server = try signingServer([Signed("carl", key)])
        try server.clone.sign(with: key)
        try server.clone.commit(["a.txt": "a\n"])
        try server.clone.must("-c", "commit.gpgsign=false", "commit", "-q", "--allow-empty", "-m", "bare")
        let bad = try server.clone.must("rev-parse", "HEAD")
        try server.clone.commit(["b.txt": "b\n"])
        let push = try server.push("main")
        expectRefused(push, "signatures/missing  commit \(bad.short)")
        #expect(!push.errors.contains("also at"))
    }

    @Test func `is refused where the key is a stranger's`() throws {
        let (key, stranger) = (try SSHKey(), try SSHKey())
        let server = try signingServer([Signed("carl", key)])
        try server.clone.sign(with: stranger)
        try server.clone.commit(["a.txt": "a\n"])
        expectRefused(try server.push("main"), "signatures/untrusted", at: try stranger.fingerprint)
    }

    @Test func `is refused where the key is one person's and the committer another`() throws {
        let key = try SSHKey()
        let server = try signingServer([Signed("ada", key, "emails: [ada@example.org, Carl@example.org]")])
        try server.clone.sign(with: key)
        try server.clone.commit(["a.txt": "a\n"])
        expectRefused(try server.push("main"), "signatures/identity", at: "ada has signed what 'carl@example.org'")
        let ada = ["GIT_COMMITTER_EMAIL": "ada@EXAMPLE.org"]
        try server.clone.must("commit", "-q", "--amend", "--no-edit", "-S", env: ada)
        #expect(try server.push("main").status == 0)
    }

    @Test(arguments: ["until: 2026-01-31", "retired: 2026-01-31", "from: 2026-02-01"])
    func `is refused where the key's time is over, whatever date the commit has`(time: String) throws {
        let key = try SSHKey()
        let server = try signingServer([Signed("carl", key, time)])
        try server.clone.sign(with: key)
        try server.clone.commit(["a.txt": "a\n"])
        expectRefused(try server.push("main"), "signatures/expired", at: "carl counts")
    }

    @Test func `is refused where the key got into other hands, or was revoked`() throws {
        let key = try SSHKey()
        for (signer, more) in [
            (Signed("carl", key, "compromised: 2026-01-31"), ""), (Signed("carl", key), "  revoked: ['\(key.line)']"),
            (Signed("carl", key), "  revoked: ['\(try key.fingerprint)']"),
        ] {
            let server = try signingServer([signer], more)
            try server.clone.sign(with: key)
            try server.clone.commit(["a.txt": "a\n"])
            expectRefused(try server.push("main"), "signatures/revoked", at: try key.fingerprint)
        }
    }

    @Test func `is refused where a list on the server revokes the key, or cannot be read`() throws {
        let (key, other) = (try SSHKey(), try SSHKey())
        let scratch = try Scratch()
        let server = try signingServer([Signed("carl", key)], "  revocation-list: \(scratch.path)/revoked")
        try server.clone.sign(with: key)
        try server.clone.commit(["a.txt": "a\n"])
        #expect(try server.push("main").status == 1)
        try SSHKey.keygen(["-q", "-k", "-f", "\(scratch.path)/revoked", "\(key.path).pub", "\(other.path).pub"])
        expectRefused(try server.push("main"), "signatures/revoked")
        try SSHKey.keygen(["-q", "-k", "-f", "\(scratch.path)/revoked", "\(other.path).pub"])
        #expect(try server.push("main").status == 0)
        try server.clone.commit(["b.txt": "b\n"])
        try scratch.write("revoked", Array("no list\n".utf8))
        let unread = try server.push("main")
        #expect(unread.status == 1)
        #expect(unread.errors.contains("revoked keys"), "\(unread)")
    }

    @Test func `is refused where the signature is another commit's`() throws {
        let key = try SSHKey()
        let server = try signingServer([Signed("carl", key)])
        try server.clone.sign(with: key)
        try server.clone.commit(["a.txt": "a\n"])
        let text = String(decoding: try server.clone.bytes(of: "HEAD"), as: UTF8.self)
        let forged = try server.clone.object(
            Array(text.replacing("\nchange", with: "\nchanged").utf8), type: "commit")
        expectRefused(try server.push("\(forged):refs/heads/main"), "signatures/bad", at: forged.short)
    }

    @Test func `is refused for what was parked on a ref that takes anything`() throws {
        let server = try signingServer([Signed("carl", SSHKey())])
        try server.clone.commit(["a.txt": "a\n"])
        #expect(try server.push("main:refs/heads/free").status == 0)
        expectRefused(try server.push("main"), "signatures/missing")
    }

    @Test func `is refused for a date in the future, and for one that is too old`() throws {
        let key = try SSHKey()
        let server = try signingServer([Signed("carl", key)], "  max-age: 30")
        try server.clone.sign(with: key)
        try server.clone.commit(["a.txt": "a\n"])
        expectRefused(try server.push("main"), "signatures/date", at: "older than 30 days")
        let later = ["GIT_COMMITTER_DATE": "2090-01-01T00:00:00Z"]
        try server.clone.must("commit", "-q", "--amend", "--no-edit", "-S", env: later)
        expectRefused(try server.push("main"), "signatures/date", at: "in the future")
    }

    @Test func `passes where the policy only evaluates, and nobody is told anything`() throws {
        let server = try signingServer([Signed("carl", SSHKey())], "  mode: evaluate")
        try server.clone.commit(["a.txt": "a\n"])
        let push = try server.push("main")
        #expect(push.status == 0)
        #expect(!push.errors.contains("remote:"), "\(push)")
    }

    @Test func `passes with a forge's key for its merges, and for nothing else`() throws {
        let (key, forge) = (try SSHKey(), try SSHKey())
        let server = try signingServer([
            Signed("carl", key), Signed("forge", forge, "class: forge, emails: [noreply@forge.example]"),
        ])
        let web = ["GIT_COMMITTER_EMAIL": "noreply@forge.example"]
        try server.clone.sign(with: key)
        try server.clone.must("checkout", "-q", "-b", "side")
        try server.clone.commit(["a.txt": "a\n"])
        try server.clone.must("checkout", "-q", "main")
        try server.clone.sign(with: forge)
        try server.clone.must("merge", "-q", "--no-ff", "-S", "-m", "merge", "side", env: web)
        #expect(try server.push("main").status == 0)
        try server.clone.must("commit", "-q", "-S", "--allow-empty", "-m", "edit", env: web)
        expectRefused(try server.push("main"), "signatures/untrusted", at: "merges of two parents alone")
    }

    @Test func `is refused by the developer's own hook first`() throws {
        let server = try signingServer([Signed("carl", SSHKey())])
        try server.clone.hang(builtExecutable("pre-push"), as: "pre-push")
        try server.clone.commit(["a.txt": "a\n"])
        let push = try server.push("main")
        #expect(push.status == 1)
        #expect(push.errors.contains("signatures/missing") && !push.errors.contains("remote:"), "\(push)")
    }

    @Test func `passes with a key that a trusted authority has certified for the person`() throws {
        let (authority, key, other) = (try SSHKey(), try SSHKey(), try SSHKey())
        let server = try signingServer([Signed("carl", "cert-authority \(authority.line)")])
        _ = try key.certificate(by: authority, "-I", "carl's", "-n", "carl@example.org")
        try server.clone.sign(with: key)
        try server.clone.must("config", "user.signingkey", "\(key.path)-cert.pub")
        try server.clone.commit(["a.txt": "a\n"])
        #expect(try server.push("main").status == 0)
        _ = try other.certificate(by: authority, "-I", "anybody's")
        try server.clone.must("config", "user.signingkey", "\(other.path)-cert.pub")
        try server.clone.commit(["b.txt": "b\n"])
        expectRefused(try server.push("main"), "signatures/")
    }
}

@Suite struct `A push of a tag to refs that take signed ones` {
    @Test func `passes where it is signed, and is refused where it is not, or cannot be`() throws {
        let key = try SSHKey()
        let server = try signingServer([Signed("carl", key)], "  require: tags", refs: "refs/tags/*")
        try server.clone.must("tag", "-a", "plain", "-m", "plain")
        try server.clone.must("tag", "light")
        try server.clone.sign(with: key)
        try server.clone.must("tag", "-s", "good", "-m", "good")
        expectRefused(try server.push("plain"), "signatures/missing", at: "tag refs/tags/plain")
        expectRefused(try server.push("light"), "signatures/lightweight-tag", at: "refs/tags/light")
        #expect(try server.push("good").status == 0)
        #expect(try server.push(":refs/tags/good").status == 0)
    }
}

@Suite(.enabled(if: OpenPGPKey.isInstalled)) struct `A push of commits that OpenPGP signs` {
    @Test func `passes with a key of the policy's keyring, beside others that SSH signs`() throws {
        let (gpg, ssh) = (try OpenPGPKey(), try SSHKey())
        let server = try signingServer(
            [Signed("carl", gpg.fingerprint), Signed("carl", ssh)], keyring(gpg.armour))
        try server.clone.sign(with: gpg)
        for number in 1...20 { try server.clone.commit(["a.txt": "\(number)\n"]) }
        try server.clone.sign(with: ssh)
        try server.clone.commit(["b.txt": "b\n"])
        let push = try server.push("main")
        #expect(push.status == 0, "\(push)")
    }

    @Test func `is refused with a key that is in the keyring, and nobody's`() throws {
        let (gpg, other) = (try OpenPGPKey(), try OpenPGPKey())
        let server = try signingServer([Signed("carl", other.fingerprint)], keyring(gpg.armour))
        try server.clone.sign(with: gpg)
        try server.clone.commit(["a.txt": "a\n"])
        expectRefused(try server.push("main"), "signatures/untrusted", at: gpg.fingerprint)
        try server.clone.sign(with: other)
        try server.clone.must("commit", "-q", "--amend", "--no-edit", "-S")
        expectRefused(try server.push("main"), "signatures/untrusted", at: other.fingerprint, "keyring")
    }

    private func keyring(_ armour: String) -> String {
        "  keyring: |\n"
            + armour.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
    }
}

@Suite struct `A commit on a branch that takes signed ones` {
    @Test func `is made, with a warning where git would not sign it`() throws {
        let (key, stranger) = (try SSHKey(), try SSHKey())
        let clone = try guardedClone()
        try clone.write(".gatehouse.yml", policy([Signed("carl", key)], "", refs: "refs/heads/main"))
        try clone.must("add", "-A")
        let unsigned = try clone.git("commit", "-m", "begin")
        #expect(unsigned.status == 0)
        #expect(unsigned.errors.contains("run 'git config commit.gpgsign true'"), "\(unsigned)")
        try clone.sign(with: stranger)
        let strange = try clone.git("commit", "--allow-empty", "-m", "more")
        #expect(strange.status == 0)
        #expect(strange.errors.contains(try stranger.fingerprint), "\(strange)")
        try clone.sign(with: key)
        expectSilentlyAccepted(try clone.git("commit", "-q", "--allow-empty", "-m", "ready"))
        try clone.must("checkout", "-q", "-b", "free")
        try clone.must("config", "commit.gpgsign", "false")
        expectSilentlyAccepted(try clone.git("commit", "-q", "--allow-empty", "-m", "free"))
    }
}

@Suite struct `An audit of a range` {
    @Test func `tells what is not signed, and believes dates`() throws {
        let key = try SSHKey()
        let clone = try Clone()
        try clone.commit([
            ".gatehouse.yml": policy([Signed("carl", key, "retired: 2026-01-31")], "", refs: "refs/heads/main")
        ])
        try clone.sign(with: key)
        try clone.commit(["a.txt": "a\n"])
        let good = try clone.run(builtExecutable("gatehouse"), "scan", "--range", "HEAD~1..HEAD")
        #expect(good.status == 0, "\(good)")
        let all = try clone.run(builtExecutable("gatehouse"), "scan", "--range", "HEAD")
        #expect(all.status == 1 && all.said.contains("signatures/missing"), "\(all)")
    }
}

/// Somebody under `signers`.
struct Signed {
    let text: String

    init(_ name: String, _ key: SSHKey, _ more: String = "") { self.init(name, key.line, more) }

    init(_ name: String, _ key: String, _ more: String = "") {
        let emails = more.contains("emails:") ? "" : ", emails: [carl@example.org]"
        text = "    - {principal: \(name), keys: ['\(key)']\(emails)\(more.isEmpty ? "" : ", \(more)")}\n"
    }
}

func policy(_ signers: [Signed], _ more: String, refs: String) -> String {
    "version: 1\nsignatures:\n  refs: ['\(refs)']\n  signers:\n\(signers.map(\.text).joined())\(more)\n"
}

/// A server whose policy names the signers; its main branch holds one commit that nobody has signed.
private func signingServer(_ signers: [Signed], _ more: String = "", refs: String = "refs/heads/main") throws -> Server
{
    try guardedServer { try $0.commit([".gatehouse.yml": policy(signers, more, refs: refs)]) }
}
