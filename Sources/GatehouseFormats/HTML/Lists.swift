import GatehouseCore
import GatehouseReport

/// What could not be looked at.
struct ProblemList {
    private let problems: [Problem]

    init(_ verdict: Verdict) { problems = verdict.problems }

    private static let most = 100

    var markup: Markup {
        if problems.isEmpty { return "" }
        let items = problems.prefix(Self.most).map { problem in
            #"""
            <li><p>\#(problem.sentence.text.withFirstCapital)\#(problem.place.map(place) ?? "")</p>
            <p class="remedy">\#(problem.remedy.text.withFirstCapital).</p></li>

            """# as Markup
        }
        let rest = problems.count - items.count
        let more: Markup =
            rest == 0 ? "" : #"<p class="left">\#(Figures.number(rest)) more are in the JSON report alone.</p>"#
        return #"""
            <section class="problems" aria-labelledby="problems-title">
            <h2 id="problems-title">Not looked at</h2>
            <p>The gate does not open for what it has not seen.</p>
            <ul>\#(items)</ul>\#(more)
            </section>
            """#
    }

    private func place(_ place: Place) -> Markup { #" <span class="place">\#(place.sentence)</span>"# }
}

/// What was found and is forgiven.
struct WaivedList {
    private let waived: [Weighed]
    private let makers: Makers

    init(_ verdict: Verdict) {
        waived = verdict.waived.filter { !$0.isSilent }
        makers = Makers(verdict)
    }

    private static let most = 300

    var markup: Markup {
        if waived.isEmpty { return "" }
        let items = waived.prefix(Self.most).map { FindingItem($0, by: makers[$0]).markup }
        let rest = waived.count - items.count
        let more: Markup =
            rest == 0 ? "" : #"<p class="left">\#(Figures.number(rest)) more are in the JSON report alone.</p>"#
        return #"""
            <section class="kind" aria-labelledby="waived-title">
            <h2 id="waived-title">Forgiven</h2>
            <p>Somebody has taken responsibility for these, with a reason.</p>
            \#(items)\#(more)
            </section>
            """#
    }
}
