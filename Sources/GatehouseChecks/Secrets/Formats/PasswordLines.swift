import GatehouseMatch

/// Files of lines whose fields stand between colons: `host:port:database:user:password`, `user:hash`.
enum PasswordLines {
    /// Whether the first lines are those of a PostgreSQL password file: five fields, the second a port.
    static func opensPostgreSQL(_ bytes: [UInt8]) -> Bool {
        var (start, found) = (0, 0)
        for _ in 0..<6 {
            let line = start..<Text.skip(inLine, from: start, in: bytes, atMost: 512)
            if line.isEmpty || bytes[start] == UInt8(ascii: "#") {
                start = min(bytes.count, line.upperBound + 1)
                continue
            }
            guard line.count < 512, server(on: line, bytes) != nil else { return false }
            found += 1
            start = min(bytes.count, line.upperBound + 1)
        }
        return found > 0
    }

    static func readPostgreSQL(_ bytes: [UInt8], _ slots: inout Slots) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            if Text.byte(bytes, line.lowerBound) != UInt8(ascii: "#"), let password = server(on: line, bytes) {
                slots.add(Slot(value: password))
            }
            return true
        }
    }

    /// `user:hash`, and what may follow: the files of web servers, mail servers and systems.
    static func readUsers(_ bytes: [UInt8], _ slots: inout Slots) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            let fields = Text.parts(of: line, at: UInt8(ascii: ":"), in: bytes, atMost: 9)
            guard fields.count >= 2, bytes[line.lowerBound] != UInt8(ascii: "#"), !fields[0].isEmpty else {
                return true
            }
            let value = fields[1]
            if value.count >= 3, !locks.contains(bytes[value.lowerBound]), isWord(value, bytes) {
                slots.add(Slot(value: value, name: fields[0]))
            }
            return true
        }
    }

    /// `user:realm:hash`.
    static func readDigests(_ bytes: [UInt8], _ slots: inout Slots) {
        Text.forEachLine(of: bytes, &slots) { line, slots in
            let fields = Text.parts(of: line, at: UInt8(ascii: ":"), in: bytes, atMost: 4)
            if fields.count == 3, fields[2].count == 32, bytes[fields[2]].allSatisfy(Alphabet.anyHex.contains) {
                slots.add(Slot(value: fields[2], name: fields[0]))
            }
            return true
        }
    }

    /// A key that is all there is in its file: hexadecimal digits and a line feed.
    static func readKey(_ bytes: [UInt8], _ slots: inout Slots) {
        let end = Text.skip(.hex, from: 0, in: bytes, atMost: 129)
        guard end == 32 || end == 64 || end == 128, bytes[end...].allSatisfy(Text.blankOrBreak.contains),
            slots.look(at: end)
        else { return }
        slots.add(Slot(value: 0..<end, isPassword: false))
    }

    private static func server(on line: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        let fields = Text.parts(of: line, at: UInt8(ascii: ":"), in: bytes, atMost: 6)
        guard fields.count == 5, fields.allSatisfy({ !$0.isEmpty }) else { return nil }
        let port = bytes[fields[1]]
        guard port.allSatisfy(Alphabet.digit.contains) && port.count <= 5 || port.elementsEqual([UInt8(ascii: "*")]),
            fields[..<4].allSatisfy({ isWord($0, bytes) })
        else { return nil }
        return fields[4]
    }

    private static func isWord(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        bytes[range].allSatisfy { $0 > 0x20 && $0 != 0x7f }
    }

    // What stands in the place of a hash where the account cannot log in.
    private static let locks = Alphabet("!*")
    private static let inLine = Alphabet("\r\n").inverted
}
