import GatehouseCore
import GatehouseMatch

/// Recordings of a browser's traffic (HAR): cookies, and headers that log in.
enum Recording {
    static func opens(_ bytes: [UInt8]) -> Bool {
        let start = Text.skip(Text.blankOrBreak, from: 0, in: bytes, atMost: 64)
        guard Text.byte(bytes, start) == UInt8(ascii: "{") else { return false }
        let name = Text.skip(Text.blankOrBreak, from: start + 1, in: bytes, atMost: 64)
        return Text.stands("\"log\"", at: name, in: bytes)
    }

    static func read(_ bytes: [UInt8], _ slots: inout Slots) {
        guard let start = bytes.firstIndex(of: UInt8(ascii: "{")) else { return }
        var members = JSONMembers(bytes, from: start)
        var (name, depth): (Range<Int>?, Int) = (nil, 0)
        var before = start
        while let member = members.next(), slots.look(at: members.at - before) {
            before = members.at
            guard let value = member.value else { continue }
            if named(member.name, "name", bytes) {
                (name, depth) = (value, member.depth)
            } else if named(member.name, "value", bytes), member.depth == depth, let name {
                add(name, value, bytes, &slots)
            }
        }
    }

    private static func named(_ range: Range<Int>, _ word: StaticString, _ bytes: [UInt8]) -> Bool {
        range.count == word.utf8CodeUnitCount && Text.stands(word, at: range.lowerBound, in: bytes)
    }

    private static func add(_ name: Range<Int>, _ value: Range<Int>, _ bytes: [UInt8], _ slots: inout Slots) {
        if named(name, "cookie", bytes) || named(name, "set-cookie", bytes) {
            let pairs = Text.parts(of: value, at: UInt8(ascii: ";"), in: bytes, atMost: 64)
            for pair in named(name, "cookie", bytes) ? pairs : Array(pairs.prefix(1)) {
                guard let equals = bytes[pair].firstIndex(of: UInt8(ascii: "=")) else { continue }
                let start = Text.skip(Text.blank, from: pair.lowerBound, in: bytes, atMost: 8)
                if start < equals { addCookie(start..<equals, (equals + 1)..<pair.upperBound, bytes, &slots) }
            }
        } else {
            addCookie(name, value, bytes, &slots)
        }
    }

    // What keeps somebody logged in is random, and its name says so.
    private static func addCookie(_ name: Range<Int>, _ value: Range<Int>, _ bytes: [UInt8], _ slots: inout Slots) {
        let folded = bytes[name].map(asciiLowercase)
        guard (16...4096).contains(value.count), marks.contains(where: folded.contains),
            !folded.contains("csrf"), !folded.contains("xsrf"),
            Randomness(bytes[value]).isRandom
        else { return }
        slots.add(Slot(value: value, name: name, isPassword: false))
    }

    private static let marks: [StaticString] = [
        "sess", "sid", "auth", "token", "login", "remember", "jwt", "api-key", "apikey", "api_key", "secret",
    ]
}
