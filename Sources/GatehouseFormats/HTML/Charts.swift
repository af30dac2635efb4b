import GatehouseCore
import GatehouseReport

/// The charts of the page; those that have nothing to show are left out.
struct Charts {
    private let report: Report
    private let findings: [Weighed]
    private let makers: Makers

    init(_ report: Report) {
        self.report = report
        findings = report.verdict.findings.filter { !$0.isSilent }
        makers = Makers(report.verdict)
    }

    var markup: Markup {
        let charts = [kinds, introduced, growth, signed, complexity, clones, people].compactMap(\.self)
        if charts.isEmpty { return "" }
        return #"""
            <section class="charts" aria-labelledby="charts-title">
            <h2 id="charts-title">At a glance</h2>
            <div class="grid">\#(charts)</div>
            </section>
            """#
    }

    // MARK: What was found

    private var kinds: Markup? {
        let counts = findings.reduce(into: [:]) { $0[$1.finding.code.text, default: 0] += 1 }
        guard counts.count > 1 else { return nil }
        let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        let rest = sorted.dropFirst(Self.mostBars).reduce(0) { $0 + $1.value }
        let bars = sorted.prefix(Self.mostBars).map { Bar($0.key, $0.value) }
        return BarChart("Findings by kind", bars + (rest == 0 ? [] : [Bar("others", rest)])).markup
    }

    private static let mostBars = 10

    /// When what was found came in.
    private var introduced: Markup? {
        let months = findings.compactMap { makers[$0] }.map { String($0.day.description.prefix(7)) }
        guard !months.isEmpty else { return nil }
        let counts = months.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let calendar = Calendar(of: (report.timeline?.months.map(\.name) ?? []) + months)
        let columns = calendar.periods { name in (counts[name] ?? 0, 0) }
        let undated = findings.count - months.count
        let note = undated == 0 ? "" : "\(Figures.number(undated)) stand in no commit"
        return ColumnChart("Findings by the \(calendar.unit) they came in", columns, kind: "findings", note: note)
            .markup
    }

    // MARK: How the history grew

    private var growth: Markup? {
        guard let months = report.timeline?.months, !months.isEmpty else { return nil }
        let byName = Dictionary(months.map { ($0.name, $0) }) { first, _ in first }
        let calendar = Calendar(of: months.map(\.name))
        let columns = calendar.periods { name in (byName[name]?.commits ?? 0, byName[name]?.signed ?? 0) }
        return ColumnChart(
            "Commits by \(calendar.unit)", columns, kind: "commits", part: "signed",
            note: "darker: those that carry a signature"
        ).markup
    }

    private var signed: Markup? {
        guard let months = report.timeline?.months else { return nil }
        let all = months.reduce(0) { $0 + $1.commits }
        let signed = months.reduce(0) { $0 + $1.signed }
        if all == 0 { return nil }
        let recent = months.suffix(12)
        let recentAll = recent.reduce(0) { $0 + $1.commits }
        let bars = [
            Bar("all", signed, of: all), Bar("the last year", recent.reduce(0) { $0 + $1.signed }, of: recentAll),
        ]
        return BarChart("Share of signed commits", bars, isShare: true, note: "whoever signed them").markup
    }

    private var people: Markup? {
        guard let people = report.timeline?.people, !people.isEmpty else { return nil }
        let bars = people.prefix(2 * Self.mostBars).map { person in
            Bar(person.address, person.commits, note: "\(Figures.share(person.signed, of: person.commits)) signed")
        }
        let rest = people.count - bars.count
        return BarChart(
            "Commits by author", bars, note: rest == 0 ? "" : "and \(Figures.number(rest)) more people"
        ).markup
    }

    // MARK: Complexity and duplication

    private var complexity: Markup? {
        let values = findings.filter { $0.finding.code.check == "complexity" }.compactMap(\.finding.measure?.value)
        if values.isEmpty { return nil }
        let steps = [11...15, 16...20, 21...30, 31...50, 51...100]
        let below = values.filter { $0 < 11 }.count
        let above = values.filter { $0 > 100 }.count
        let bars =
            (below == 0 ? [] : [Bar("up to 10", below)])
            + steps.map { step in
                Bar("\(step.lowerBound)–\(step.upperBound)", values.filter { step.contains($0) }.count)
            } + (above == 0 ? [] : [Bar("over 100", above)])
        return BarChart("Complex functions by ways through them", bars).markup
    }

    private var clones: Markup? {
        let found = findings.filter { $0.finding.code.check == "duplication" }.compactMap { weighed in
            weighed.finding.measure.map { (weighed.finding.place, $0.value) }
        }
        if found.isEmpty { return nil }
        let largest = found.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.prefix(Self.mostBars)
        return BarChart("Largest clones", largest.map { Bar($0.0.sentence, $0.1) }, note: "in tokens").markup
    }
}
