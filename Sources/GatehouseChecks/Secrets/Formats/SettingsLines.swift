import GatehouseMatch

/// Settings of a program, told by their first lines: `NAME=value`, or `[section]` and `name=value`.
enum SettingsLines {
    /// Whether the first lines are names and values, sections or comments, and nothing else.
    static func opens(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, inStart.contains(first), Text.byte(bytes, 1) != UInt8(ascii: "!") else {
            return false
        }
        var (at, found) = (0, 0)
        var isInSection = false
        for _ in 0..<12 where at < bytes.count && found < 6 {
            let end = Text.skip(inLine, from: at, in: bytes, atMost: 300)
            guard end - at < 300 else { return false }
            let start = Text.skip(Text.blank, from: at, in: bytes, atMost: 8)
            let byte = start < end ? bytes[start] : UInt8(ascii: "#")
            if byte == UInt8(ascii: "[") {
                guard bytes[end - 1] == UInt8(ascii: "]") else { return false }
                isInSection = true
            } else if byte != UInt8(ascii: "#"), byte != UInt8(ascii: ";") {
                let name = Text.skip(isInSection ? .word : inName, from: start, in: bytes, atMost: 64)
                guard name > start, Text.byte(bytes, name) == UInt8(ascii: "=") else { return false }
                found += 1
            }
            at = Text.skip(Text.blankOrBreak, from: end, in: bytes, atMost: 8)
        }
        return found >= 2
    }

    private static let inStart = Alphabet.upper + "#[;"
    private static let inName = Alphabet.upper + "_0123456789"
    private static let inLine = Alphabet("\r\n").inverted
}
