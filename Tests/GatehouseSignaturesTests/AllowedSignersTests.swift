import GatehouseCore
import GatehouseSignatures
import TestSupport
import Testing

private func read(_ text: String) throws -> [AllowedSigner] { try AllowedSigners.read(Array(text.utf8)) }

/// What is wrong with a list, and in which line.
private func fault(_ text: String) -> String {
    do {
        _ = try read(text)
        return ""
    } catch let fault as ListFault {
        return fault.sentence.text
    } catch {
        return "\(error)"
    }
}

@Test func `a list of signers says who, by which key, when and for what`() throws {
    let (key, other) = (try SSHKey(), try SSHKey("rsa-2048"))
    let signers = try read(
        """
        # Comments are allowed, and empty lines.

        ada@example.org,*@ada.example \(key.line) a comment
        \t*@example.org\tCert-Authority,NAMESPACES="git,file",valid-After="20260101z" \t \(other.line)\r
        "carl the first" valid-before="202701021504Z" \(key.line)
        eve valid-after="20260101120000Z",valid-before="20260101120001Z" \(key.line)
        """)
    #expect(signers.count == 4)
    #expect(signers[0].key.line == key.line)
    #expect(signers[0].principals.text == "ada@example.org,*@ada.example")
    #expect(!signers[0].isAuthority && signers[0].namespaces == nil && signers[0].validAfter == nil)
    #expect(signers[1].isAuthority)
    #expect(signers[1].namespaces?.matches("git") == true)
    #expect(signers[1].validAfter == Moment(seconds: 1_767_225_600))
    #expect(signers[1].key.line == other.line)
    #expect(signers[2].principals.matches("carl the first"))
    #expect(signers[2].validBefore == Moment(seconds: 1_798_902_240))
    // Both bounds are inside.
    let (after, before) = (Int64(1_767_268_800), Int64(1_767_268_801))
    #expect(signers[3].objection(at: Moment(seconds: after - 1)) != nil)
    #expect(signers[3].objection(at: Moment(seconds: after)) == nil)
    #expect(signers[3].objection(at: Moment(seconds: before)) == nil)
    #expect(signers[3].objection(at: Moment(seconds: before + 1))?.text == "the key counted until 20260101120001Z")
}

@Test func `a line that cannot be read makes the list one that cannot be read`() throws {
    let key = try SSHKey().line
    let words = key.split(separator: " ")
    let cases = [
        "ada": "principals", "ada ": "key is missing", "ada \(words[0])": "base 64", "\(key)": "a kind of key",
        "ada \(words[1])": "a kind of key",
        "ada ssh-rsa \(words[1])": "another kind", "ada \(key)=": "base 64", "ada \(words[0]) x\(words[1])": "base 64",
        ",ada \(key)": "empty", "ada, \(key)": "empty", "ada,! \(key)": "empty", "\"ada \(key)": "no end",
        "\"ada\"x \(key)": "principals", "a\"d\"a \(key)": "principals", "\"\" \(key)": "principals",
        "ada no-touch-required \(key)": "'no-touch-required' is neither",
        "ada cert-authority,cert-authority \(key)": "twice",
        "ada cert-authority, \(key)": "option or the key is missing",
        "ada namespaces=git \(key)": "between quotes", "ada namespaces=\"git \(key)": "no end",
        "ada namespaces \(key)": "lacks its value", "ada namespaces=\"\" \(key)": "empty",
        "ada namespaces=\"git\" cert-authority \(key)": "no key", "ada cert-authority=\"yes\" \(key)": "is neither",
        "ada valid-after=\"20260101\" \(key)": "a Z says", "ada valid-after=\"20260230Z\" \(key)": "no time",
        "ada valid-after=\"202601012400Z\" \(key)": "no time", "ada valid-after=\"2026-01-01Z\" \(key)": "no time",
        "ada valid-after=\"20260101Z\",valid-before=\"20260101Z\" \(key)": "never count",
        "ada valid-after=\"20260101Z\",valid-after=\"20260101Z\" \(key)": "twice",
        "ada \(key)\0": "no text", "ada\u{1b}[1m \(key)": "no text", "ada \(words[0]) \(words[1])\rx": "no text",
    ]
    for (line, reason) in cases {
        let told = fault("# a comment\n\(line)\n")
        #expect(told.hasPrefix("line 2: ") && told.contains(reason), "\(line): \(told)")
    }
    #expect(throws: ListFault.self) { try AllowedSigners.read([0xff, 0x20] + Array(key.utf8)) }
}

@Test func `a list that is written is read as the same, and by ssh-keygen too`() throws {
    let scratch = try Scratch()
    let key = try SSHKey(in: scratch)
    let text = Array("text".utf8)
    try scratch.write("text.sig", try key.sign(text))
    for seed in UInt64(1)...12 {
        var random = SeededGenerator(seed: seed)
        var signer = AllowedSigner(
            try #require(PatternList(["ada@example.org", "ada *,ada@*", "#ada,ada@example.???"][Int(seed % 3)])),
            key: try SSHPublicKey(blob: key.blob))
        if Bool.random(using: &random) { signer.namespaces = PatternList("file,gi?") }
        if Bool.random(using: &random) {
            signer.validAfter = Moment(seconds: .random(in: 1...1_767_323_044, using: &random))
        }
        if Bool.random(using: &random) {
            signer.validBefore = Moment(seconds: .random(in: 1_767_323_046...99_999_999_999, using: &random))
        }
        let list = AllowedSigners.text([signer])
        #expect(try read(list) == [signer])
        try scratch.write("signers", list)
        let verified = try SSHKey.keygen(
            ["-Y", "verify", "-n", "git", "-I", "ada@example.org", "-O", "verify-time=20260102030405Z", "-f"]
                + ["\(scratch.path)/signers", "-s", "\(scratch.path)/text.sig"], input: text)
        #expect(verified.output.hasPrefix("Good"), "seed \(seed): \(list)")
    }
}

@Test func `patterns match as they do for ssh-keygen`() throws {
    let scratch = try Scratch()
    let key = try SSHKey(in: scratch).line
    for name in ["ada", "aab", "b", "abaabb"] {
        var random = SeededGenerator(seed: UInt64(name.count))
        let lists = (0..<400).map { number in
            let patterns = (0...Int.random(in: 0..<3, using: &random)).map { _ in
                (Int.random(in: 0..<5, using: &random) == 0 ? "!" : "")
                    + random.text(Int.random(in: 1..<5, using: &random), of: "ab*?d")
            }
            return (patterns + ["line\(number)"]).joined(separator: ",")
        }
        try scratch.write("signers", lists.map { "\($0) \(key)\n" }.joined())
        let told = try SSHKey.keygen(["-Y", "match-principals", "-I", name, "-f", "\(scratch.path)/signers"]).output
        #expect(lists.filter { PatternList($0)?.matches(name) == true } == told.split(separator: "\n").map(String.init))
    }
}
