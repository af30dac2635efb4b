import GatehouseChecks
import GatehouseCore
import Testing

@Suite struct IdentitiesTests {
    private func codes(
        author: String = "Ada <ada@example.org> 1 +0000", committer: String = "Carl <carl@example.org> 1 +0000",
        pusher: String? = nil, at stage: Stage = .preReceive, _ change: (inout Identities.Settings) -> Void
    ) -> [String] {
        var settings = Identities.Settings()
        change(&settings)
        var push = Change(at: stage)
        push.pusher = pusher
        push.commits = [Commit(nil, parents: [], bytes: Array("author \(author)\ncommitter \(committer)\n\nx\n".utf8))]
        let tools = Toolbox(today: Day("2026-06-15")!)
        return Identities(settings).findings(in: push, using: tools).list.map { String($0.code.text.dropFirst(11)) }
    }

    @Test func `addresses are those that are listed`() {
        let ours = { (settings: inout Identities.Settings) in
            settings.authors = [NamePattern("*@Example.org")]
            settings.committers = [NamePattern("carl@example.org"), NamePattern("*@forge.example")]
        }
        #expect(codes(ours) == [])
        #expect(codes(author: "Ada <ada@EXAMPLE.ORG> 1 +0000", ours) == [])
        #expect(codes(author: "Ada <ada@example.org.evil.net> 1 +0000", ours) == ["author"])
        #expect(codes(committer: "Carl <Carl@example.org> 1 +0000", ours) == ["committer"])
    }

    @Test func `an address that is forbidden is so to both`() {
        let denied = { (settings: inout Identities.Settings) in settings.deny = [NamePattern("*@localhost")] }
        #expect(
            codes(author: "Ada <ada@localhost> 1 +0000", committer: "C <c@LOCALHOST> 1 +0000", denied) == [
                "denied", "denied",
            ])
    }

    @Test(arguments: [
        "Ada ada@example.org 1 +0000", "Ada <ada@example.org>", "Ada <a@b> <ada@example.org> 1 +0000",
        "Ada <ada@example.org> 1 +0000\nauthor Eve <eve@example.org> 1 +0000", "",
    ])
    func `what could be read in two ways is told`(author: String) {
        #expect(codes(author: author) { $0.authors = [NamePattern("*")] }.contains("malformed"))
    }

    @Test func `who pushes has committed, on a server`() {
        let own = { (settings: inout Identities.Settings) in
            settings.committerIsPusher = true
            var person = Identities.Person()
            (person.name, person.addresses) = ("carl", [NamePattern("carl@example.org")])
            settings.people = [Located(person, at: Position(line: 1, column: 1))]
        }
        #expect(codes(pusher: "carl", own) == [])
        #expect(codes(pusher: "carl@example.org", own) == [])
        #expect(codes(pusher: "eve", own) == ["pusher"])
        #expect(codes(pusher: "*", own) == ["pusher"])
        #expect(codes(own) == ["pusher"])
        #expect(codes(at: .prePush, own) == [])
    }

    @Test func `without settings nothing is asked for`() {
        #expect(Identities(Identities.Settings()).needs == [])
    }
}
