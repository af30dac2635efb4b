import GatehouseCore

/// Decides between candidates that overlap: one value is one finding, told by the most specific source.
enum Settling {
    /// The candidates that stand, in the order of their places.
    static func settle(_ found: [Candidate]) -> [Candidate] {
        var kept: [Candidate] = []
        for rank in 0...3 {
            let free = found.filter { $0.rank == rank && !overlaps($0.range, kept) }
            kept = (kept + disjoint(free)).sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
        return kept
    }

    // Of equals that overlap, the surest stands, then the longest, then the one whose kind stands first.
    private static func disjoint(_ candidates: [Candidate]) -> [Candidate] {
        let ordered = candidates.enumerated().sorted { left, right in
            if left.element.range.lowerBound != right.element.range.lowerBound {
                return left.element.range.lowerBound < right.element.range.lowerBound
            }
            return left.offset < right.offset
        }
        var result: [Candidate] = []
        for (_, candidate) in ordered {
            guard let last = result.last, last.range.upperBound > candidate.range.lowerBound else {
                result.append(candidate)
                continue
            }
            if isBetter(candidate, than: last) { result[result.count - 1] = candidate }
        }
        return result
    }

    private static func isBetter(_ candidate: Candidate, than other: Candidate) -> Bool {
        if candidate.isHarmless != other.isHarmless { return other.isHarmless }
        if candidate.evidence != other.evidence { return candidate.evidence > other.evidence }
        if candidate.range.count != other.range.count { return candidate.range.count > other.range.count }
        if case (.kind(let mine), .kind(let its)) = (candidate.source, other.source) { return mine < its }
        return false
    }

    // The kept ones are disjoint and in order, so the only one that may overlap is the last that begins before the end.
    private static func overlaps(_ range: Range<Int>, _ kept: [Candidate]) -> Bool {
        var (low, high) = (0, kept.count)
        while low < high {
            let middle = (low + high) / 2
            if kept[middle].range.lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 && kept[low - 1].range.upperBound > range.lowerBound
    }
}
