import GatehouseMatch

/// The settings of routers and switches: `enable secret 5 …`, `password 7 …`, `snmp-server community …`.
enum NetworkDevice {
    static let marks: [String] = [
        "enable secret ", "enable password ", " password 7 ", " secret 5 ", " key 7 ", "snmp-server community ",
        " secret 8 ", " secret 9 ", "set password ENC ", "set passwd ENC ", "set psksecret ENC ",
        "pre-shared-key address ",
    ]

    static func read(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let line = Text.line(from: offset, in: bytes, atMost: 401)
        slots.end = max(slots.end, line.upperBound)
        guard line.count <= 400, slots.look(at: line.count), line.upperBound > offset else { return }
        // In prose, words stand before it: `set this to enable password updates`.
        let start = Text.lineStart(of: offset, in: bytes, notBefore: max(0, offset - 200))
        let isFirst = bytes[start..<offset].allSatisfy(Text.blank.contains)
        guard isFirst || Text.blank.contains(bytes[offset]) else { return }
        let fields = Logins.fields(of: offset..<line.upperBound, bytes)
        if let value = value(fields, bytes) { slots.add(Slot(value: value, trust: .likely)) }
    }

    private static func value(_ fields: [Range<Int>], _ bytes: [UInt8]) -> Range<Int>? {
        guard let first = fields.first else { return nil }
        let stands = { (word: StaticString, field: Range<Int>) in
            word.utf8CodeUnitCount == field.count && Text.stands(word, at: field.lowerBound, in: bytes)
        }
        if stands("snmp-server", first) {
            guard fields.count >= 4, stands("ro", fields[3]) || stands("rw", fields[3]), !stands("public", fields[2])
            else { return nil }
            return fields[2]
        }
        if stands("set", first) { return fields.count == 4 ? fields[3] : nil }
        // The number of the way in which it is written stands before it, or nothing.
        let rest = fields.dropFirst(stands("enable", first) ? 2 : 1)
        guard let next = rest.first else { return nil }
        let isNumber = next.count == 1 && Alphabet.digit.contains(bytes[next.lowerBound])
        guard isNumber || stands("enable", first) && rest.count == 1 else { return nil }
        let value = isNumber ? rest.dropFirst().first : next
        return value.flatMap { $0.count >= 6 ? $0 : nil }
    }
}
