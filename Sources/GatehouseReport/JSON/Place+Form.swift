import GatehouseCore

extension Place {
    /// A place as it stands in a JSON report. JSON holds text only: a path or a ref that is no UTF-8 is written as git
    /// shows it, with three octal digits for each such byte, and its exact bytes follow in hexadecimal digits.
    static let form: Form<Place> = object(
        Key("kind", "what the place lies in", .word(of: Kind.allCases.map(\.rawValue))) { $0.kind.rawValue },
        Key("path", "the path from the top of the repository", orNull(.text)) { $0.path.map { text($0.bytes) } },
        Key(optional: "pathBytes", "the bytes of a path that is no UTF-8", hex) { $0.path.flatMap { raw($0.bytes) } },
        Key("line", "from 1", orNull(.number(from: 1))) { $0.line },
        Key("column", "from 1, in Unicode scalars", orNull(.number(from: 1))) { $0.column },
        Key("endLine", "the line of the last character", orNull(.number(from: 1))) { $0.endLine },
        Key("endColumn", "the column behind the last character", orNull(.number(from: 1))) { $0.endColumn },
        Key("blob", "the object that holds it", orNull(id)) { $0.blob?.hex },
        Key("commit", "the commit that brought it, or the tag object of a tag", orNull(id)) { $0.commit?.hex },
        Key("ref", "the ref that it stands on", orNull(.text)) { $0.ref.map { text($0.bytes) } },
        Key(optional: "refBytes", "the bytes of a ref that is no UTF-8", hex) { $0.ref.flatMap { raw($0.bytes) } }
    )

    private static let id = Form<String>.text(matching: "^([0-9a-f]{40}|[0-9a-f]{64})$")
    private static let hex = Form<String>.text(matching: "^([0-9a-f]{2})+$")

    private static func text(_ bytes: [UInt8]) -> String {
        isText(bytes) ? String(decoding: bytes, as: UTF8.self) : Escaped.text(bytes)
    }

    private static func raw(_ bytes: [UInt8]) -> String? { isText(bytes) ? nil : SHA256.hex(bytes) }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
    }
}
