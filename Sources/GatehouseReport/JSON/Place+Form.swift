import GatehouseCore

extension Place {
    /// A place as it stands in a JSON report. JSON holds text only: a path or a ref that is no UTF-8 is written as git
    /// shows it, with three octal digits for each such byte, and its exact bytes follow in hexadecimal digits.
    static let form: Form<Place> = object(
        Place(.file),
        Key("kind", "what the place lies in", .word(of: Kind.allCases), \.kind),
        Key(optional: "repository", "the repository, where several were looked at", .text, \.repository),
        Key(
            derived: "path", "the path from the top of the repository", orNull(.text),
            from: { $0.path.map { text($0.bytes) } }, to: { $0.path = $1.map { RepoPath($0) } }),
        Key(
            optional: "pathBytes", "the bytes of a path that is no UTF-8", hex,
            from: { $0.path.flatMap { raw($0.bytes) } }, to: { $0.path = RepoPath(bytes: $1) }),
        Key("line", "from 1", orNull(.number(from: 1)), \.line),
        Key("column", "from 1, in Unicode scalars", orNull(.number(from: 1)), \.column),
        Key("endLine", "the line of the last character", orNull(.number(from: 1)), \.endLine),
        Key("endColumn", "the column behind the last character", orNull(.number(from: 1)), \.endColumn),
        Key("blob", "the object that holds it", orNull(id), \.blob),
        Key("commit", "the commit that brought it, or the tag object of a tag", orNull(id), \.commit),
        Key(
            derived: "ref", "the ref that it stands on", orNull(.text),
            from: { $0.ref.map { text($0.bytes) } }, to: { $0.ref = $1.map { RefName($0) } }),
        Key(
            optional: "refBytes", "the bytes of a ref that is no UTF-8", hex,
            from: { $0.ref.flatMap { raw($0.bytes) } }, to: { $0.ref = RefName(bytes: $1) })
    )

    static let id = Form<ObjectID>.text(
        matching: "^([0-9a-f]{40}|[0-9a-f]{64})$", { $0.hex }, { ObjectID(hex: $0) })

    private static let hex = Form<[UInt8]>.text(
        matching: "^([0-9a-f]{2})+$", { SHA256.hex($0) }, { bytes(ofHex: $0) })

    private static func text(_ bytes: [UInt8]) -> String {
        isText(bytes) ? String(decoding: bytes, as: UTF8.self) : Escaped.text(bytes)
    }

    private static func raw(_ bytes: [UInt8]) -> [UInt8]? { isText(bytes) ? nil : bytes }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
    }

    // At least one byte, in lower-case digits, and no text.
    private static func bytes(ofHex text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        guard digits.count == text.utf8.count, digits.count >= 2, digits.count.isMultiple(of: 2) else { return nil }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        return isText(bytes) ? nil : bytes
    }
}
