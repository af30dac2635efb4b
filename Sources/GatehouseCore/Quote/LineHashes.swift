/// Names of lines that survive what is inserted above them, as GitHub's code scanning makes them: from the start of a line
/// on, 100 characters (UTF-16 units, without spaces and tabs; each end of a line is one line feed) in a polynomial of base
/// 37 with 64 bits; and which of the lines with that value it is. The end of the text counts as 0xffff, and behind it
/// stand zeros.
enum LineHashes {
    static func of(_ lines: Set<Int>, in bytes: [UInt8]) -> [Int: String] {
        var units: [UInt16] = []
        var starts: [Int] = []
        var isStart = true
        for unit in Units(bytes) {
            if isStart { starts.append(units.count) }
            isStart = unit == lineFeed
            units.append(unit)
        }
        return named(lines, starts, units)
    }

    private static let length = 100

    // The window rolls over the text once, and its value is looked at where a line begins.
    private static func named(_ lines: Set<Int>, _ starts: [Int], _ units: [UInt16]) -> [Int: String] {
        let last = lines.max() ?? 0
        var names: [Int: String] = [:]
        var counts: [UInt64: Int] = [:]
        var hash: UInt64 = 0
        var end = 0
        for (index, start) in starts.prefix(last).enumerated() {
            while end < start + length {
                hash = hash &* 37 &+ (end < units.count ? UInt64(units[end]) : 0)
                if end >= length { hash = hash &- leaving &* UInt64(units[end - length]) }
                end += 1
            }
            counts[hash, default: 0] += 1
            if lines.contains(index + 1) { names[index + 1] = "\(String(hash, radix: 16)):\(counts[hash] ?? 1)" }
        }
        return names
    }

    private static let leaving = (0..<length).reduce(UInt64(1)) { power, _ in power &* 37 }
}

/// The characters of a text that count, with its end. Masked bytes count as asterisks.
private struct Units: Sequence, IteratorProtocol {
    private var units: String.UTF16View.Iterator
    private var isBehindReturn = false
    private var isAtEnd = false

    init(_ bytes: [UInt8]) { units = String(decoding: bytes, as: UTF8.self).utf16.makeIterator() }

    mutating func next() -> UInt16? {
        while let unit = units.next() {
            let ends = isBehindReturn && unit == lineFeed
            isBehindReturn = unit == 0x0d
            if ends || unit == 0x20 || unit == 0x09 { continue }
            if unit == 0x0d { return lineFeed }
            return unit == 0 ? UInt16(UInt8(ascii: "*")) : unit
        }
        if isAtEnd { return nil }
        isAtEnd = true
        return 0xffff
    }
}

private let lineFeed: UInt16 = 0x0a
