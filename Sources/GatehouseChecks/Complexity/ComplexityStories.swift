package import GatehouseCore

extension Complexity: ToldCheck {
    package static let stories: [Story] = [
        Story(
            code: "complexity/function", title: "function that has too many ways through it",
            parts: [
                (
                    "told by",
                    "1, and 1 more for each 'if', loop, 'catch', case that is not the default one, '?:', and 'and' or 'or' "
                        + "in the function (ccn/1, after McCabe 1976). 'else', 'finally', '?.' and '??' do not count; "
                        + "closures count for what they stand in, named functions for themselves. Judged are functions "
                        + "that the change makes, or makes worse"
                ),
                ("mend", "take parts out into functions of their own, or turn nested conditions into early returns"),
                (
                    "forgive",
                    "a comment 'gatehouse:allow complexity/function' with a reason on its first line or above it; 'limit', "
                        + "'limits' and 'ignore' in the policy's section 'complexity'"
                ),
            ])
    ]
}
