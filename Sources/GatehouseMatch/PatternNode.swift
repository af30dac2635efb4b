/// A pattern told apart.
indirect enum PatternNode: Hashable, Sendable {
    /// One byte, which ASCII letters match in both cases where it is folded.
    case byte(UInt8, folded: Bool)
    /// One byte of a set.
    case set
    /// A place between bytes, such as `\b`.
    case edge
    case row([PatternNode])
    case either([PatternNode])
    case repeated(PatternNode, ClosedRange<Int>)

    /// How many bytes it can match. The parser has seen to it that the sums are small.
    var lengths: ClosedRange<Int> {
        switch self {
        case .byte, .set: return 1...1
        case .edge: return 0...0
        case .row(let nodes):
            let all = nodes.map(\.lengths)
            return all.reduce(0) { $0 + $1.lowerBound }...all.reduce(0) { $0 + $1.upperBound }
        case .either(let nodes):
            let all = nodes.map(\.lengths)
            return (all.map(\.lowerBound).min() ?? 0)...(all.map(\.upperBound).max() ?? 0)
        case .repeated(let node, let counts):
            let once = node.lengths
            return once.lowerBound * counts.lowerBound...once.upperBound * counts.upperBound
        }
    }

    /// In how many ways a text can be laid out along it, at most: what an attempt may cost. Capped at a billion.
    var ways: Double {
        switch self {
        case .byte, .set, .edge: return 1
        case .row(let nodes): return nodes.reduce(1) { min($0 * $1.ways, 1e9) }
        case .either(let nodes): return nodes.reduce(0) { min($0 + $1.ways, 1e9) }
        case .repeated(let node, let counts):
            let once = node.ways
            var (power, sum) = (1.0, 0.0)
            for count in 0...counts.upperBound {
                if counts.contains(count) { sum = min(sum + power, 1e9) }
                power = min(power * once, 1e9)
            }
            return sum
        }
    }
}
