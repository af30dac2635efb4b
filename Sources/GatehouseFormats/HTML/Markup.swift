import GatehouseCore

/// A piece of an HTML page. A literal is markup, and text that is put into it is escaped: markup goes in as `Markup` alone.
///
/// `#"<b title="\#(name)">\#(text)</b>"#` is safe whatever the name and the text hold, between tags and in quoted attributes.
struct Markup: ExpressibleByStringInterpolation {
    private(set) var text: String

    init(stringLiteral literal: String) { text = literal }
    init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    init(_ parts: [Markup]) { text = parts.map(\.text).joined() }

    static func + (left: Markup, right: Markup) -> Markup { Markup([left, right]) }

    /// Text, with what steers a terminal or the direction of writing as escapes of ours.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in Escaped.text(text.utf8).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Collects markup and escaped text.
    struct Interpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(2 * literalCapacity) }
        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ text: String) { self.text += Markup.escaped(text) }
        mutating func appendInterpolation(_ message: Message) { text += Markup.escaped(message.text) }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
        mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { text += part.text } }
    }
}
