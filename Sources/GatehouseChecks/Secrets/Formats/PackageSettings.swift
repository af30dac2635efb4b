import GatehouseMatch

/// npm's settings: `_auth`, `_password` and `_authToken`, each for a registry or for all.
enum PackageSettings {
    static func read(_ bytes: [UInt8], _ slots: inout Slots) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            guard let equals = bytes[line].firstIndex(of: UInt8(ascii: "=")),
                !Text.quote.contains(bytes[line.lowerBound]), bytes[line.lowerBound] != UInt8(ascii: "#"),
                bytes[line.lowerBound] != UInt8(ascii: ";")
            else { return true }
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
            return true
        }
    }

    // The word before the sign: behind the colon of a registry's address.
    private static func name(before equals: Int, from start: Int, _ bytes: [UInt8]) -> Range<Int> {
        var end = equals
        while end > start, Text.blank.contains(bytes[end - 1]) { end -= 1 }
        var begin = end
        while begin > start, Alphabet.word.contains(bytes[begin - 1]) { begin -= 1 }
        return begin..<end
    }
}
