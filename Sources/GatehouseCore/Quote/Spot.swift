/// A line and a column of a text, both from 1.
struct Spot: Hashable, Comparable {
    let line: Int
    let column: Int

    init(_ line: Int, _ column: Int) {
        self.line = line
        self.column = column
    }

    static func < (left: Spot, right: Spot) -> Bool { (left.line, left.column) < (right.line, right.column) }

    /// Where in a UTF-8 text the spots are; those are missing that lie outside of it.
    static func offsets(of spots: [Spot], in bytes: [UInt8]) -> [Spot: Int] {
        var wanted = Set(spots).sorted()[...]
        var offsets: [Spot: Int] = [:]
        var here = Spot(1, 1)
        for (offset, byte) in bytes.enumerated() where byte & 0xc0 != 0x80 {
            while let next = wanted.first, next < here { wanted.removeFirst() }
            guard let next = wanted.first else { return offsets }
            if next == here { offsets[next] = offset }
            here = byte == UInt8(ascii: "\n") ? Spot(here.line + 1, 1) : Spot(here.line, here.column + 1)
        }
        if wanted.contains(here) { offsets[here] = bytes.count }
        return offsets
    }
}

extension Place {
    /// The spots that a quote of its first line asks for: where that line begins, and where it begins and ends itself.
    var spots: [Spot] {
        guard let line else { return [] }
        let start = column.map { Spot(line, $0) }
        let end = endColumn.map { Spot(endLine ?? line, $0) }
        return [Spot(line, 1)] + [start, end].compactMap(\.self)
    }
}

extension [Spot: Int] {
    /// The bytes of a place; nil where it has no columns, or lies outside of the text.
    func range(of place: Place) -> Range<Int>? {
        guard let line = place.line, let column = place.column, let endColumn = place.endColumn,
            let start = self[Spot(line, column)], let end = self[Spot(place.endLine ?? line, endColumn)], start <= end
        else { return nil }
        return start..<end
    }
}
