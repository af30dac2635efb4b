import GatehouseCore
import GatehouseReport

/// The findings of the page: kind by kind, the worst kind first, each kind with its story.
struct ToldFindings {
    private let findings: [Weighed]
    private let makers: Makers
    private let story: @Sendable (Code) -> Story?

    init(_ verdict: Verdict, telling story: @escaping @Sendable (Code) -> Story?) {
        findings = verdict.findings.filter { !$0.isSilent }
        makers = Makers(verdict)
        self.story = story
    }

    // A page of more is no page for people, and slow. The findings come worst first.
    private static let most = 2_000
    private static let mostBytes = 3_500_000

    var markup: Markup {
        if findings.isEmpty {
            return #"<section id="findings"><h2>Findings</h2><p class="none">Nothing was found.</p></section>"#
        }
        var shown: [Code: [Markup]] = [:]
        var bytes = 0
        for weighed in findings.prefix(Self.most) {
            let item = FindingItem(weighed, by: makers[weighed]).markup
            bytes += item.text.utf8.count
            if bytes > Self.mostBytes { break }
            shown[weighed.finding.code, default: []].append(item)
        }
        let counts = findings.reduce(into: [:]) { $0[$1.finding.code, default: 0] += 1 }
        return #"""
            <section id="findings" aria-labelledby="findings-title">
            <h2 id="findings-title">Findings</h2>
            \#(filter)
            \#(codes.map { kind($0, shown[$0] ?? [], of: counts[$0] ?? 0) })
            <p class="none" id="nothing" hidden>Nothing here fits the filter.</p>
            </section>
            """#
    }

    // In the order of their worst findings.
    private var codes: [Code] {
        var seen: Set<Code> = []
        return findings.map(\.finding.code).filter { seen.insert($0).inserted }
    }

    private func kind(_ code: Code, _ items: [Markup], of count: Int) -> Markup {
        let story = story(code)
        let title = story?.title ?? "\(code)"
        let left: Markup =
            items.count == count
            ? "" : #"<p class="left">\#(Figures.number(count - items.count)) more are in the JSON report alone.</p>"#
        return #"""
            <section class="kind" data-check="\#(code.check)">
            <h3>\#(title.text.withFirstCapital) <span class="count">\#(Figures.number(count))</span></h3>
            <p class="code"><code>\#(code.text)</code></p>
            \#(story.map(told) ?? "")
            \#(items)
            \#(left)
            </section>

            """#
    }

    private func told(_ story: Story) -> Markup {
        let parts = story.parts.map { part in
            #"<dt>\#("\(part.about)".withFirstCapital)</dt><dd>\#(part.text)</dd>"# as Markup
        }
        return #"<details class="story"><summary>What it is, and what to do</summary><dl>\#(parts)</dl></details>"#
    }

    private var filter: Markup {
        let levels = Level.allCases.reversed().filter { level in findings.contains { $0.level == level } }
        let checks = Set(findings.map(\.finding.code.check)).sorted()
        let boxes = levels.map { level in
            #"<label><input type="checkbox" name="level" value="\#(level.rawValue)" checked> \#(level.title)</label>"#
                as Markup
        }
        let options = checks.map { #"<option>\#($0)</option>"# as Markup }
        return #"""
            <form class="filter" id="filter" role="search" hidden>
            <label class="search"><span>Search</span><input type="search" id="search" placeholder="path, text, code, fingerprint" autocomplete="off" spellcheck="false"></label>
            <fieldset><legend>Level</legend>\#(boxes)</fieldset>
            <label><span>Check</span><select id="check"><option value="">all</option>\#(options)</select></label>
            <button type="button" id="open">Open all</button>
            <output id="shown" aria-live="polite"></output>
            </form>
            """#
    }
}

extension Level {
    /// The level as the page calls it.
    var title: String {
        switch self {
        case .block: "blocks"
        case .warn: "warns"
        case .note: "notes"
        }
    }
}

extension String {
    /// The text as the beginning of a sentence.
    var withFirstCapital: String { prefix(1).uppercased() + dropFirst() }
}
