/// Which outer bytes the bytes of a layer come from.
struct Origin {
    /// From `inner` on, each `innerUnit` bytes come from `outerUnit` bytes.
    private struct Piece {
        let inner: Int
        let outer: Int
        let innerUnit: Int
        let outerUnit: Int

        /// Whether it says of its bytes what the one before says already.
        func goesOn(with last: Piece) -> Bool {
            let (units, rest) = (inner - last.inner).quotientAndRemainder(dividingBy: last.innerUnit)
            return innerUnit == last.innerUnit && outerUnit == last.outerUnit && rest == 0
                && outer == last.outer + units * last.outerUnit
        }
    }

    private var pieces: [Piece] = []
    /// Where the carrier ends in the outer bytes.
    private var end: Int
    /// Whether it is known from where within the carrier each byte comes.
    let isExact: Bool

    /// All bytes come from the carrier as a whole.
    init(whole carrier: Range<Int>) {
        pieces = [Piece(inner: 0, outer: carrier.lowerBound, innerUnit: .max, outerUnit: carrier.count)]
        end = carrier.upperBound
        isExact = false
    }

    /// No bytes yet.
    init() {
        end = 0
        isExact = true
    }

    /// The bytes that stand in the carrier as they are.
    init(asItStands carrier: Range<Int>) {
        self.init()
        add(inner: 0, outer: carrier)
    }

    /// Says that the layer's bytes from `inner` on come from the carrier, so many of it for so many of them.
    mutating func add(inner: Int, outer carrier: Range<Int>, innerUnit: Int = 1, outerUnit: Int = 1) {
        let piece = Piece(
            inner: inner, outer: carrier.lowerBound, innerUnit: innerUnit, outerUnit: max(outerUnit, 1))
        end = max(end, carrier.upperBound)
        // Of two that begin together the first has no bytes.
        if pieces.last?.inner == inner { pieces.removeLast() }
        if let last = pieces.last, piece.goesOn(with: last) { return }
        pieces.append(piece)
    }

    /// The outer bytes that the range comes from, with those that share a unit with them.
    func outer(_ range: Range<Int>) -> Range<Int> {
        let first = start(of: range.lowerBound)
        if range.isEmpty { return first..<first }
        let piece = piece(at: range.upperBound - 1)
        let units = (range.upperBound - 1 - piece.inner) / piece.innerUnit + 1
        return first..<max(first, min(end, piece.outer + units * piece.outerUnit))
    }

    private func start(of offset: Int) -> Int {
        let piece = piece(at: offset)
        return min(end, piece.outer + (offset - piece.inner) / piece.innerUnit * piece.outerUnit)
    }

    // The last piece that begins at the offset or before it.
    private func piece(at offset: Int) -> Piece {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].inner <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? pieces[low - 1] : Piece(inner: 0, outer: 0, innerUnit: 1, outerUnit: 1)
    }
}
