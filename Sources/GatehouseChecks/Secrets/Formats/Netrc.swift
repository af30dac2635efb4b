import GatehouseMatch

/// `machine host login user password value`: words between blanks and breaks, in any order of lines.
enum Netrc {
    static func opens(_ bytes: [UInt8]) -> Bool {
        let first = Text.skip(Text.blankOrBreak, from: 0, in: bytes)
        return Text.stands("machine ", at: first, in: bytes)
    }

    static func read(_ bytes: [UInt8], _ slots: inout Slots) {
        var isInMacro = false
        Text.forEachLine(of: bytes, &slots) { line, slots in
            // A macro goes on until an empty line.
            if line.isEmpty { isInMacro = false }
            if !isInMacro { isInMacro = read(line, bytes, &slots) }
            return true
        }
    }

    // Whether a macro begins on the line.
    private static func read(_ line: Range<Int>, _ bytes: [UInt8], _ slots: inout Slots) -> Bool {
        var at = line.lowerBound
        var keyword: Range<Int>?
        while at < line.upperBound {
            at = Text.skip(Text.blank, from: at, in: bytes)
            let end = Text.skip(inWord, from: at, in: bytes)
            guard end > at, end <= line.upperBound, bytes[at] != UInt8(ascii: "#") || keyword != nil else {
                return false
            }
            if let name = keyword {
                slots.add(Slot(value: at..<end, name: name))
                keyword = nil
            } else if Text.stands("macdef", at: at, in: bytes) {
                return true
            } else if end - at == 8, Text.stands("password", at: at, in: bytes) {
                keyword = at..<end
            }
            at = end
        }
        return false
    }

    private static let inWord = Text.blankOrBreak.inverted
}
