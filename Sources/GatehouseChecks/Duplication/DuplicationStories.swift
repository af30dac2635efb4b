package import GatehouseCore

extension Duplication: ToldCheck {
    package static let stories: [Story] = [
        Story(
            code: "duplication/clone", title: "code that is there already",
            parts: [
                (
                    "told by",
                    "50 equal tokens in a row ('tokens'), on 5 lines of code or more ('lines'), which stand elsewhere in "
                        + "the tree as well. Blanks, comments, imports and tables of few different tokens do not count. "
                        + "Judged is what a change adds: a copy that moves, or that was there before, is none"
                ),
                ("mend", "call what is there, or take what both have in common out into a function of its own"),
                (
                    "forgive",
                    "a comment 'gatehouse:allow duplication/clone' with a reason on the first line of the copy or above "
                        + "it; 'tokens', 'lines' and 'ignore' in the policy's section 'duplication'"
                ),
            ]),
        Story(
            code: "duplication/share", title: "too much of the code is there twice",
            parts: [
                (
                    "told by",
                    "the redundant share of a tree: the lines of code that could go if each copy stood in one place only, "
                        + "of all lines of code. Each line counts once. It is refused by audits with 'judge: all', and a "
                        + "note otherwise"
                ),
                ("mend", "begin with the largest copies, which the audit lists first"),
                ("forgive", "'limit', 'judge' and 'ignore' in the policy's section 'duplication'"),
            ]),
        Story(
            code: "duplication/renamed", title: "code that is there already under other names",
            parts: [
                (
                    "told by",
                    "the same tokens but for names, numbers and strings. Audits tell it as advice, and never refuse it"
                ),
                ("mend", "see whether one function with parameters can do the work of both"),
            ]),
    ]
}
