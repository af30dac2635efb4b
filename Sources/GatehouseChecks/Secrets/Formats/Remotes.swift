import GatehouseMatch

/// The credentials that git has stored: an address with a user and a password on each line.
enum Remotes {
    static func read(_ bytes: [UInt8], _ slots: inout Slots) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            if let password = password(on: line, bytes) { slots.add(Slot(value: password)) }
            return true
        }
    }

    // Between the first colon and the last at sign, with no address, query or blank around them.
    private static func password(on line: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        guard let scheme = ["https://", "http://"].first(where: { Text.stands($0, at: line.lowerBound, in: bytes) })
        else { return nil }
        let start = line.lowerBound + scheme.utf8CodeUnitCount
        guard start < line.upperBound, let at = bytes[start..<line.upperBound].lastIndex(of: UInt8(ascii: "@")),
            let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")), colon > start,
            !bytes[line].contains(where: Text.blank.contains), !bytes[start..<colon].contains(UInt8(ascii: "/"))
        else { return nil }
        // GitHub takes a token as the user.
        if Text.stands("x-oauth-basic", at: colon + 1, in: bytes) { return start..<colon }
        return (colon + 1)..<at
    }
}
