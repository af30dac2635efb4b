import GatehouseCore

/// What the paths of a SARIF log are relative to: the top of the repository, or of each where there are several.
struct SARIFBases {
    private let names: [String: String]
    private let repositories: [JudgedRepository]

    init(_ report: Report) {
        repositories = report.repositories
        let numbered = repositories.enumerated().map { ($1.name, "SRCROOT\($0 + 1)") }
        names = Dictionary(numbered) { first, _ in first }
    }

    var json: JSON {
        let top = "the top of the repository"
        if repositories.isEmpty { return .object([("SRCROOT", described(top))]) }
        return .object(
            repositories.enumerated().map { number, repository in
                ("SRCROOT\(number + 1)", described("\(top) \(Escaped.text(repository.name.utf8))"))
            })
    }

    func location(of path: RepoPath, in repository: String?) -> JSON {
        .object([
            ("uri", .string(Self.uri(path.bytes))),
            ("uriBaseId", .string(repository.flatMap { names[$0] } ?? "SRCROOT")),
        ])
    }

    private func described(_ text: String) -> JSON {
        .object([("description", .object([("text", .string(SARIFText.escaped(text)))]))])
    }

    /// A relative reference (RFC 3986): all is percent-encoded but what is unreserved, and the slashes.
    static func uri(_ path: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = path.flatMap { byte -> [UInt8] in
            isPlain(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        default: "-._~/".utf8.contains(byte)
        }
    }
}
