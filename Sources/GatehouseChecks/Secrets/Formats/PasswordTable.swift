import GatehouseCore
import GatehouseMatch

/// Tables of which a column holds passwords or keys: what password managers and clouds export.
enum PasswordTable {
    /// Whether the first line is a row of names between commas, one of them `password`.
    static func opens(_ bytes: [UInt8]) -> Bool {
        let end = Text.skip(inHead, from: 0, in: bytes, atMost: 400)
        guard end > 16, Text.byte(bytes, end) == UInt8(ascii: "\n"),
            bytes[..<end].count(where: { $0 == UInt8(ascii: ",") }) >= 2
        else { return false }
        return !columns(of: 0..<end, UInt8(ascii: ","), bytes).isEmpty
    }

    static func read(_ bytes: [UInt8], _ slots: inout Slots) {
        var separator = UInt8(ascii: ",")
        var columns: [Int]?
        Text.forEachLine(of: bytes, &slots) { line, slots in
            guard let found = columns else {
                let tabs = bytes[line].contains(UInt8(ascii: "\t"))
                separator =
                    tabs ? UInt8(ascii: "\t") : bytes[line].contains(UInt8(ascii: ";")) ? UInt8(ascii: ";") : separator
                columns = Self.columns(of: line, separator, bytes)
                return columns?.isEmpty == false
            }
            let cells = cells(of: line, separator, bytes)
            for column in found where column < cells.count { slots.add(Slot(value: cells[column], trust: .guarded)) }
            return true
        }
    }

    // The places of the columns whose names are those of secrets.
    private static func columns(of line: Range<Int>, _ separator: UInt8, _ bytes: [UInt8]) -> [Int] {
        let cells = cells(of: line, separator, bytes)
        guard cells.count >= 2, cells.allSatisfy({ $0.count <= 40 }) else { return [] }
        return cells.indices.filter { index in
            let name = bytes[cells[index]].filter(Alphabet.letter.contains).map(asciiLowercase)
            return names.contains { text in
                text.withUTF8Buffer { $0.count == name.count && zip($0, name).allSatisfy { $0 == $1 } }
            }
        }
    }

    // What stands between the separators, outside of quotes; without its quotes.
    private static func cells(of line: Range<Int>, _ separator: UInt8, _ bytes: [UInt8]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var (start, at) = (line.lowerBound, line.lowerBound)
        var isQuoted = false
        func cell(_ end: Int) -> Range<Int> {
            let isWrapped = end - start >= 2 && bytes[start] == quote && bytes[end - 1] == quote
            return isWrapped ? (start + 1)..<(end - 1) : start..<end
        }
        while at < line.upperBound, cells.count < 256 {
            if bytes[at] == quote { isQuoted.toggle() }
            if bytes[at] == separator, !isQuoted {
                cells.append(cell(at))
                start = at + 1
            }
            at += 1
        }
        return cells + [cell(line.upperBound)]
    }

    private static let quote = UInt8(ascii: "\"")
    private static let inHead = Alphabet.word + " \",-/()\r"
    private static let names: [StaticString] = [
        "password", "passwd", "loginpassword", "secretaccesskey", "secretkey", "passwort", "pwd", "userpassword",
        "pass",
        "clientsecret", "apikey", "privatekey",
    ]
}
