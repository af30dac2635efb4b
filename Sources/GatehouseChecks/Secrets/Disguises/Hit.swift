import GatehouseCore

/// A finding on its way out of the layers that hide it.
struct Hit {
    var finding: Finding
    /// The bytes of the layer at hand that hold it.
    var range: Range<Int>
    /// Whether it is known from where within its carrier it comes, down to the layer at hand.
    var isExact = true
    /// Whether it stands in the member of an archive.
    var isInMember = false
    /// How specific its source is, and whether that is a kind: see `Candidate`.
    let rank: Int
    let isKind: Bool

    /// The same finding in the bytes around the layer.
    func out(of layer: Layer) -> Hit {
        var hit = self
        hit.range = layer.origin.outer(range)
        hit.isExact = isExact && layer.origin.isExact
        hit.isInMember = isInMember || layer.isMember
        hit.finding.because.append(layer.words)
        return hit
    }

    /// Whether both were read from the same bytes: one value in two readings.
    func shares(bytesOf outer: Hit) -> Bool {
        let isInside = outer.range.lowerBound <= range.lowerBound && range.upperBound <= outer.range.upperBound
        return isInside || isExact && range.overlaps(outer.range)
    }

    /// Whether the outer hit is nothing but the carrier of this one, or a piece of it. What is weaker, or a known sample,
    /// does not speak for the whole around it.
    func isMeant(by outer: Hit) -> Bool {
        if finding.isHarmless && !outer.finding.isHarmless || finding.evidence < outer.finding.evidence { return false }
        if outer.isKind, isKind, outer.finding.identity.family == finding.identity.family { return true }
        return outer.rank > 0 && rank <= outer.rank
    }
}

extension [Hit] {
    /// Joins what was found in the layers to what was found in the bytes around them, so that one value which was read
    /// twice is told once. The outer hits are in order and do not overlap.
    func joined(with inner: [Hit]) -> [Hit] {
        if inner.isEmpty { return self }
        var kept = map(Optional.some)
        var added: [Hit] = []
        var known: [Identity: [Range<Int>]] = [:]
        for hit in inner {
            let around = indices(sharingBytesWith: hit)
            if let same = around.first(where: { self[$0].finding.identity.anywhere == hit.finding.identity.anywhere }) {
                // What stands in a member as it is was found already, and is told with the member.
                if hit.isInMember { kept[same]?.finding.because = hit.finding.because }
                continue
            }
            let meaning = around.filter { hit.isMeant(by: self[$0]) }
            if meaning.count < around.count, hit.rank > 0 { continue }
            for index in meaning { kept[index] = nil }
            // One value in the same bytes, to which several disguises led.
            let ranges = known[hit.finding.identity, default: []]
            if ranges.suffix(16).contains(where: hit.range.overlaps) { continue }
            known[hit.finding.identity, default: []].append(hit.range)
            added.append(hit)
        }
        return kept.compactMap(\.self) + added
    }

    private func indices(sharingBytesWith hit: Hit) -> [Int] {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.upperBound <= hit.range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var result: [Int] = []
        while low < count, self[low].range.lowerBound < hit.range.upperBound, result.count < 64 {
            if hit.shares(bytesOf: self[low]) { result.append(low) }
            low += 1
        }
        return result
    }
}
