/// A column of a chart: a period, how much, and how much of that is of one kind.
struct Column {
    let name: String
    let value: Int
    let part: Int
}

/// Columns that stand side by side in time, with the same numbers in a table that opens.
struct ColumnChart {
    private let title: String
    private let columns: [Column]
    private let kind: String
    private let part: String?
    private let note: String

    init(_ title: String, _ columns: [Column], kind: String, part: String? = nil, note: String = "") {
        (self.title, self.columns, self.kind, self.part, self.note) = (title, columns, kind, part, note)
    }

    var markup: Markup {
        let first = columns.first?.name ?? ""
        let last = columns.last?.name ?? ""
        return #"""
            <figure>
            <figcaption>\#(title)\#(note.isEmpty ? "" : #" <small>\#(note)</small>"# as Markup)</figcaption>
            <p class="top-value" aria-hidden="true">\#(Figures.number(most))</p>
            <svg class="columns" viewBox="0 0 \#(10 * max(Self.fewest, columns.count)) 100" preserveAspectRatio="none" role="img" aria-label="\#(title), from \#(first) to \#(last), at most \#(most); the table below has the numbers">\#(columns.enumerated().map { drawn($1, at: $0) })</svg>
            <p class="axis" aria-hidden="true"><span>\#(isShort && first != last ? "\(first) to \(last)" : first)</span><span>\#(isShort ? "" : last)</span></p>
            <details class="numbers-table"><summary>The numbers</summary><table><thead><tr><th scope="col">When</th><th scope="col">\#(kind)</th>\#(part.map { #"<th scope="col">\#($0)</th>"# as Markup } ?? "")</tr></thead><tbody>\#(columns.filter { $0.value > 0 }.map(row))</tbody></table></details>
            </figure>

            """#
    }

    // A column or two would be walls.
    private static let fewest = 24
    private var isShort: Bool { columns.count < Self.fewest }

    private var most: Int { max(1, columns.map(\.value).max() ?? 1) }

    private func drawn(_ column: Column, at index: Int) -> Markup {
        if column.value == 0 { return "" }
        let value = max(1, column.value * 100 / most)
        let part = column.part * 100 / most
        let said = part == 0 ? "" : ", \(column.part) \(self.part ?? "")"
        let signed: Markup =
            part == 0
            ? "" : #"<rect class="part" x="\#(10 * index + 1)" y="\#(100 - part)" width="8" height="\#(part)"/>"#
        return
            #"<g><title>\#(column.name): \#(column.value)\#(said)</title><rect class="value" x="\#(10 * index + 1)" y="\#(100 - value)" width="8" height="\#(value)"/>\#(signed)</g>"#
    }

    private func row(_ column: Column) -> Markup {
        let second: Markup = part == nil ? "" : #"<td>\#(Figures.number(column.part))</td>"#
        return #"<tr><th scope="row">\#(column.name)</th><td>\#(Figures.number(column.value))</td>\#(second)</tr>"#
    }
}
