/// Which lines of a text are new beside an older version of it. Lines are the same where their tokens are: blanks and
/// comments make no difference.
package struct LineDifference: Sendable {
    /// For each token of the new text, whether its line was added.
    package let isAdded: [Bool]

    package init(from old: ComparedText?, to new: ComparedText) {
        guard let old else {
            isAdded = [Bool](repeating: true, count: new.count)
            return
        }
        let (oldLines, lines) = (Self.lines(of: old), Self.lines(of: new))
        let kept = Self.kept(oldLines.map(\.hash), lines.map(\.hash))
        var isAdded = [Bool](repeating: false, count: new.count)
        for (line, isKept) in zip(lines, kept) where !isKept {
            for token in line.tokens { isAdded[token] = true }
        }
        self.isAdded = isAdded
    }

    /// How much two texts have in common: the lines of the one that the other has as well.
    package static func likeness(of one: ComparedText, _ other: ComparedText) -> Int {
        var counts: [UInt64: Int] = [:]
        for line in lines(of: one) { counts[line.hash, default: 0] += 1 }
        return lines(of: other).reduce(0) { sum, line in
            guard let count = counts[line.hash], count > 0 else { return sum }
            counts[line.hash] = count - 1
            return sum + 1
        }
    }

    private struct Line {
        let tokens: Range<Int>
        let hash: UInt64
    }

    private static func lines(of text: ComparedText) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while start < text.count {
            var end = start
            var hash: UInt64 = 0
            while end < text.count, text.lines[end] == text.lines[start] {
                hash = mixed(hash &+ text.codes[end])
                end += 1
            }
            lines.append(Line(tokens: start..<end, hash: hash))
            start = end
        }
        return lines
    }

    // Which of the new lines stand in a longest common part with the old ones (Myers 1986). What has more than so many
    // differences is new as a whole.
    private static func kept(_ old: [UInt64], _ new: [UInt64]) -> [Bool] {
        var kept = [Bool](repeating: false, count: new.count)
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] {
            kept[start] = true
            start += 1
        }
        var (oldEnd, newEnd) = (old.count, new.count)
        while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
            kept[newEnd] = true
        }
        let (left, right) = (Array(old[start..<oldEnd]), Array(new[start..<newEnd]))
        if left.isEmpty || right.isEmpty { return kept }
        for place in Self.common(left, right) { kept[start + place] = true }
        return kept
    }

    private static let mostDifferences = 1_000

    private static func common(_ old: [UInt64], _ new: [UInt64]) -> [Int] {
        let most = min(old.count + new.count, mostDifferences)
        var furthest = [Int](repeating: 0, count: 2 * most + 3)
        let middle = most + 1
        var trail: [[Int]] = []
        for differences in 0...most {
            trail.append(Array(furthest[(middle - differences - 1)...(middle + differences + 1)]))
            for diagonal in stride(from: -differences, through: differences, by: 2) {
                let isDown =
                    diagonal == -differences
                    || diagonal != differences && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]
                var x = isDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
                while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
                furthest[middle + diagonal] = x
                if x >= old.count, x - diagonal >= new.count { return walkBack(trail, old.count, new.count) }
            }
        }
        return []
    }

    // The way back through what was reached furthest: each step along a diagonal is a line that both have.
    private static func walkBack(_ trail: [[Int]], _ oldCount: Int, _ newCount: Int) -> [Int] {
        var (x, y) = (oldCount, newCount)
        var places: [Int] = []
        for differences in stride(from: trail.count - 1, through: 0, by: -1) {
            let furthest = trail[differences]
            let middle = differences + 1
            let diagonal = x - y
            let isDown =
                diagonal == -differences
                || diagonal != differences && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]
            let former = isDown ? diagonal + 1 : diagonal - 1
            let formerX = furthest[middle + former]
            let formerY = formerX - former
            while x > max(0, formerX), y > max(0, formerY), differences == 0 || x > (isDown ? formerX : formerX + 1) {
                x -= 1
                y -= 1
                places.append(y)
            }
            (x, y) = (formerX, formerY)
        }
        return places
    }
}
