import GatehouseMatch

/// Logins in base64 of `user:password`, as Docker stores them.
enum Logins {
    /// `"auth": "…"`.
    static func readDocker(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let name = (offset + 1)..<(offset + 5)
        guard let assignment = Assignment(at: name, in: bytes, &slots.budget), assignment.name == name,
            assignment.isQuoted,
            assignment.sign == .colon
        else { return }
        slots.add(Slot(value: assignment.value, name: name, writing: .base64Login, trust: .likely))
    }

    /// `user password` or `user:password` lines in which fields stand between blanks; the last but `behind` is the secret.
    static func readFields(
        _ bytes: [UInt8], at place: Int, of count: ClosedRange<Int>, _ slots: inout Slots
    ) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            let fields = fields(of: line, bytes)
            if let first = fields.first, bytes[first.lowerBound] != UInt8(ascii: "#"), count.contains(fields.count),
                place < fields.count
            {
                slots.add(Slot(value: fields[place], name: first))
            }
            return true
        }
    }

    // Words between blanks; what stands in quotes is one.
    static func fields(of line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
        var fields: [Range<Int>] = []
        var at = line.lowerBound
        while at < line.upperBound, fields.count < 16 {
            at = Text.skip(Text.blank, from: at, in: bytes)
            let quote = Text.byte(bytes, at)
            var end = Text.skip(Text.blankOrBreak.inverted, from: at, in: bytes)
            if quote == UInt8(ascii: "\""), at < line.upperBound,
                let closing = bytes[(at + 1)..<line.upperBound].firstIndex(of: quote)
            {
                end = closing + 1
            }
            end = min(end, line.upperBound)
            if end > at { fields.append(at..<end) }
            at = max(end, at + 1)
        }
        return fields
    }

    /// `host user:password`, of Postfix.
    static func readRelays(_ bytes: [UInt8], _ slots: inout Slots) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            let fields = fields(of: line, bytes)
            if fields.count == 2, bytes[fields[0].lowerBound] != UInt8(ascii: "#"),
                let colon = bytes[fields[1]].firstIndex(of: UInt8(ascii: ":"))
            {
                slots.add(Slot(value: (colon + 1)..<fields[1].upperBound, name: fields[0]))
            }
            return true
        }
    }

    /// `user : PSK "secret"`, `: XAUTH "secret"`, of IPsec.
    static func readKeys(_ bytes: [UInt8], _ slots: inout Slots) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            let fields = fields(of: line, bytes)
            if let first = fields.first, bytes[first.lowerBound] != UInt8(ascii: "#"), fields.count >= 2,
                let kind = fields.dropLast().last,
                ["psk", "xauth", "eap", "ntlm", "pin"].contains(where: {
                    $0.utf8CodeUnitCount == kind.count && Text.stands($0, at: kind.lowerBound, in: bytes)
                })
            {
                slots.add(Slot(value: fields[fields.count - 1], name: kind))
            }
            return true
        }
    }

    /// `psk="passphrase"` of wireless networks.
    static func readNetworks(_ bytes: [UInt8], _ slots: inout Slots) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            let start = Text.skip(Text.blank, from: line.lowerBound, in: bytes)
            for name in ["psk=", "wep_key0=", "wpa_passphrase=", "sae_password=", "wep-key0="] as [StaticString]
            where Text.stands(name, at: start, in: bytes) {
                let end = start + name.utf8CodeUnitCount
                slots.add(Slot(value: end..<max(end, line.upperBound), name: start..<(end - 1)))
            }
            return true
        }
    }

    /// The hash behind the one that Windows gives to an empty password: `user:500:…:hash:::`.
    static func readWindows(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let start = offset + 33
        let end = Text.skip(.anyHex, from: start, in: bytes, atMost: 33)
        guard slots.look(at: 64), end - start == 32,
            !Text.stands("31d6cfe0d16ae931b73c59d7e0c089c0", at: start, in: bytes)
        else { return }
        slots.add(Slot(value: start..<end))
    }

    /// `userPassword: value` and, in base64, `userPassword:: value`, of directories.
    static func readDirectory(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let colon = offset + 12
        guard offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n"), slots.look(at: 64),
            Text.byte(bytes, colon) == UInt8(ascii: ":")
        else { return }
        let isCoded = Text.byte(bytes, colon + 1) == UInt8(ascii: ":")
        let start = Text.skip(Text.blank, from: colon + (isCoded ? 2 : 1), in: bytes, atMost: 8)
        let end = Text.skip(Text.blankOrBreak.inverted, from: start, in: bytes, atMost: 512)
        guard !bytes[start..<end].contains(UInt8(ascii: "<")) else { return }
        slots.add(Slot(value: start..<end, name: offset..<colon, writing: isCoded ? .base64 : .plain, trust: .guarded))
    }

    /// `"password_hash": "…"` of message brokers.
    static func readBroker(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let name = (offset + 1)..<(offset + 14)
        guard let assignment = Assignment(at: name, in: bytes, &slots.budget), assignment.name == name,
            assignment.isQuoted,
            assignment.value.count >= 20, Randomness(bytes[assignment.value]).isRandom
        else { return }
        slots.add(Slot(value: assignment.value, name: name))
    }

    /// The list behind `chpasswd:` in the settings of a machine's first start: `user:password` lines.
    static func readFirstStart(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let head = Text.lineStart(of: offset, in: bytes, notBefore: max(0, offset - 64))
        let column = offset - head
        guard bytes[head..<offset].allSatisfy(Text.blank.contains) else { return }
        var at = Text.nextLine(after: offset, in: bytes)
        for _ in 0..<256 {
            let line = Text.line(from: at, in: bytes)
            let start = Text.skip(Text.blank + "-", from: line.lowerBound, in: bytes)
            guard slots.look(at: line.count), start < line.upperBound, start - line.lowerBound > column else { return }
            let fields = Text.parts(of: start..<line.upperBound, at: UInt8(ascii: ":"), in: bytes, atMost: 3)
            if fields.count == 2, !fields[0].isEmpty, Text.byte(bytes, fields[1].lowerBound) != UInt8(ascii: " ") {
                slots.add(Slot(value: fields[1], name: fields[0]))
            }
            at = Text.nextLine(after: line.upperBound, in: bytes)
            slots.end = max(slots.end, at)
        }
    }
}
