package import GatehouseCore

extension Identities: ToldCheck {
    package static let stories: [Story] = [
        story(
            "identities/malformed", "commit whose author or committer cannot be read",
            told:
                "the header 'author' or 'committer' is missing, is there twice, or is not 'Name <address> seconds zone'; "
                + "what could be read in two ways would be read by each program in its own"),
        story(
            "identities/author", "author with an address that is not listed",
            told: "the author's address, held against 'identities: { authors: … }'; the host in lower case"),
        story(
            "identities/committer", "committer with an address that is not listed",
            told: "the committer's address, held against 'identities: { committers: … }'; the host in lower case"),
        story(
            "identities/denied", "address that the policy forbids",
            told:
                "the addresses of author and committer, held against 'identities: { deny: … }': addresses that git made "
                + "up from the name of a machine, mostly"),
        story(
            "identities/pusher", "commit that somebody else has committed",
            told:
                "the policy says 'committer: pusher', and the committer's address is none of those that 'people' lists for "
                + "the one who pushes, nor the name itself that the server knows"),
    ]

    private static func story(_ code: Code, _ title: Message, told: Message) -> Story {
        Story(
            code: code, title: title,
            parts: [
                ("told by", told),
                ("mend", "run 'git config user.email' with the right address, and 'git commit --amend --reset-author'"),
                ("forgive", "a waiver, with a reason and a last day"),
            ])
    }
}
