import GatehouseCore
import GatehouseMatch

/// Kubernetes manifests of `kind: Secret`, in YAML and JSON: `data` in base64, `stringData` as it stands.
enum SecretManifest {
    static let marks: [String] = [
        "kind: Secret", "kind: \"Secret\"", "kind: 'Secret'", "\"kind\":\"Secret\"", "\"kind\": \"Secret\"",
    ]

    static func read(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        if Text.byte(bytes, offset) == UInt8(ascii: "\"") {
            readObject(around: offset, bytes, &slots)
        } else {
            let end = Text.skip(Text.blankOrBreak.inverted, from: offset + 6, in: bytes, atMost: 16)
            if end - offset - 6 <= 8, !Alphabet.letter.contains(Text.byte(bytes, offset + 12)) {
                readDocument(around: offset, bytes, &slots)
            }
        }
    }

    // MARK: YAML

    // The lines around the kind that are indented as far, or further.
    private static func readDocument(around offset: Int, _ bytes: [UInt8], _ slots: inout Slots) {
        let first = Text.lineStart(of: offset, in: bytes, notBefore: max(slots.end, offset - 256))
        let column = offset - first
        guard bytes[first..<offset].allSatisfy((Text.blank + "-").contains) else { return }
        var start = first
        while start > slots.end, !beginsItem(start, column, bytes) {
            let before = Text.lineStart(of: start - 1, in: bytes, notBefore: slots.end)
            guard slots.look(at: start - before), goesOn(Text.line(from: before, in: bytes), column, bytes) else {
                break
            }
            start = before
        }
        var section: Slot.Writing?
        var at = start
        while at < bytes.count {
            let line = Text.line(from: at, in: bytes)
            let isOther = !goesOn(line, column, bytes) || beginsItem(at, column, bytes)
            guard at <= offset || !isOther, slots.look(at: line.count) else { break }
            read(line, column, &section, bytes, &slots)
            at = Text.nextLine(after: line.upperBound, in: bytes)
        }
        slots.end = max(slots.end, at)
    }

    private static func goesOn(_ line: Range<Int>, _ column: Int, _ bytes: [UInt8]) -> Bool {
        if Text.stands("---", at: line.lowerBound, in: bytes) { return false }
        let start = Text.skip(Text.blank + "-", from: line.lowerBound, in: bytes)
        return start >= line.upperBound || start - line.lowerBound >= column || bytes[start] == UInt8(ascii: "#")
    }

    // Whether the line is the first of an item in a list of manifests.
    private static func beginsItem(_ line: Int, _ column: Int, _ bytes: [UInt8]) -> Bool {
        column >= 2 && Text.stands("- ", at: line + column - 2, in: bytes)
            && bytes[line..<(line + column - 2)].allSatisfy(Text.blank.contains)
    }

    private static func read(
        _ line: Range<Int>, _ column: Int, _ section: inout Slot.Writing?, _ bytes: [UInt8], _ slots: inout Slots
    ) {
        let start = Text.skip(Text.blank + "-", from: line.lowerBound, in: bytes)
        guard start < line.upperBound, bytes[start] != UInt8(ascii: "#") else { return }
        let name = key(at: start, bytes)
        guard let name else { return }
        let isQuoted = Text.quote.contains(Text.byte(bytes, name.upperBound))
        let colon = name.upperBound + (isQuoted ? 1 : 0)
        guard Text.byte(bytes, colon) == UInt8(ascii: ":") else { return }
        if start - line.lowerBound == column {
            section = self.section(name, bytes)
        } else if let section {
            add(name, Text.skip(Text.blank, from: colon + 1, in: bytes)..<line.upperBound, section, bytes, &slots)
        }
    }

    private static func key(at start: Int, _ bytes: [UInt8]) -> Range<Int>? {
        let begin = Text.quote.contains(bytes[start]) ? start + 1 : start
        let end = Text.skip(Alphabet.word + "-.", from: begin, in: bytes, atMost: 253)
        return end > begin ? begin..<end : nil
    }

    private static func section(_ name: Range<Int>, _ bytes: [UInt8]) -> Slot.Writing? {
        if name.count == 4, Text.stands("data", at: name.lowerBound, in: bytes) { return .base64 }
        return name.count == 10 && Text.stands("stringdata", at: name.lowerBound, in: bytes) ? .plain : nil
    }

    // MARK: JSON

    private static func readObject(around offset: Int, _ bytes: [UInt8], _ slots: inout Slots) {
        var depth = 0
        var start = offset
        while start > slots.end {
            start -= 1
            if bytes[start] == UInt8(ascii: "}") { depth += 1 }
            if bytes[start] == UInt8(ascii: "{") {
                if depth == 0 { break }
                depth -= 1
            }
        }
        guard bytes[start] == UInt8(ascii: "{"), slots.look(at: offset - start) else {
            slots.end = max(slots.end, offset)
            return
        }
        var members = JSONMembers(bytes, from: start)
        var section: Slot.Writing?
        while let member = members.next() {
            guard slots.look(at: members.at - member.name.lowerBound) else { return }
            if member.depth == 1 { section = self.section(member.name, bytes) }
            if member.depth == 2, let section, let value = member.value {
                add(member.name, value, section, bytes, &slots)
            }
        }
        slots.end = max(slots.end, members.at)
    }

    // MARK: Fields

    // The name says what a password is. Of what stands under other names, a login and a random value are one as well;
    // the rest of a secret is often no more than a user or an address.
    private static func add(
        _ name: Range<Int>, _ value: Range<Int>, _ writing: Slot.Writing, _ bytes: [UInt8], _ slots: inout Slots
    ) {
        var slot = Slot(value: value, name: name, writing: writing, trust: writing == .plain ? .guarded : .likely)
        if let named = AssignedName(bytes[name]) {
            slot.isPassword = named.strength == .password
        } else {
            let folded = bytes[name].map(asciiLowercase)
            guard writing == .base64, !others.contains(where: folded.contains),
                let isLogin = isLogin(value, bytes)
            else { return }
            slot.isPassword = isLogin
            slot.trust = isLogin ? .likely : .guarded
        }
        slots.add(slot)
    }

    // Whether the base64 says `user:password`; nil where it says more than one word, or an address.
    private static func isLogin(_ value: Range<Int>, _ bytes: [UInt8]) -> Bool? {
        let quoted = bytes[value].drop(while: (Text.blank + Text.quote).contains)
        guard value.count <= 256, let text = Coding.base64(quoted.prefix(while: inBase64.contains)),
            text.count >= 8, text.allSatisfy(inWord.contains)
        else { return nil }
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        if parts.count == 1 { return false }
        guard parts.count == 2, parts.allSatisfy({ $0.count >= 3 }), parts[1].contains(where: Alphabet.letter.contains)
        else { return nil }
        return true
    }

    private static let others: [StaticString] = [
        "crt", "cert", "ca.", "pub", "user", "host", "name", "url", "mail", "id",
    ]
    private static let inBase64 = Alphabet.base64 + "="
    private static let inWord = Alphabet.word + "-+=!#%&*^~:?"
}
