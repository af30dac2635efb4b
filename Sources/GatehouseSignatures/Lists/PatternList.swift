/// Patterns with commas between them, as OpenSSH has them (ssh_config(5), PATTERNS): `*` is any text, `?` any byte, and `!`
/// in front takes out what the others let in.
package struct PatternList: Hashable, Sendable {
    /// The patterns as they are written.
    package let text: String

    private let patterns: [Substring]

    /// Nil where one of the patterns is empty, which nobody could mean, or holds what could not be written in a list.
    package init?(_ text: String) {
        patterns = text.split(separator: ",", omittingEmptySubsequences: false)
        guard patterns.allSatisfy({ !$0.isEmpty && $0 != "!" }),
            text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\"") })
        else { return nil }
        self.text = text
    }

    /// Whether a pattern matches, and none of those that take out. Case counts.
    package func matches(_ name: String) -> Bool {
        var isIn = false
        for pattern in patterns {
            let isOut = pattern.utf8.first == UInt8(ascii: "!")
            guard Self.matches(Array(name.utf8), Array(isOut ? pattern.dropFirst().utf8 : pattern.utf8)) else {
                continue
            }
            if isOut { return false }
            isIn = true
        }
        return isIn
    }

    // Goes back to the last star only, so that no pattern takes longer than name times pattern.
    private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (at, place) = (0, 0)
        var star: (at: Int, place: Int)?
        while at < name.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                star = (at, place)
                place += 1
            } else if place < pattern.count, pattern[place] == UInt8(ascii: "?") || pattern[place] == name[at] {
                (at, place) = (at + 1, place + 1)
            } else if let last = star {
                star = (last.at + 1, last.place)
                (at, place) = (last.at + 1, last.place + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
