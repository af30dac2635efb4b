import GatehouseCore
import GatehouseReport

/// One finding of the page: a line that opens to all that is known of it.
struct FindingItem {
    private let weighed: Weighed
    private let maker: Authorship?

    init(_ weighed: Weighed, by maker: Authorship?) {
        self.weighed = weighed
        self.maker = maker
    }

    private static let mostPlaces = 10

    var markup: Markup {
        let finding = weighed.finding
        let level = weighed.waiver == nil ? weighed.level.rawValue : "waived"
        return #"""
            <details class="finding \#(level)" data-level="\#(level)">
            <summary><span class="level">\#(weighed.waiver == nil ? weighed.level.title : "forgiven")</span> \#
            <span class="place">\#(shortPlace)</span> <span class="message">\#(finding.message)</span></summary>
            <div class="body">
            \#(frame)
            <p class="remedy">\#(finding.remedy.text.withFirstCapital).</p>
            <dl>\#(facts.map { #"<dt>\#($0.name)</dt><dd>\#($0.text)</dd>"# as Markup })</dl>
            </div>
            </details>

            """#
    }

    // The commit of a file stands below.
    private var shortPlace: String {
        var place = weighed.finding.place
        if place.kind == .file { place.commit = nil }
        return place.sentence
    }

    private var frame: Markup {
        guard let quote = weighed.quote, let line = weighed.finding.place.line else { return "" }
        let scalars = Array(quote.text.unicodeScalars)
        let start = min(max(0, quote.column - 1), scalars.count)
        let end = min(max(start, quote.endColumn - 1), scalars.count)
        let parts = [scalars[..<start], scalars[start..<end], scalars[end...]].map { text($0) }
        return
            #"<pre class="quote"><span class="line">\#(line)</span>\#(parts[0])<mark>\#(parts[1])</mark>\#(parts[2])</pre>"#
    }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

    private var facts: [(name: String, text: Markup)] {
        let finding = weighed.finding
        let because = finding.because.map(\.text).joined(separator: "; ")
        let all: [(String, Markup?)] = [
            ("Forgiven", weighed.waiver.map(forgiveness)),
            ("Evidence", #"\#(finding.evidence.rawValue)\#(because.isEmpty ? "" : ": " + because)"#),
            ("Also at", weighed.alsoAt.isEmpty ? nil : others),
            ("Brought by", maker.map { #"\#($0.person), <time>\#($0.day.description)</time>"# }),
            ("Commit", finding.place.commit.map { #"<code>\#($0.hex)</code>"# }),
            ("Ref", finding.place.ref.map { #"<code>\#(Escaped.text($0.bytes))</code>"# }),
            ("Fingerprint", #"<code>\#(weighed.fingerprint.text)</code>"#),
        ]
        return all.compactMap { name, text in text.map { (name, $0) } }
    }

    private var others: Markup {
        let shown = weighed.alsoAt.prefix(Self.mostPlaces).map { #"<li class="place">\#($0.sentence)</li>"# as Markup }
        let rest = weighed.alsoAt.count - shown.count
        return #"<ul>\#(shown)\#(rest == 0 ? "" : #"<li>and \#(Figures.number(rest)) more</li>"# as Markup)</ul>"#
    }

    private func forgiveness(_ waiver: Waiver) -> Markup {
        let until = waiver.until.map { " until \($0)" } ?? ""
        let by = waiver.source == .inline ? "a comment beside it" : "the \(waiver.source.rawValue)"
        return #"by \#(by)\#(until): \#(waiver.reason)"#
    }
}
