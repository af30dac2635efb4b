/// The months of a chart, joined to quarters or years where there are many.
struct Calendar {
    /// Months since the year 0.
    private let months: ClosedRange<Int>
    private let step: Int

    init(of names: [String]) {
        let all = names.compactMap(Self.number)
        months = (all.min() ?? 0)...(all.max() ?? 0)
        step = months.count <= 36 ? 1 : months.count <= 144 ? 3 : 12
    }

    /// What a period is called.
    var unit: String { step == 1 ? "month" : step == 3 ? "quarter" : "year" }

    /// A column for each period, empty ones too; a clock that went wrong makes no endless chart.
    func periods(_ value: (String) -> (Int, Int)) -> [Column] {
        let first = months.lowerBound / step
        let last = months.upperBound / step
        return (max(first, last - 199)...last).map { period in
            let sums = (period * step..<(period + 1) * step).map { value(Self.name($0)) }
            return Column(
                name: name(of: period), value: sums.reduce(0) { $0 + $1.0 }, part: sums.reduce(0) { $0 + $1.1 })
        }
    }

    private func name(of period: Int) -> String {
        switch step {
        case 1: Self.name(period)
        case 3: "\(period / 4) Q\(period % 4 + 1)"
        default: "\(period)"
        }
    }

    private static func number(_ name: String) -> Int? {
        let parts = name.split(separator: "-").compactMap { Int($0) }
        return parts.count == 2 && (1...12).contains(parts[1]) ? parts[0] * 12 + parts[1] - 1 : nil
    }

    private static func name(_ month: Int) -> String {
        let year = String(month / 12)
        let number = month % 12 + 1
        return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-" + (number < 10 ? "0" : "")
            + "\(number)"
    }
}
