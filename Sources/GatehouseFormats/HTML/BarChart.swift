/// A bar of a chart: a name and how much.
struct Bar {
    let name: String
    let value: Int
    /// What the bar is a part of, where it is a share.
    let whole: Int?
    let note: String

    init(_ name: String, _ value: Int, of whole: Int? = nil, note: String = "") {
        (self.name, self.value, self.whole, self.note) = (name, value, whole, note)
    }
}

/// Bars that lie: a table whose numbers are drawn as well, so that it is the same to those who hear it.
struct BarChart {
    private let title: String
    private let bars: [Bar]
    private let isShare: Bool
    private let note: String

    init(_ title: String, _ bars: [Bar], isShare: Bool = false, note: String = "") {
        (self.title, self.bars, self.isShare, self.note) = (title, bars, isShare, note)
    }

    var markup: Markup {
        #"""
        <figure>
        <figcaption>\#(title)\#(note.isEmpty ? "" : #" <small>\#(note)</small>"# as Markup)</figcaption>
        <table class="bars"><tbody>\#(bars.map(row))</tbody></table>
        </figure>

        """#
    }

    private func row(_ bar: Bar) -> Markup {
        let most = max(1, bars.map(\.value).max() ?? 1)
        let width = bar.whole.map { $0 == 0 ? 0 : bar.value * 1_000 / $0 } ?? bar.value * 1_000 / most
        let figure = isShare ? Figures.share(bar.value, of: bar.whole ?? 0) : Figures.number(bar.value)
        let note: Markup = bar.note.isEmpty ? "" : #" <small>\#(bar.note)</small>"#
        return #"""
            <tr><th scope="row">\#(bar.name)\#(note)</th><td class="bar"><svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="1000" height="10"/><rect class="value" width="\#(max(width, bar.value > 0 ? 4 : 0))" height="10"/></svg></td><td>\#(figure)</td></tr>
            """#
    }
}
