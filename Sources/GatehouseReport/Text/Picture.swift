import GatehouseCore

/// The worst functions and the longest copies as bars: what an audit shows at a glance, notes among them.
struct Picture {
    private let findings: [Weighed]
    private let sheet: Sheet

    init(_ report: Report, _ sheet: Sheet) {
        findings = report.stage == .scan ? report.verdict.findings.filter { !$0.isSilent } : []
        self.sheet = sheet
    }

    var text: String {
        bars(of: "complexity/function", "the functions with the most ways through them")
            + bars(of: "duplication/clone", "the longest copies, by their tokens")
    }

    private static let most = 5
    private static let width = 20

    private func bars(of code: Code, _ title: String) -> String {
        let all = findings.compactMap { weighed -> (value: Int, place: Place)? in
            guard weighed.finding.code == code, let measure = weighed.finding.measure else { return nil }
            return (measure.value, weighed.finding.place)
        }.sorted { ($1.value, $0.place) < ($0.value, $1.place) }
        guard let largest = all.first?.value, largest > 0 else { return "" }
        let digits = String(largest).count
        let lines = all.prefix(Self.most).map { value, place in
            let length = max(1, value * Self.width / largest)
            let bar = String(repeating: sheet.style.isPlain ? "#" : "█", count: length)
            let blank = String(repeating: " ", count: Self.width - length + digits - String(value).count)
            return sheet.line("\(bar)\(blank)  \(value)  \(place.sentence)", indent: 2)
        }
        let rest = all.count - lines.count
        return sheet.line("gatehouse: \(title)" + (rest > 0 ? ", and \(rest) more" : "")) + lines.joined()
    }
}
