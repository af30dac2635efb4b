import GatehouseCore

/// Where an entry may go in: guesses from the looks of the text, the best first. Each is proved before it is used.
struct InsertionSites {
    private let text: [UInt8]
    private let pairs: [Node.Pair]
    private let list: String
    /// Where each line begins.
    private let starts: [Int]
    private let lineEnd: String

    init(_ text: [UInt8], _ pairs: [Node.Pair], _ list: String) {
        self.text = text
        self.pairs = pairs
        self.list = list
        let feeds = text.indices.filter { text[$0] == 0x0a }
        starts = [text.starts(with: byteOrderMark) ? byteOrderMark.count : 0] + feeds.map { $0 + 1 }
        lineEnd = feeds.first.map { $0 > 0 && text[$0 - 1] == 0x0d } ?? false ? "\r\n" : "\n"
    }

    func all(for entry: ListEntry) -> [Insertion] {
        guard let pair = pairs.first(where: { $0.key.says(list) }) else { return [appended(entry)] }
        guard case .list(let items) = pair.value.value, let offset = offset(of: pair.value.position) else { return [] }
        switch text[offset] {
        case UInt8(ascii: "-"): return behind(items, pair.value.position, entry)
        case UInt8(ascii: "["): return between(items, bracket: offset, entry)
        default: return []
        }
    }

    // MARK: A new list

    private func appended(_ entry: ListEntry) -> Insertion {
        let margin = indentation(ofLine: pairs.last?.key.position.line ?? 1)
        let head = String(repeating: " ", count: margin) + list + ":" + lineEnd
        return atLine(starts.count + 1, head + entry.lines(indentation: margin + 2, lineEnd: lineEnd))
    }

    // MARK: A list with dashes

    // Behind the last entry, or behind the comments that follow it.
    private func behind(_ items: [Node], _ position: Position, _ entry: ListEntry) -> [Insertion] {
        let dash = position.column - 1
        let gap = items.first.map { $0.position.line == position.line ? $0.position.column - position.column - 1 : 1 }
        let lines = entry.lines(indentation: dash, gap: max(1, gap ?? 1), lineEnd: lineEnd)
        let next = pairs.map(\.key.position.line).filter { $0 > position.line }.min() ?? starts.count + 1
        var end = next
        while end - 1 > position.line, isPassedOver(line: end - 1, dash) { end -= 1 }
        return [atLine(end, lines), atLine(next, lines)]
    }

    // Blank lines, and comments nearer to the margin than the dashes, belong to what follows.
    private func isPassedOver(line: Int, _ dash: Int) -> Bool {
        let content = bytes(ofLine: line).drop { $0 == 0x20 }
        guard let first = content.first, first != 0x0d else { return true }
        return first == UInt8(ascii: "#") && (content.startIndex - start(ofLine: line) < dash || dash == 0)
    }

    // MARK: A list with brackets

    private func between(_ items: [Node], bracket: Int, _ entry: ListEntry) -> [Insertion] {
        let inLine = Insertion(at: bracket + 1, entry.flow + (items.isEmpty ? "" : ", "))
        guard let first = items.first, let firstOffset = offset(of: first.position) else { return [inLine] }
        let start = start(ofLine: first.position.line)
        guard start > bracket, text[start..<firstOffset].allSatisfy({ $0 == 0x20 }) else { return [inLine] }
        let margin = String(repeating: " ", count: firstOffset - start)
        return [Insertion(at: start, margin + entry.flow + "," + lineEnd), inLine]
    }

    // MARK: Lines

    // A file whose last line has no end gets one before what is added, and none behind it.
    private func atLine(_ line: Int, _ lines: String) -> Insertion {
        let offset = start(ofLine: line)
        let isUnended = offset == text.count && text.last.map { $0 != 0x0a } ?? false
        return Insertion(at: offset, isUnended ? lineEnd + lines.dropLast(1) : lines)
    }

    private func start(ofLine line: Int) -> Int { line <= starts.count ? starts[line - 1] : text.count }

    private func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
        let end = start(ofLine: line + 1)
        let bytes = text[start(ofLine: line)..<end]
        return bytes.last == 0x0a ? bytes.dropLast() : bytes
    }

    private func indentation(ofLine line: Int) -> Int { bytes(ofLine: line).prefix { $0 == 0x20 }.count }

    // Columns count characters.
    private func offset(of position: Position) -> Int? {
        var at = start(ofLine: position.line)
        for _ in 1..<max(1, position.column) {
            at += 1
            while at < text.count, text[at] & 0xc0 == 0x80 { at += 1 }
        }
        return at < text.count ? at : nil
    }
}
