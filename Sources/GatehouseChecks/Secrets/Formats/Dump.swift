import GatehouseCore
import GatehouseMatch

/// Dumps of databases: rows whose column of passwords is known, and the passwords of accounts.
enum Dump {
    static let marks = [
        Literal("create table", folded: true), Literal("insert into", folded: true),
        Literal(" FROM stdin", folded: true),
        Literal("identified ", folded: true), Literal(" password '", folded: true),
    ]

    static func read(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        switch asciiLowercase(bytes[offset]) {
        case UInt8(ascii: "c"): readTable(bytes, offset, &slots)
        case UInt8(ascii: " "):
            if Text.stands(" from", at: offset, in: bytes) { return readCopy(bytes, offset, &slots) }
            slots.isNear = true
            if isRole(before: offset, bytes, &slots) {
                addAccount(offset + 10, bytes, &slots)
            }
        default:
            if Text.stands("insert", at: offset, in: bytes) {
                readRows(bytes, offset, &slots)
            } else {
                slots.isNear = true
                readAccount(bytes, offset, &slots)
            }
        }
    }

    // MARK: Statements

    /// `CREATE TABLE name (…)`: where its passwords stand, for rows that name no columns.
    private static func readTable(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        guard offset >= slots.tables else { return }
        var at = Text.skip(Text.blankOrBreak, from: offset + 12, in: bytes, atMost: 16)
        if Text.stands("if not exists", at: at, in: bytes) {
            at = Text.skip(Text.blankOrBreak, from: at + 13, in: bytes, atMost: 16)
        }
        let name = self.name(at: at, bytes)
        at = Text.skip(Text.blankOrBreak, from: name.upperBound + 1, in: bytes, atMost: 16)
        while Text.byte(bytes, at) != UInt8(ascii: "("), at < name.upperBound + 16 { at += 1 }
        guard !name.isEmpty, slots.look(at: 64), Text.byte(bytes, at) == UInt8(ascii: "("), slots.columns.count < 1000
        else { return }
        var cells = Cells(bytes, from: at, atMost: longestTable)
        var (index, found): (Int, Int?) = (0, nil)
        while index < 512, let cell = next(&cells, &slots) {
            if found == nil, isPassword(column(of: cell, bytes)) { found = index }
            index += 1
        }
        slots.tables = max(slots.tables, cells.at)
        if let found, cells.isClosed { slots.columns[bytes[name]] = found }
    }

    // No table is described at greater length.
    private static let longestTable = 1 << 16

    /// `INSERT INTO name (columns) VALUES (…), (…)`.
    private static func readRows(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let name = self.name(at: Text.skip(Text.blankOrBreak, from: offset + 11, in: bytes, atMost: 16), bytes)
        var at = Text.skip(Text.blankOrBreak + "`\"]", from: name.upperBound, in: bytes, atMost: 16)
        // Prose, where neither columns nor rows follow.
        slots.isNear = Text.byte(bytes, at) != UInt8(ascii: "(") && !Text.stands("values", at: at, in: bytes)
        guard !name.isEmpty, slots.look(at: 64) else { return }
        var column = slots.columns[bytes[name]]
        if Text.byte(bytes, at) == UInt8(ascii: "(") {
            var cells = Cells(bytes, from: at)
            column = nil
            var index = 0
            while index < 512, let cell = next(&cells, &slots) {
                if column == nil, isPassword(self.column(of: cell, bytes)) { column = index }
                index += 1
            }
            at = Text.skip(Text.blankOrBreak, from: cells.at, in: bytes, atMost: 64)
        }
        let isAccounts = column == nil && isAccounts(name, bytes)
        guard column != nil || isAccounts, Text.stands("values", at: at, in: bytes) else { return }
        at += 6
        repeat {
            at = Text.skip(Text.blankOrBreak, from: at, in: bytes, atMost: 64)
            guard Text.byte(bytes, at) == UInt8(ascii: "("), let behind = readRow(at, column, name, bytes, &slots)
            else { break }
            at = Text.skip(Text.blankOrBreak, from: behind, in: bytes, atMost: 64) + 1
        } while Text.byte(bytes, at - 1) == UInt8(ascii: ",")
        slots.end = max(slots.end, min(at, bytes.count))
    }

    // Where the row ends.
    private static func readRow(
        _ start: Int, _ column: Int?, _ table: Range<Int>, _ bytes: [UInt8], _ slots: inout Slots
    ) -> Int? {
        var cells = Cells(bytes, from: start)
        var index = 0
        while let cell = next(&cells, &slots) {
            if index == column ?? index, let value = literal(cell, bytes), column != nil || isSealed(value, bytes) {
                add(value, named: table, bytes, &slots)
            }
            index += 1
        }
        return cells.isClosed ? cells.at : nil
    }

    /// `COPY name (columns) FROM stdin;`, and a row on each line, with tabs between its cells.
    private static func readCopy(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let start = Text.lineStart(of: offset, in: bytes, notBefore: max(slots.end, offset - 4096))
        slots.isNear = offset - start < 400 && !Text.stands("copy ", at: start, in: bytes)
        guard slots.look(at: offset - start), Text.stands("copy ", at: start, in: bytes),
            let open = bytes[start..<offset].firstIndex(of: UInt8(ascii: "("))
        else { return }
        let name = self.name(at: start + 5, bytes)
        let columns = Text.parts(of: (open + 1)..<offset, at: UInt8(ascii: ","), in: bytes, atMost: 512)
        guard let column = columns.firstIndex(where: { isPassword(self.column(of: $0, bytes)) }) else { return }
        var at = Text.nextLine(after: offset, in: bytes)
        while at < bytes.count, !Text.stands("\\.", at: at, in: bytes) {
            let line = Text.line(from: at, in: bytes)
            guard slots.look(at: line.count) else { break }
            let cells = Text.parts(of: line, at: UInt8(ascii: "\t"), in: bytes, atMost: column + 2)
            if cells.count > column { add(cells[column], named: name, bytes, &slots) }
            at = Text.nextLine(after: line.upperBound, in: bytes)
        }
        slots.end = max(slots.end, at)
    }

    /// `IDENTIFIED BY 'password'`, and `PASSWORD 'x'` where a role is made or changed.
    private static func readAccount(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        // Prose, too, speaks of what is identified by a name.
        guard StatementOfSQL.isStatement(before: offset, in: bytes) else { return }
        var at = offset + 11
        for word in ["with ", "mysql_native_password ", "caching_sha2_password ", "by ", "as ", "password ", "values "]
            as [StaticString]
        where Text.stands(word, at: at, in: bytes) { at += word.utf8CodeUnitCount }
        addAccount(at, bytes, &slots)
    }

    // Whether a role is made or changed on the line.
    private static func isRole(before offset: Int, _ bytes: [UInt8], _ slots: inout Slots) -> Bool {
        let start = Text.lineStart(of: offset, in: bytes, notBefore: max(0, offset - 120))
        let word = Text.skip(Alphabet.letter.inverted, from: start, in: bytes, atMost: 8)
        guard slots.look(at: offset - start),
            ["create ", "alter "].contains(where: { Text.stands($0, at: word, in: bytes) })
        else { return false }
        let line = bytes[start..<offset].map(asciiLowercase)
        return ["role ", "user ", "login "].contains(where: line.contains)
    }

    // What stands between the quotes at the offset.
    private static func addAccount(_ at: Int, _ bytes: [UInt8], _ slots: inout Slots) {
        let quote = Text.byte(bytes, at)
        guard quotes.contains(quote), slots.look(at: 64) else { return }
        let end = Text.skip(inQuotes, from: at + 1, in: bytes, atMost: 256)
        guard Text.byte(bytes, end) == quote else { return }
        slots.add(Slot(value: (at + 1)..<end, trust: .guarded))
    }

    // MARK: Parts

    // The next cell, paid for also where there is none.
    private static func next(_ cells: inout Cells, _ slots: inout Slots) -> Range<Int>? {
        let start = cells.at
        let cell = cells.next()
        return slots.look(at: cells.at - start) ? cell : nil
    }

    // The last part of a name: `public.users` is `users`.
    private static func name(at start: Int, _ bytes: [UInt8]) -> Range<Int> {
        let inName = Alphabet.word + ".`\"[]-"
        var end = Text.skip(inName, from: start, in: bytes, atMost: 256)
        while end > start, !Alphabet.word.contains(bytes[end - 1]) { end -= 1 }
        var begin = end
        while begin > start, (Alphabet.word + "-").contains(bytes[begin - 1]) { begin -= 1 }
        return begin..<end
    }

    // The name that a column's definition begins with.
    private static func column(of cell: Range<Int>, _ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let start = Text.skip(Text.blankOrBreak + "`\"[", from: cell.lowerBound, in: bytes, atMost: 64)
        return bytes[
            min(start, cell.upperBound)..<min(cell.upperBound, Text.skip(.word, from: start, in: bytes, atMost: 128))]
    }

    // `password`, `user_pass`, `pwd`, `password_hash`, `encrypted_password`; not `password_changed_at`.
    private static func isPassword(_ column: ArraySlice<UInt8>) -> Bool {
        let folded = column.map(asciiLowercase).filter(Alphabet.lower.contains)
        if ["pass", "pwd", "passwd", "password", "passwort", "senha", "contrasena"].contains(where: {
            folded.ends(with: $0)
        }) {
            return !folded.starts(with: "last".utf8)
        }
        return ["passwordhash", "passhash", "pwdhash", "passwdhash", "passworddigest", "passwordcrypt"].contains {
            folded.ends(with: $0)
        }
    }

    // What stands between single quotes, and nothing else in the cell.
    private static func literal(_ cell: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        var (start, end) = (cell.lowerBound, cell.upperBound)
        while start < end, Text.blankOrBreak.contains(bytes[start]) { start += 1 }
        while start < end, Text.blankOrBreak.contains(bytes[end - 1]) { end -= 1 }
        if start < end, bytes[start] == UInt8(ascii: "N") { start += 1 }
        guard end - start >= 3, bytes[start] == UInt8(ascii: "'"), bytes[end - 1] == UInt8(ascii: "'") else {
            return nil
        }
        return (start + 1)..<(end - 1)
    }

    private static func isAccounts(_ name: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let folded = bytes[name].map(asciiLowercase)
        return ["user", "account", "member", "admin", "login"].contains(where: folded.contains)
    }

    // What the ways of hashing a password begin with.
    private static func isSealed(_ value: Range<Int>, _ bytes: [UInt8]) -> Bool {
        value.count >= 24
            && (["$p$", "$h$", "$2", "$argon2", "$1$", "$5$", "$6$", "pbkdf2", "{ssha", "bcrypt", "scrypt"]
                as [StaticString])
                .contains { Text.stands($0, at: value.lowerBound, in: bytes) }
    }

    // A hash or a random value is one anywhere; a word only in a dump, since code and prose insert words as well.
    private static func add(_ value: Range<Int>, named table: Range<Int>, _ bytes: [UInt8], _ slots: inout Slots) {
        let text = bytes[value]
        let isHash =
            [32, 40, 64, 128].contains(text.count) && text.allSatisfy(Alphabet.anyHex.contains)
            || text.count >= 20 && text.allSatisfy((Alphabet.graphic).contains) && Randomness(text).isRandom
        guard isHash || slots.isScript, text.allSatisfy(Alphabet.graphic.contains) else { return }
        slots.add(Slot(value: value, name: table, trust: isHash ? .certain : .guarded))
    }

    private static let quotes = Alphabet("'\"")
    private static let inQuotes = Alphabet("'\"\r\n").inverted
}

extension [UInt8] {
    fileprivate func ends(with text: StaticString) -> Bool {
        text.withUTF8Buffer { text in count >= text.count && zip(suffix(text.count), text).allSatisfy { $0 == $1 } }
    }
}
