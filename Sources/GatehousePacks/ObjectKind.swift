/// What an object is, numbered as in a pack.
package enum ObjectKind: UInt8, CaseIterable, Sendable {
    case commit = 1
    case tree = 2
    case blob = 3
    case tag = 4

    /// The word for it in an object's header.
    package var word: String {
        switch self {
        case .commit: "commit"
        case .tree: "tree"
        case .blob: "blob"
        case .tag: "tag"
        }
    }

    /// The kind that the word stands for; nil for any other word.
    init?(word: some Sequence<UInt8>) {
        guard let kind = Self.allCases.first(where: { word.elementsEqual($0.word.utf8) }) else { return nil }
        self = kind
    }
}
