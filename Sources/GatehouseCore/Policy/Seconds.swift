/// Seconds as people write them, kept in thousandths.
enum Seconds {
    /// The thousandths; nil for what is no number, is negative, or has more than three decimals.
    static func parse(_ scalar: Scalar) -> Int? {
        switch scalar {
        case .integer(let number): return (0...1_000_000).contains(number) ? number * 1_000 : nil
        case .decimal(let text):
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ (1...6).contains($0.utf8.count) }), parts[1].utf8.count <= 3,
                parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
                let whole = Int(parts[0]),
                let fraction = Int(parts[1] + String(repeating: "0", count: 3 - parts[1].count))
            else { return nil }
            return whole * 1_000 + fraction
        default: return nil
        }
    }

    /// The thousandths as a decimal number without needless zeros.
    static func text(_ thousandths: Int) -> String { JSON.decimal(thousandths: thousandths).line }
}
