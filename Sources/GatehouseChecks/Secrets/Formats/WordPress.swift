import GatehouseMatch

/// The settings of WordPress: `define('DB_PASSWORD', 'value');`.
enum WordPress {
    static let marks: [String] = [
        "DB_PASSWORD'", "DB_PASSWORD\"", "AUTH_KEY'", "AUTH_KEY\"", "LOGGED_IN_KEY'", "LOGGED_IN_KEY\"", "NONCE_KEY'",
        "NONCE_KEY\"", "AUTH_SALT'", "AUTH_SALT\"", "LOGGED_IN_SALT'", "LOGGED_IN_SALT\"", "NONCE_SALT'",
        "NONCE_SALT\"",
    ]

    static func read(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let nameEnd = Text.skip(.word, from: offset, in: bytes, atMost: 32)
        var nameStart = offset
        while nameStart > 0, offset - nameStart < 32, Alphabet.word.contains(bytes[nameStart - 1]) { nameStart -= 1 }
        guard slots.look(at: 64), Text.quote.contains(Text.byte(bytes, nameEnd)), isDefined(nameStart - 1, bytes) else {
            return
        }
        var at = Text.skip(Text.blankOrBreak, from: nameEnd + 1, in: bytes, atMost: 64)
        guard Text.byte(bytes, at) == UInt8(ascii: ",") else { return }
        at = Text.skip(Text.blankOrBreak, from: at + 1, in: bytes, atMost: 64)
        guard let value = quoted(from: at, bytes), slots.look(at: value.count) else { return }
        let isPassword = bytes[nameStart] == UInt8(ascii: "D") || bytes[nameStart] == UInt8(ascii: "d")
        slots.add(Slot(value: value, name: nameStart..<nameEnd, isPassword: isPassword))
    }

    // Whether `define(` stands before the name's quote, as a statement and not in a string.
    private static func isDefined(_ quote: Int, _ bytes: [UInt8]) -> Bool {
        var at = quote
        while at > 0, quote - at < 8, Text.blank.contains(bytes[at - 1]) { at -= 1 }
        guard at >= 7, Text.stands("define(", at: at - 7, in: bytes) else { return false }
        let before = at > 7 ? bytes[at - 8] : 0
        return !Text.quote.contains(before) && before != UInt8(ascii: "`") && !Alphabet.word.contains(before)
    }

    private static func quoted(from start: Int, _ bytes: [UInt8]) -> Range<Int>? {
        let quote = Text.byte(bytes, start)
        guard Text.quote.contains(quote) else { return nil }
        var at = start + 1
        let end = min(bytes.count, at + 512)
        while at < end, bytes[at] != quote, bytes[at] != UInt8(ascii: "\n") {
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        // What is put together from parts is no literal.
        let behind = Text.skip(Text.blank, from: at + 1, in: bytes, atMost: 16)
        return at < end && bytes[at] == quote && Text.byte(bytes, behind) == UInt8(ascii: ")") ? (start + 1)..<at : nil
    }
}
