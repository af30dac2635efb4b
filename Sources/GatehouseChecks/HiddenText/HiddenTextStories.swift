package import GatehouseCore

extension HiddenText: ToldCheck {
    package static let stories: [Story] = [
        story(
            "text/direction", "text that is read in another order than it is seen",
            told:
                "a control for the direction of text (U+202A to U+202E, U+2066 to U+2069) that does not end in its line, or in "
                + "the string or comment that it stands in; in sources, one that forces a direction. Reviewers see "
                + "another program than the one that runs ('Trojan Source', CVE-2021-42574)",
            mend: "take it out, or write it as an escape of the language"),
        story(
            "text/invisible", "characters that nobody sees",
            told:
                "characters without width, where no script and no emoji needs them: between letters of Indic scripts or "
                + "Arabic a joiner belongs, in an English name it makes another name that looks the same",
            mend: "take them out, or write them as escapes"),
        story(
            "text/tags", "text in characters that nobody sees",
            told: "the tag characters spell ASCII without being shown: people see nothing, and language models read it",
            mend: "take them out, and ask who put them there"),
        story(
            "text/look-alike", "name with a letter of another script",
            told:
                "a word of a program in which Latin letters stand beside ones of another script that look the same "
                + "(CVE-2021-42694)",
            mend: "write the name in letters of one script"),
        story(
            "text/control", "control character in a source",
            told:
                "a character that moves the cursor or changes how a terminal shows what follows, in a source or in a file "
                + "that instructs agents",
            mend: "write it as an escape of the language"),
        story(
            "text/byte-order-mark", "byte order mark",
            told:
                "the file begins with U+FEFF: a note, but before '#!', where the system does not find the program any more",
            mend: "save the file without it"),
        story(
            "text/conflict-markers", "marks of a merge conflict",
            told:
                "lines that begin with seven '<', seven '=' and seven '>', in this order; in a string, and in a document, "
                + "a note",
            mend: "settle the conflict, and take out the lines that git put in"),
    ]

    private static func story(_ code: Code, _ title: Message, told: Message, mend: Message) -> Story {
        Story(
            code: code, title: title,
            parts: [
                ("told by", told), ("mend", mend),
                (
                    "forgive",
                    "a comment 'gatehouse:allow' with the code and a reason on the line or above it, on a server only with "
                        + "'inline: allow'; 'ignore' in the policy"
                ),
            ])
    }
}
