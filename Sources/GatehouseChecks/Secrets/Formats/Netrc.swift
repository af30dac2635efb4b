import GatehouseMatch

/// `machine host login user password value`: words between blanks and breaks, in any order of lines.
enum Netrc {
    static func opens(_ bytes: [UInt8]) -> Bool {
        let first = Text.skip(Text.blankOrBreak, from: 0, in: bytes)
        return Text.stands("machine ", at: first, in: bytes)
    }

    /// The lines of a file that stands in another text: `machine host`, and a login and a password behind it.
    static func read(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        slots.isNear = true
        guard offset == 0 || !Alphabet.word.contains(bytes[offset - 1]) else { return }
        let host = Text.skip(Text.blank, from: offset + 8, in: bytes, atMost: 8)
        var at = Text.skip(inWord, from: host, in: bytes, atMost: 128)
        for word in ["login", "password"] as [StaticString] {
            at = Text.skip(Text.blankOrBreak, from: at, in: bytes, atMost: 32)
            guard Text.stands(word, at: at, in: bytes) else { return }
            let start = at
            let value = Text.skip(Text.blank, from: at + word.utf8CodeUnitCount, in: bytes, atMost: 8)
            at = Text.skip(inWord, from: value, in: bytes, atMost: 256)
            guard slots.look(at: at - start), value > start + word.utf8CodeUnitCount else { return }
            if word.utf8CodeUnitCount == 8 {
                slots.add(
                    Slot(value: value..<trimmed(at, from: value, bytes), name: start..<(start + 8), trust: .guarded))
            }
        }
    }

    // Without the quotes and the escaped break of a string that the text stands in.
    private static func trimmed(_ end: Int, from start: Int, _ bytes: [UInt8]) -> Int {
        bytes[start..<end].firstIndex(where: Alphabet("\"'`\\<").contains) ?? end
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
