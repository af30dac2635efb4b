import GatehouseChecks
import GatehouseCore
import Testing

@Suite struct MessagesTests {
    private func findings(
        _ message: String, author: String = "Ada Author <ada@example.org> 1 +0000", parents: Int = 1,
        _ change: (inout Messages.Settings) -> Void
    ) -> [Finding] {
        var settings = Messages.Settings()
        change(&settings)
        let id = { (number: UInt8) in ObjectID(bytes: [UInt8](repeating: number, count: 20))! }
        var push = Change(at: .preReceive)
        let text = "author \(author)\ncommitter \(author)\n\n\(message)"
        push.commits = [Commit(id(9), parents: (0..<parents).map { id(UInt8($0)) }, bytes: Array(text.utf8))]
        let tools = Toolbox(today: Day("2026-06-15")!)
        return Messages(settings).findings(in: push, using: tools).list
    }

    private func codes(
        _ message: String, author: String = "Ada Author <ada@example.org> 1 +0000", parents: Int = 1,
        _ change: (inout Messages.Settings) -> Void
    ) -> [String] {
        findings(message, author: author, parents: parents, change).map { String($0.code.text.dropFirst(9)) }
    }

    private func located(_ text: String) -> Located<String> { Located(text, at: Position(line: 1, column: 1)) }

    @Test func `the first line fits the pattern, and nothing but the first line`() {
        let kinds = { (settings: inout Messages.Settings) in
            settings.subject = located(#"^(feat|fix|docs)(\([a-z]+\))?: .+"#)
        }
        #expect(codes("feat: a thing\n\nmore\n", kinds) == [])
        #expect(codes("\n\nfix(core): a thing\n", kinds) == [])
        #expect(codes("A thing\n\nfeat: in the body\n", kinds) == ["subject"])
        #expect(codes("", kinds) == ["subject"])
        #expect(findings("A thing\n", kinds).first?.message.text.contains("'A thing'") == true)
    }

    @Test func `what is denied is denied anywhere, to merges as well`() {
        let denied = { (settings: inout Messages.Settings) in settings.deny = [located("(?i)do not merge")] }
        #expect(codes("A thing\n\nDO NOT MERGE yet\n", denied) == ["denied"])
        #expect(codes("Merge it\n\nDo not merge\n", parents: 2, denied) == ["denied"])
        #expect(codes("A thing\n", denied) == [])
    }

    @Test func `a pattern that takes too many steps lets nothing pass`() {
        let text = String(repeating: "a", count: 40) + "!"
        #expect(codes(text) { $0.deny = [located("^(a+)+$")] } == ["denied"])
        #expect(codes(text) { $0.subject = located("^(a+)+$") } == ["subject"])
    }

    @Test func `lines are as long as the policy lets them, and a link is no line that could be broken`() {
        let lengths = { (settings: inout Messages.Settings) in
            (settings.longestSubject, settings.longestLine) = (20, 30)
        }
        #expect(codes("Twenty characters äö\n\nshort\n", lengths) == [])
        #expect(codes("Twenty-one characters\n", lengths) == ["subject-length"])
        #expect(codes("A thing\n\n\(String(repeating: "word ", count: 9))\n", lengths) == ["line-length"])
        #expect(codes("A thing\n\nhttps://example.org/\(String(repeating: "a", count: 40))\n", lengths) == [])
    }

    @Test func `trailers stand in the last paragraph`() {
        let asked = { (settings: inout Messages.Settings) in settings.trailers = ["Change-Id"] }
        #expect(codes("A thing\n\nmore\n\nchange-id: 7\nOther: x\n", asked) == [])
        #expect(codes("A thing\n\nChange-Id: 7\n\nmore\n", asked) == ["trailer"])
        #expect(codes("Change-Id: 7\n", asked) == ["trailer"])
        #expect(codes("A thing\n\nChange-Id:\n", asked) == ["trailer"])
    }

    @Test func `the author signs off, and nobody else for them`() {
        let asked = { (settings: inout Messages.Settings) in settings.signOff = true }
        #expect(codes("A thing\n\nSigned-off-by: Ada Author <ADA@example.org>\n", asked) == [])
        #expect(codes("A thing\n\nSigned-off-by: Carl <carl@example.org>\n", asked) == ["sign-off"])
        #expect(codes("A thing\n\nSigned-off-by: Ada <ada@example.org>\n", asked) == ["sign-off"])
        #expect(codes("A thing\n", author: "nobody", asked) == ["sign-off"])
    }

    @Test func `merges are exempt, and reverts and fixups where the policy says so`() {
        let asked = { (settings: inout Messages.Settings) in settings.subject = located("^[a-z]+: ") }
        #expect(codes("Merge branch 'x'\n", parents: 2, asked) == [])
        for (message, kind) in [("Revert \"x\"\n", Messages.Exemption.reverts), ("fixup! x: y\n", .fixups)] {
            #expect(codes(message, asked) == ["subject"])
            #expect(
                codes(message) {
                    asked(&$0)
                    $0.exempt = [kind]
                } == [])
        }
    }

    @Test func `commits that come to other refs are not asked`() {
        var settings = Messages.Settings()
        (settings.refs, settings.longestSubject) = (RefPatterns("HEAD"), 10)
        let id = { (number: UInt8) in ObjectID(bytes: [UInt8](repeating: number, count: 20))! }
        var push = Change(at: .preReceive)
        push.commits = [1, 2].map { Commit(id($0), parents: [], bytes: Array("\nmuch too long a line\n".utf8)) }
        push.moves = [("main", true, [id(1)]), ("topic", false, [id(2)])].map { name, isDefault, brings in
            var move = RefMove(
                RefUpdate(RefName("refs/heads/\(name)"), old: nil, new: id(9)), isDefaultBranch: isDefault,
                verb: .create)
            move.brings = brings
            return move
        }
        let found = Messages(settings).findings(in: push, using: Toolbox(today: Day("2026-06-15")!)).list
        #expect(found.map(\.place.commit) == [id(1)])
    }

    @Test func `without settings nothing is asked for`() {
        #expect(Messages(Messages.Settings()).needs == [])
        #expect(codes("") { _ in } == [])
    }
}
