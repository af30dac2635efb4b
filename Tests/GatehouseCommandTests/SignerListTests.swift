import Foundation
import TestSupport
import Testing

/// OpenSSH's list of allowed signers and the policy's signers, each made of the other.
@Suite struct `A list of allowed signers` {
    private let clone: Clone
    private let keys: [SSHKey]

    init() throws {
        clone = try Clone()
        keys = try (0..<4).map { _ in try SSHKey() }
    }

    private func imported(_ list: String) throws -> Outcome {
        try clone.scratch.write("allowed", list)
        return try clone.run(
            builtExecutable("gatehouse"), "policy", "import", "--allowed-signers", "../allowed")
    }

    private func exported(_ policy: String) throws -> Outcome {
        try clone.write(".gatehouse.yml", policy)
        return try clone.run(builtExecutable("gatehouse"), "policy", "export")
    }

    @Test func `comes back as it was, where the policy can say it`() throws {
        let list = """
            ada@example.org,ada@ada.example \(keys[0].line) Ada's key, the first
            eve@example.org valid-after="20260101000000Z",valid-before="20270630235959Z" \(keys[1].line)
            carl@example.org namespaces="git,gatehouse-approval@v1" \(keys[2].line) it's #1
            dora@example.org cert-authority,namespaces="git" \(keys[3].line)

            """
        let section = try imported(list)
        #expect(section.status == 0, "\(section)")
        #expect(section.errors.contains("carried over 4 of 4 lines"), "\(section)")
        #expect(section.errors.contains("2 addresses are taken for those of one person, ada@example.org"), "\(section)")
        let back = try exported("version: 1\n" + section.output)
        #expect(back.output == list, "\(back)")
        #expect(try imported(back.output).output == section.output)
    }

    @Test func `tells what the policy cannot say, and leaves that out`() throws {
        let list = """
            # A comment
            *@example.org \(keys[0].line)
            ada \(keys[0].line)
            ada@example.org,!eve@example.org \(keys[0].line)
            ada@example.org valid-before="202706301200Z" \(keys[0].line)
            ada@example.org valid-after="202706301200Z" \(keys[0].line)
            ada@example.org namespaces="*" \(keys[0].line)
            ada@example.org valid-after="20270630Z",valid-before="20270701Z" \(keys[1].line)
            eve@ada.example,ada@example.org \(keys[2].line)
            """
        let section = try imported(list)
        for line in [
            "1 lines of comments", "line 2: left out: '*@example.org' is a pattern",
            "line 3: left out: 'ada' is no mail",
            "line 4: left out: '!eve@example.org' is a pattern", "line 5: left out: valid-before is within a day",
            "line 6: left out: valid-after is within a day", "line 7: left out: its namespaces have the pattern",
            "line 8: the second after midnight", "carried over 2 of 8 lines", "of one person, ada@example.org",
        ] { #expect(section.errors.contains(line), "\(line): \(section)") }
        #expect(section.output.contains("from: 2027-06-30\n      until: 2027-06-30\n"), "\(section)")
        #expect(section.output.components(separatedBy: "principal: 'ada@example.org'").count == 3, "\(section)")
    }

    @Test(arguments: ["ada@example.org", "ada@example.org valid-before=\"20270630\" KEY", "ada@example.org x KEY"])
    func `that cannot be read says its line, and nothing is carried over`(line: String) throws {
        let good = "eve@example.org \(keys[1].line)\n"
        let section = try imported(good + line.replacing("KEY", with: keys[0].line) + "\n")
        #expect(section.status == 2 && section.output.isEmpty && section.errors.contains("line 2"), "\(section)")
    }

    @Test func `never lists a key for more than the policy lets it do`() throws {
        let signers = [
            "{principal: ada, emails: [ada@example.org], keys: ['\(keys[0].line)'], compromised: 2026-01-01}",
            "{principal: bot, emails: [bot@example.org], keys: ['\(keys[1].line)'], class: forge}",
            "{principal: eve, emails: [eve@example.org], keys: ['\(keys[2].line)'], refs: ['refs/heads/next']}",
            "{principal: fay, emails: [fay@example.org], keys: ['\(try keys[2].fingerprint)']}",
            "{principal: gus, emails: [gus@example.org], keys: ['\(String(repeating: "A", count: 40))']}",
            "{principal: hal, emails: [hal@example.org], keys: ['\(keys[3].line)']}",
            "{principal: ida, emails: [ida@example.org], keys: ['\(keys[2].line)'], retired: 2026-06-30}",
        ].map { "    - \($0)\n" }.joined()
        let list = try exported(
            "version: 1\nsignatures:\n  revoked: ['\(try keys[3].fingerprint)']\n  signers:\n" + signers)
        #expect(list.output == "ida@example.org valid-before=\"20260630235959Z\" \(keys[2].line)\n", "\(list)")
        for why in [
            "ada: ", "it was compromised", "bot: ", "merges alone", "eve: ", "for some refs alone", "fay: ",
            "has its fingerprint", "gus: ", "no SSH key", "hal: ", "it was revoked", "ida: the name is left out",
            "retired is written as the last day",
        ] { #expect(list.errors.contains(why), "\(why): \(list)") }
    }

    @Test func `lets ssh-keygen verify what the policy lets in, and nothing else`() throws {
        let (ada, authority, guest) = (keys[0], keys[1], keys[2])
        _ = try guest.certificate(by: authority, "-I", "guest", "-n", "eve@example.org")
        let list = try exported(
            """
            version: 1
            signatures:
              signers:
                - {principal: ada, emails: [ada@example.org], keys: ['\(ada.line)'], namespaces: [git],
                   from: 2026-01-01, until: 2026-12-31}
                - {principal: eve, emails: [eve@example.org], keys: ['cert-authority \(authority.line)']}
            """)
        try clone.scratch.write("allowed", list.output)
        let text = Array("a commit\n".utf8)
        func verifies(
            _ signature: [UInt8], as who: String, in namespace: String = "git", at time: String = "20260601120000Z"
        ) throws -> Bool {
            try clone.scratch.write("text.sig", signature)
            let words = [
                "-Y", "verify", "-f", "allowed", "-I", who, "-n", namespace, "-s", "text.sig", "-Overify-time=\(time)",
            ]
            return try TestSupport.run(
                findProgram("ssh-keygen"), words, input: text, env: clone.environment, in: clone.scratch.path
            ).status == 0
        }
        let own = try ada.sign(text)
        #expect(try verifies(own, as: "ada@example.org"))
        #expect(try verifies(own, as: "ada@example.org", at: "20260101000000Z"))
        #expect(try verifies(own, as: "ada@example.org", at: "20261231235959Z"))
        #expect(try !verifies(own, as: "ada@example.org", at: "20251231235959Z"))
        #expect(try !verifies(own, as: "ada@example.org", at: "20270101000000Z"))
        #expect(try !verifies(own, as: "eve@example.org"))
        #expect(try !verifies(ada.sign(text, namespace: "file"), as: "ada@example.org", in: "file"))
        let certified = try SSHKey.keygen(
            ["-q", "-Y", "sign", "-n", "git", "-f", "\(guest.path)-cert.pub"], input: text
        ).outputBytes
        #expect(try verifies(certified, as: "eve@example.org"))
        #expect(try !verifies(guest.sign(text), as: "eve@example.org"))
        #expect(try !verifies(authority.sign(text), as: "eve@example.org"))
    }

    @Test func `limits what a key of the policy may sign`() throws {
        let (key, other) = (try SSHKey(), try SSHKey())
        for (namespaces, isAccepted) in [("git", true), ("gatehouse-approval@v1", false), ("git, file", true)] {
            let server = try guardedServer {
                try $0.commit([
                    ".gatehouse.yml": policy(
                        [Signed("carl", key, "namespaces: [\(namespaces)]"), Signed("carl", other)], "",
                        refs: "refs/heads/main")
                ])
            }
            try server.clone.sign(with: key)
            try server.clone.commit(["a.txt": "a\n"])
            let push = try server.push("main").unbroken
            if isAccepted {
                #expect(push.status == 0, "\(push)")
            } else {
                expectRefused(push, "signatures/untrusted", at: "does not sign git")
            }
        }
    }
}
