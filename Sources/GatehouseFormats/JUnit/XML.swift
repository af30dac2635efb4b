import GatehouseCore

/// An element of an XML document, with text or elements in it.
struct XML {
    private let name: String
    private let attributes: [(String, String)]
    private let children: [XML]
    private let content: String

    init(_ name: String, _ attributes: [(String, String)] = [], _ children: [XML] = [], text: String = "") {
        self.name = name
        self.attributes = attributes
        self.children = children
        content = text
    }

    /// The element on lines of its own.
    func text(indent: Int = 0) -> String {
        let margin = String(repeating: "  ", count: indent)
        let head = margin + "<" + name + attributes.map { " \($0.0)=\"\(Self.escaped($0.1))\"" }.joined()
        if children.isEmpty && content.isEmpty { return head + "/>\n" }
        if children.isEmpty { return "\(head)>\(Self.escaped(content, keepsLines: true))</\(name)>\n" }
        return "\(head)>\n" + children.map { $0.text(indent: indent + 1) }.joined() + "\(margin)</\(name)>\n"
    }

    // XML 1.0 has no way to write most control characters, so what steers a terminal is written as an escape of ours.
    private static func escaped(_ text: String, keepsLines: Bool = false) -> String {
        let lines = keepsLines ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
        return lines.map { line in
            var result = ""
            for scalar in Escaped.text(line.utf8).unicodeScalars {
                switch scalar {
                case "&": result += "&amp;"
                case "<": result += "&lt;"
                case ">": result += "&gt;"
                case "\"": result += "&quot;"
                default: result.unicodeScalars.append(scalar)
                }
            }
            return result
        }.joined(separator: "\n")
    }
}
