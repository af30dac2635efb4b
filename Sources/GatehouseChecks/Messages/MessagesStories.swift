package import GatehouseCore

extension Messages: ToldCheck {
    package static let stories: [Story] = [
        story(
            "messages/subject", "first line that does not fit the policy's pattern",
            told: "the first line that is not empty, held against 'messages: { subject: … }'"),
        story(
            "messages/denied", "message that holds what the policy forbids",
            told: "the whole message, held against each pattern of 'messages: { deny: … }'; nothing is exempt from that"
        ),
        story(
            "messages/subject-length", "first line that is too long",
            told: "the characters of the first line, counted as Unicode scalars"),
        story(
            "messages/line-length", "line of a message that is too long",
            told:
                "the characters of each other line; one that is a single word, such as a link, cannot be broken and may "
                + "be longer"),
        story(
            "messages/trailer", "message without a line that the policy asks for",
            told: "the lines 'Name: value' of the last paragraph; the case of the name does not matter"),
        story(
            "messages/sign-off", "commit that its author has not signed off",
            told:
                "a line 'Signed-off-by: Name <address>' in the last paragraph has to name the author of the commit, who "
                + "says with it that the change may be given away (the Developer Certificate of Origin)"),
    ]

    private static func story(_ code: Code, _ title: Message, told: Message) -> Story {
        Story(
            code: code, title: title,
            parts: [
                ("told by", told),
                (
                    "asked of",
                    "the message as git will record it, without comments, when a commit is made; and each commit that a "
                        + "push brings to the refs that 'messages: { refs: … }' names"
                ),
                ("mend", "run 'git commit --amend', or 'git rebase -i' and 'reword'"),
                ("forgive", "a waiver; 'exempt' lets merges, reverts or fixups pass"),
            ])
    }
}
