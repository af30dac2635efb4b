import GatehouseCore

extension Identities {
    static func malformed(_ role: Role) -> Finding {
        finding(
            "identities/malformed", "the commit says of its \(word(role)) nothing that can be read in one way",
            remedy: "make the commit again with git, 'git commit --amend --reset-author'")
    }

    static func stranger(_ role: Role, _ person: Ident) -> Finding {
        finding(
            role == .author ? "identities/author" : "identities/committer",
            "the \(word(role)) has the address \(address(person)), which the policy does not list")
    }

    static func denied(_ role: Role, _ person: Ident) -> Finding {
        finding(
            "identities/denied", "the \(word(role)) has the address \(address(person)), which the policy forbids")
    }

    static func otherPusher(_ person: Ident, _ pusher: String?) -> Finding {
        let who: Message = pusher.map { "\(quoted: $0)" } ?? "nobody that the server knows"
        return finding(
            "identities/pusher", "\(address(person)) has committed it, and \(who) pushes it",
            remedy: "push your own commits; what others committed, they push or you commit again with 'git rebase'")
    }

    private static func finding(
        _ code: Code, _ message: Message,
        remedy: Message =
            "run 'git config user.email' with an address of yours that is listed, and then 'git commit --amend "
            + "--reset-author', or 'git rebase' with that for several"
    ) -> Finding {
        Finding(code, at: Place(.message), message, remedy: remedy)
    }

    private static func address(_ person: Ident) -> Message {
        "\(quoted: String(decoding: person.email, as: UTF8.self))"
    }

    private static func word(_ role: Role) -> Message { role == .author ? "author" : "committer" }
}
