import GatehouseCore

/// The lines of a list that people keep: without those that are empty or a comment.
enum TextLines {
    /// The lines with their numbers from 1. Throws where another program could see other lines.
    static func of(_ bytes: [UInt8]) throws(ListFault) -> [(number: Int, text: ArraySlice<UInt8>)] {
        var lines: [(number: Int, text: ArraySlice<UInt8>)] = []
        for (index, line) in bytes.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated() {
            let text = line.last == 0x0d ? line.dropLast() : line
            guard String(validating: text, as: UTF8.self) != nil, !text.contains(where: { $0 < 0x20 && $0 != 0x09 })
            else { throw ListFault(line: index + 1, "there is something in it that is no text") }
            let trimmed = text.drop { $0 == 0x20 || $0 == 0x09 }
            if let first = trimmed.first, first != UInt8(ascii: "#") { lines.append((index + 1, trimmed)) }
        }
        return lines
    }
}
