import GatehouseCore
import Testing

@testable import GatehouseChecks

/// For each dismissal what it leaves, and beside it what it must not hide.
@Suite struct `A dismissal` {
    struct Guard: Sendable, CustomTestStringConvertible {
        let name: String
        let leaves: String
        let finds: String
        var path = "app.conf"
        var testDescription: String { name }

        init(_ name: String, leaves: String, finds: String, in path: String = "app.conf") {
            self.name = name
            self.leaves = leaves
            self.finds = finds
            self.path = path
        }
    }

    // `%` is a value that nobody would take for anything else; `¬` stands in names, so that this file holds no assignments.
    static let guards = [
        Guard("too short or too long", leaves: "pass¬word = x9q", finds: "pass¬word = x9qZ"),
        Guard(
            "compared or told, not assigned", leaves: "if pass¬word == other1:", finds: "pass¬word == \"%\"", in: "a.py"
        ),
        Guard("a sentence", leaves: "pass¬word = \"must have 8 characters\"", finds: "pass¬word = \"%\""),
        Guard("no printable text", leaves: "pass¬word = \"\u{1}\u{2}abcd\"", finds: "pass¬word = \"%\u{e9}\""),
        Guard("signs alone", leaves: "pass¬word: \">&2;}\"", finds: "pass¬word: \">&2;}%\""),
        Guard("a test that passed", leaves: "PA¬SS: gas/i386/prefix32", finds: "PA¬SS: %", in: "a.conf"),
        Guard("prose", leaves: "pass validation against the list", finds: "pass: %"),
        Guard("filled in when the program runs", leaves: "pass¬word=\"$_[1]\"", finds: "pass¬word='$_[1%'"),
        Guard(
            "a comment of ours", leaves: "# gatehouse:allow secrets/pass¬word until=2027-01-01 x",
            finds: "pass¬word until=%"),
        Guard(
            "an attribute behind a text", leaves: "title=\"Pass¬word: \" required=\"true\"", finds: "pass¬word: \"%=\""),
        Guard("an expression", leaves: "pass¬word = args[1]", finds: "pass¬word = \"args1%\"", in: "a.py"),
        Guard("a pattern", leaves: "pass¬word: \"^[a-z]+$\"", finds: "pass¬word: \"^%$\""),
        Guard("a pattern", leaves: "pass¬word = \"(?=.*\\d)\"", finds: "pass¬word = \"(?%\"", in: "a.js"),
        Guard("a command's option", leaves: "['sshpass', '-d41']", finds: "set('pass¬word', '-%')", in: "a.py"),
        Guard("a version", leaves: "\"a-pa¬ss\": \"1.0.0-beta.1\"", finds: "\"a-pa¬ss\": \"1.0.%\""),
        Guard("a version", leaves: "\"a-pa¬ss\": \"workspace:^1\"", finds: "\"a-pa¬ss\": \"workspace:%\""),
        Guard("a constant", leaves: "PA¬SS_FLAG = \"0x0800\"", finds: "PA¬SS = \"0x08zq%\""),
        Guard("a date", leaves: "pass¬word: 2026-07-30", finds: "pass¬word: 2026-07-%"),
        Guard("a colour", leaves: "pass¬word: \"#ff00aa\"", finds: "pass¬word: \"#ff0%\""),
        Guard("a media type", leaves: "pass¬word: text/plain", finds: "pass¬word: text%/plain"),
        Guard("a character of HTML", leaves: "pass¬word: \"&#9679;&#9679;\"", finds: "pass¬word: \"%&amp;x\""),
        Guard(
            "an address that the name speaks of", leaves: "pass¬wordFrom = \"ann7@host\"",
            finds: "pass¬word = \"ann7@%\""
        ),
        Guard("a path, an address or a host", leaves: "pass¬word = /etc/app/p4ss", finds: "pass¬word = %/x"),
        Guard("encrypted, or a hash of a password", leaves: "pass¬word: ENC[AES256_GCM,x1]", finds: "pass¬word: ENC%"),
        Guard(
            "encrypted, or a hash of a password", leaves: "pass¬word: {SSHA512}Zm9vYmFy", finds: "pass¬word: \"{%\""),
        Guard("public by nature", leaves: "auth_key = \"ssh-rsa AAAAB3NzaC1yc2E\"", finds: "auth_key = \"%Zk81xQ\""),
        Guard("a reference to where it is kept", leaves: "pass¬word: op://vault/db/pw", finds: "pass¬word: op%"),
        Guard("a number", leaves: "token: 1234.5678", finds: "token: %Zk81x"),
        Guard("a word of a programming language", leaves: "pass¬word: String?", finds: "pass¬word: String%"),
        Guard("the name itself", leaves: "pass¬word: Pass¬word", finds: "pass¬word: Passw%"),
        Guard("a prompt, or a guest's", leaves: "pass¬word = \"-anonymous@\"", finds: "pass¬word = \"-anonymous%\""),
        Guard(
            "a name of the same family", leaves: "['gss_key', 'gss_keydata']",
            finds: "['gss_key', 'gs%Zk81xQpL0vTbN3r']",
            in: "a.py"),
        Guard("the name of a constant", leaves: "pass¬word: ROOT_PASS¬WORD", finds: "pass¬word: ROOT_9ZXQ7KVJ"),
        Guard("words for a secret", leaves: "pass¬word: super_secret", finds: "pass¬word: super_secret%"),
        Guard("a placeholder", leaves: "pass¬word: <your-pass¬word>", finds: "pass¬word: \"<%\""),
    ]

    @Test(arguments: guards) func `leaves what it names, and nothing that is only near it`(each: Guard) throws {
        #expect(Self.blocking(each.leaves, each.path).isEmpty, "\(each.leaves)")
        let text = each.finds.replacing("%", with: ["kf8", "Xq2Wz"].joined())
        #expect(Self.blocking(text, each.path).count == 1, "\(text)")
    }

    @Test func `is guarded, each of them`() {
        #expect(Set(ValueJudge.dismissals.map { "\($0.name)" }) == Set(Self.guards.map(\.name)))
    }

    @Test(arguments: [
        ("pass¬word = \"kf" + "gxpq\"", true), ("pass¬word = \"Tr0u" + "b4dor\"", true),
        ("pass¬word = \"qwe" + "RTY12\"", true),
        ("pass¬word = \"myp" + "wd#99\"", true), ("setPass¬word(\"kf" + "gxpq\")", true),
        ("db_p¬w = \"xq" + "81kzvw\"", true),
        ("db_m¬dp = \"xq" + "81kzvw\"", true), ("contra¬seña = \"xq" + "81kzvw\"", true),
        ("\"пар¬оль\": \"xq" + "81kzvw\"", true),
        ("api¬Key = \"qkzjvwxpqmtrbnhg\"", true),
        ("pass¬word = \"pass¬word\"", false), ("pass¬word = \"secret\"", false), ("pass¬word = \"test\"", false),
        ("pass¬word = \"changeit\"", false), ("pass¬word = \"your-pass¬word\"", false),
        ("pass¬word = \"enter pass¬word\"", false),
        ("pass¬word = \"string\"", false), ("pass¬word = \"Pass¬wordField\"", false),
        ("pass¬word = \"user.pass¬word\"", false),
        ("pass¬word = \"Invalid pass¬word\"", false), ("pass¬word = \"wombat\"", false),
        ("pass¬word = \"goliath1\"", false),
        ("deviceAuthKey = \"pm-27581-device-auth-key\"", false), ("encryptedPrivateKey = \"xq81kzvwM2p0Lr9s\"", false),
        ("update_pass¬word = \"always\"", false), ("token = \"ExpiresAt4687177990\"", false),
    ])
    func `is not needed for what is random in a program, and words do not block there`(line: String, blocks: Bool) {
        #expect(Self.blocking(line, "main.py").count == (blocks ? 1 : 0), "\(line)")
    }

    @Test func `of words leaves what is random in prose, in a list of arguments and behind a blank`() {
        let value = ["kf8", "Xq2Wz"].joined()
        #expect(Self.blocking("Pass¬word: \(value)", "README.md").count == 1)
        #expect(Self.blocking("The pass¬word \(value) opens it", "README.md").count == 1)
        #expect(Self.blocking("Pass¬word: wombat", "README.md").isEmpty)
        #expect(Self.blocking("pass¬word: userPwd", "README.md").isEmpty)
        #expect(Self.blocking("login(host, \"pass¬word\", \"\(value)\")", "main.py").count == 1)
        #expect(Self.blocking("login(host, \"pass¬word\", \"wombat\")", "main.py").isEmpty)
    }

    private static func blocking(_ text: String, _ path: String) -> [Finding] {
        let text = text.replacing("¬", with: "")
        return Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath(path)), Array(text.utf8))])).list
            .filter { $0.evidence >= .contextual && !$0.isHarmless }
    }
}
