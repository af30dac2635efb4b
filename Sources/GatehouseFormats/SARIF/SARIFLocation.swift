import GatehouseCore
import GatehouseReport

/// A place as a SARIF location: a region of a file, or what stands for it where there is no file.
struct SARIFLocation {
    private let place: Place
    private let bases: SARIFBases
    private let quote: Quote?

    init(_ place: Place, _ bases: SARIFBases, _ quote: Quote? = nil) {
        self.place = place
        self.bases = bases
        self.quote = quote
    }

    func json(id: Int? = nil) -> JSON {
        let number = id.map { [("id", JSON.number($0))] } ?? []
        guard let path = place.path, place.kind == .file || place.kind == .stream else {
            let name = ("fullyQualifiedName", JSON.string(place.sentence))
            return .object(number + [("logicalLocations", .array([.object([name])]))])
        }
        var physical = [("artifactLocation", bases.location(of: path, in: place.repository))]
        if let region { physical.append(("region", region)) }
        if let context { physical.append(("contextRegion", context)) }
        return .object(number + [("physicalLocation", .object(physical))])
    }

    private var region: JSON? {
        guard let line = place.line else { return nil }
        let parts = [
            ("startLine", line), ("startColumn", place.column), ("endLine", place.endLine),
            ("endColumn", place.column == nil ? nil : place.endColumn),
        ]
        let snippet = isWithinLine ? quote.map { [("snippet", text(marked($0)))] } ?? [] : []
        return .object(parts.compactMap { name, number in number.map { (name, .number($0)) } } + snippet)
    }

    // The line around it; what is about whole lines has none.
    private var context: JSON? {
        guard let line = place.line, place.column != nil, isWithinLine, let quote else { return nil }
        return .object([("startLine", .number(line)), ("endLine", .number(line)), ("snippet", text(quote.text))])
    }

    private var isWithinLine: Bool { place.line == place.endLine }

    private func marked(_ quote: Quote) -> String {
        let scalars = quote.text.unicodeScalars.dropFirst(quote.column - 1).prefix(
            max(0, quote.endColumn - quote.column))
        return String(String.UnicodeScalarView(scalars))
    }

    private func text(_ text: String) -> JSON { .object([("text", .string(text))]) }
}
