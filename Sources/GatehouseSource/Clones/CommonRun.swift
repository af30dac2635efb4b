/// A run of tokens that stands in two texts, or twice in one, and goes no further on either side.
package struct CommonRun: Hashable, Sendable {
    package var one: Range<Int>
    package var other: Range<Int>

    package init(one: Range<Int>, other: Range<Int>) {
        self.one = one
        self.other = other
    }

    /// The run around two places, found by comparing token by token; nil where there is none. Within one text, a run and its
    /// copy do not overlap: what repeats itself is cut to the distance of the two.
    package init?(
        around place: Int, in text: ComparedText, and otherPlace: Int, in otherText: ComparedText, isSame: Bool
    ) {
        let (shift, limit) = (otherPlace - place, isSame ? abs(otherPlace - place) : Int.max)
        guard text.codes.indices.contains(place), otherText.codes.indices.contains(otherPlace), limit > 0 else {
            return nil
        }
        let range = text.codes.withUnsafeBufferPointer { codes in
            otherText.codes.withUnsafeBufferPointer { others in
                var start = place
                while start > 0, start + shift > 0, codes[start - 1] == others[start + shift - 1] { start -= 1 }
                var end = place
                let last = min(codes.count, others.count - shift)
                while end < last, codes[end] == others[end + shift] { end += 1 }
                return start..<end
            }
        }
        guard !range.isEmpty else { return nil }
        let count = min(range.count, limit)
        one = range.lowerBound..<(range.lowerBound + count)
        other = (range.lowerBound + shift)..<(range.lowerBound + shift + count)
    }

    package var count: Int { one.count }
}
