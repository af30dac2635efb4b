/// A database of SQLite 3: its texts and blobs are put together, column by column, where pages split them.
struct SQLiteFile {
    private let bytes: [UInt8]
    private let pageSize: Int
    /// How much of a page is used.
    private let usable: Int
    private let pageCount: Int

    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 512 else { return nil }
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        pageSize = size == 1 ? 65_536 : size
        guard pageSize >= 512, pageSize.nonzeroBitCount == 1 else { return nil }
        usable = pageSize - Int(bytes[20])
        guard usable >= 480 else { return nil }
        pageCount = (bytes.count + pageSize - 1) / pageSize
        self.bytes = bytes
    }

    func unpack(into taker: inout some Unpacking) {
        var text: [UInt8] = []
        for page in 0..<pageCount {
            for cell in cells(of: page) {
                guard let payload = payload(of: cell, room: taker.room - text.count) else { return taker.cut() }
                addColumns(of: payload, to: &text, &taker)
            }
        }
        if !text.isEmpty { taker.take(Member(nil, text)) }
    }

    private struct Cell {
        let start: Int
        let isIndex: Bool
    }

    // The leaves of tables and indexes hold what was stored; everything else leads to them.
    private func cells(of page: Int) -> [Cell] {
        let start = page * pageSize
        let header = page == 0 ? 100 : start
        guard header + 8 <= bytes.count, bytes[header] == 0x0d || bytes[header] == 0x0a else { return [] }
        let count = Int(bytes[header + 3]) << 8 | Int(bytes[header + 4])
        return (0..<count).compactMap { index in
            let pointer = header + 8 + index * 2
            guard pointer + 2 <= min(bytes.count, start + pageSize) else { return nil }
            let offset = Int(bytes[pointer]) << 8 | Int(bytes[pointer + 1])
            return offset > 0 && offset < pageSize ? Cell(start: start + offset, isIndex: bytes[header] == 0x0a) : nil
        }
    }

    // The whole of what a cell stores; nil where there is no room for it, empty where it makes no sense.
    private func payload(of cell: Cell, room: Int) -> [UInt8]? {
        var at = cell.start
        guard let size = varint(&at), cell.isIndex || varint(&at) != nil, size <= bytes.count else { return [] }
        if size > room { return nil }
        let most = cell.isIndex ? (usable - 12) * 64 / 255 - 23 : usable - 35
        let least = (usable - 12) * 32 / 255 - 23
        let rest = least + (size - least) % (usable - 4)
        let local = size <= most ? size : rest <= most ? rest : least
        guard local >= 0, at + local <= bytes.count else { return [] }
        var result = Array(bytes[at..<(at + local)])
        if local == size { return result }
        var next = number(at + local)
        // A page is never asked for twice, as each must add something.
        while result.count < size, next > 0, next <= pageCount {
            let start = (next - 1) * pageSize
            guard start + 4 <= bytes.count else { break }
            let end = min(bytes.count, start + usable, start + 4 + size - result.count)
            guard end > start + 4 else { break }
            result += bytes[(start + 4)..<end]
            next = number(start)
        }
        return result
    }

    // Each text and blob on a line of its own.
    private func addColumns(of payload: [UInt8], to text: inout [UInt8], _ taker: inout some Unpacking) {
        var at = 0
        guard let headerSize = Self.varint(payload, &at), headerSize <= payload.count else { return }
        var body = headerSize
        while at < headerSize, let type = Self.varint(payload, &at) {
            let count = Self.size(of: type)
            guard count <= payload.count - body else { return }
            if type >= 12, count > 0 {
                let column = payload[body..<(body + count)]
                if type % 2 == 0, Packing(of: Array(column)) != nil, taker.mayTakeMember() {
                    taker.take(Member(nil, Array(column)))
                } else {
                    text += column + [0x0a]
                }
            }
            body += count
        }
        text.append(0x0a)
    }

    private static func size(of type: Int) -> Int {
        switch type {
        case 0, 8, 9, 10, 11: 0
        case 1, 2, 3, 4: type
        case 5: 6
        case 6, 7: 8
        default: (type - 12) / 2
        }
    }

    private func varint(_ at: inout Int) -> Int? { Self.varint(bytes, &at) }

    // Seven bits a byte, the upper ones first; eight bits in the ninth byte. Numbers beyond any file are none.
    private static func varint(_ bytes: [UInt8], _ at: inout Int) -> Int? {
        var value: UInt64 = 0
        for index in 0..<9 {
            guard at < bytes.count else { return nil }
            let byte = bytes[at]
            at += 1
            if index == 8 {
                value = value << 8 | UInt64(byte)
                break
            }
            value = value << 7 | UInt64(byte & 0x7f)
            if byte & 0x80 == 0 { break }
        }
        return value < 1 << 48 ? Int(value) : nil
    }

    private func number(_ at: Int) -> Int {
        guard at + 4 <= bytes.count else { return 0 }
        return (0..<4).reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }
}
