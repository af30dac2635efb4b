import GatehouseMatch

/// npm's settings: `_auth`, `_password` and `_authToken`, each for a registry or for all.
enum PackageSettings {
    static func read(_ bytes: [UInt8], _ slots: inout Slots) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            read(line, bytes, &slots)
            return true
        }
    }

    /// The line of a setting, in a text of another name.
    static func read(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        // The name begins the line, or stands behind the address of a registry.
        let before = offset > 0 ? bytes[offset - 1] : UInt8(ascii: "\n")
        guard before == UInt8(ascii: "\n") || before == UInt8(ascii: ":") || before == UInt8(ascii: "/") else { return }
        let start = Text.lineStart(of: offset, in: bytes, notBefore: max(0, offset - 200))
        let line = start..<Text.skip(inLine, from: offset, in: bytes, atMost: 500)
        slots.end = max(slots.end, line.upperBound)
        if slots.look(at: line.count), start == offset || bytes[start] == UInt8(ascii: "/") {
            read(line, bytes, &slots)
        }
    }

    private static func read(_ line: Range<Int>, _ bytes: [UInt8], _ slots: inout Slots) {
        guard let first = bytes[line].first, !notFirst.contains(first),
            let equals = bytes[line].firstIndex(of: UInt8(ascii: "="))
        else { return }
        let name = name(before: equals, from: line.lowerBound, bytes)
        let value = (equals + 1)..<line.upperBound
        switch name.count {
        case 5 where Text.stands("_auth", at: name.lowerBound, in: bytes):
            slots.add(Slot(value: value, name: name, writing: .base64Login))
        case 9 where Text.stands("_password", at: name.lowerBound, in: bytes):
            slots.add(Slot(value: value, name: name, writing: .base64))
        case 10 where Text.stands("_authtoken", at: name.lowerBound, in: bytes):
            slots.add(Slot(value: value, name: name, isPassword: false))
        default: break
        }
    }

    private static let inLine = Alphabet("\r\n").inverted
    private static let notFirst = Text.quote + "#;"

    // The word before the sign: behind the colon of a registry's address.
    private static func name(before equals: Int, from start: Int, _ bytes: [UInt8]) -> Range<Int> {
        var end = equals
        while end > start, Text.blank.contains(bytes[end - 1]) { end -= 1 }
        var begin = end
        while begin > start, Alphabet.word.contains(bytes[begin - 1]) { begin -= 1 }
        return begin..<end
    }
}
