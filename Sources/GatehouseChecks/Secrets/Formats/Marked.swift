import GatehouseMatch

/// Values of which a word beside them says that they are kept secret, whatever their names are.
enum Marked {
    static let sensitive: [String] = ["\"sensitive\": true", "\"sensitive\":true"]

    /// The `value` of the object that is `sensitive`, as in the state of Terraform.
    static func readSensitive(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        var start = offset
        let least = max(slots.end, offset - 2000)
        while start > least, bytes[start] != UInt8(ascii: "{"), bytes[start] != UInt8(ascii: "}") { start -= 1 }
        slots.end = max(slots.end, offset)
        guard slots.look(at: offset - start), bytes[start] == UInt8(ascii: "{") else { return }
        var members = JSONMembers(bytes, from: start, atMost: 4000)
        while let member = members.next(), slots.look(at: 32) {
            guard member.depth == 1, stands("value", member.name, bytes), let value = member.value else { continue }
            slots.add(Slot(value: value, name: member.name, trust: .guarded))
        }
        slots.end = max(slots.end, min(members.at, bytes.count))
    }

    /// The key of a request collection: `"apikey": [{"key": "value", "value": "…"}]`.
    static func readCollection(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        var at = Text.skip(Text.blankOrBreak, from: offset + 8, in: bytes, atMost: 16)
        guard Text.byte(bytes, at) == UInt8(ascii: ":") else { return }
        at = Text.skip(Text.blankOrBreak, from: at + 1, in: bytes, atMost: 64)
        guard Text.byte(bytes, at) == UInt8(ascii: "[") else { return }
        var members = JSONMembers(bytes, from: at, atMost: 2000)
        var isKey = false
        defer { slots.end = max(slots.end, members.at) }
        while let member = members.next(), slots.look(at: 32) {
            guard let value = member.value else { continue }
            if stands("key", member.name, bytes) {
                isKey = stands("value", value, bytes)
            } else if isKey, stands("value", member.name, bytes) {
                slots.add(Slot(value: value, name: member.name, trust: .guarded, isPassword: false))
            }
        }
    }

    private static func stands(_ word: StaticString, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        range.count == word.utf8CodeUnitCount && Text.stands(word, at: range.lowerBound, in: bytes)
    }
}
