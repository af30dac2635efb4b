package import GatehouseCore

extension Identities {
    /// What the policy may say about authors and committers. By default it asks for nothing.
    package struct Settings: PolicySection, CheckSettings {
        package var mode = Mode.enforce
        package var refs = RefPatterns()
        package var authors: [NamePattern] = []
        package var committers: [NamePattern] = []
        package var deny: [NamePattern] = []
        package var committerIsPusher = false
        package var people: [Located<Person>] = []

        package init() {}

        package static let fields = [
            Field("mode", \Self.mode, .choice, "how far the check goes"),
            Field("refs", \Self.refs, .refPatterns, "the refs whose commits are held to this; none: all"),
            Field("authors", \Self.authors, .list(of: .namePattern), "the addresses that authors may have; none: any"),
            Field(
                "committers", \Self.committers, .list(of: .namePattern),
                "the addresses that committers may have; none: any"),
            Field("deny", \Self.deny, .list(of: .namePattern), "addresses that neither may have, such as *@localhost"),
            Field(
                "committer", \Self.committerIsPusher, .either("pusher", "anybody"),
                "on a server: whether people push what they committed themselves"),
            Field(
                "people", \Self.people, .list(of: .located(.section)),
                "the addresses of those who push; who is not listed has the name that the server knows for an address"),
        ]

        package var weighing: Weighing { Weighing(mode: mode) }
        package func mistakes() -> [Mistake] { refs.mistakes }

        var asksForSomething: Bool {
            !authors.isEmpty || !committers.isEmpty || !deny.isEmpty || committerIsPusher
        }
    }

    /// Somebody who pushes.
    package struct Person: PolicySection {
        package var name = ""
        package var addresses: [NamePattern] = []

        package init() {}

        package static let fields = [
            Field("name", \Self.name, .text, "the name that the server knows", isRequired: true),
            Field(
                "addresses", \Self.addresses, .list(of: .namePattern), "the addresses that they commit with",
                isRequired: true),
        ]
    }
}
