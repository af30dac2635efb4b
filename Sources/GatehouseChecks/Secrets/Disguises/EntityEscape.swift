/// Character references of HTML and XML: `&#65;`, `&#x41;`, and the names of signs that credentials have.
enum EntityEscape {
    /// The reference whose `&` stands at the offset; nil where none does.
    static func read(_ bytes: [UInt8], _ at: Int) -> Escapes.Escape? {
        guard at + 2 < bytes.count else { return nil }
        let rest = bytes[(at + 1)...].prefix(12)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > at + 1 else { return nil }
        let length = end - at + 1
        guard bytes[at + 1] == UInt8(ascii: "#") else {
            let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
            return names.first { $0.name == name }.map {
                Escapes.Escape(text: Escapes.Letter($0.byte), length: length, weight: 0)
            }
        }
        let isHex = bytes[at + 2] | 0x20 == UInt8(ascii: "x")
        let start = at + (isHex ? 3 : 2)
        guard let value = Escapes.number(bytes, start, end - start, radix: isHex ? 16 : 10),
            let text = Escapes.Letter(of: value)
        else { return nil }
        return Escapes.Escape(text: text, length: length, weight: (0x20..<0x7f).contains(value) ? 1 : 0)
    }

    private static let names: [(name: String, byte: UInt8)] = [
        ("amp", UInt8(ascii: "&")), ("lt", UInt8(ascii: "<")), ("gt", UInt8(ascii: ">")),
        ("quot", UInt8(ascii: "\"")), ("apos", UInt8(ascii: "'")), ("lowbar", UInt8(ascii: "_")),
        ("UnderBar", UInt8(ascii: "_")), ("equals", UInt8(ascii: "=")), ("colon", UInt8(ascii: ":")),
        ("sol", UInt8(ascii: "/")), ("plus", UInt8(ascii: "+")), ("commat", UInt8(ascii: "@")),
        ("period", UInt8(ascii: ".")), ("hyphen", UInt8(ascii: "-")), ("dash", UInt8(ascii: "-")),
        ("num", UInt8(ascii: "#")), ("dollar", UInt8(ascii: "$")), ("excl", UInt8(ascii: "!")),
        ("percnt", UInt8(ascii: "%")), ("ast", UInt8(ascii: "*")), ("nbsp", 0x20), ("Tab", 0x09), ("NewLine", 0x0a),
    ]
}
