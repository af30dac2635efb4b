package import GatehouseCore

extension Place {
    /// The place as a person looks it up: `app.env:1:5 in commit 3f2a91c0de`.
    package var sentence: String {
        (repository.map { Escaped.text($0.utf8) + ": " } ?? "") + standing
    }

    private var standing: String {
        switch kind {
        case .file: named + position + (commit.map { " in commit \($0.short)" } ?? "")
        case .message:
            (commit.map { (line == nil ? "commit " : "message of commit ") + $0.short } ?? "commit message") + position
        case .tag: (line == nil ? "tag " : "message of tag ") + (ref.map(Self.shown) ?? commit?.short ?? "") + position
        case .ref: ref.map(Self.shown) ?? "a ref"
        case .stream: (path.map { Escaped.text($0.bytes) } ?? "standard input") + position
        }
    }

    private var named: String {
        path.map { Escaped.text($0.bytes) } ?? blob.map { "blob \($0.short)" } ?? "a file"
    }

    private var position: String {
        guard let line else { return "" }
        return ":\(line)" + (column.map { ":\($0)" } ?? "")
    }

    private static func shown(_ ref: RefName) -> String { Escaped.text(ref.bytes) }
}
