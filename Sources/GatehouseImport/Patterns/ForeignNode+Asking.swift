import GatehouseMatch

extension ForeignNode {
    /// Every node in it, itself first.
    private var all: [ForeignNode] {
        switch self {
        case .character, .set, .edge: [self]
        case .row(let nodes), .either(let nodes): [self] + nodes.flatMap(\.all)
        case .repeated(let node, _, _, _), .group(let node, _): [self] + node.all
        }
    }

    /// The numbers of its groups.
    var groups: [Int] { all.compactMap { if case .group(_, let number) = $0 { number } else { nil } } }

    /// Whether something in it is repeated without an end.
    var isUnbounded: Bool { all.contains { if case .repeated(_, _, nil, _) = $0 { true } else { false } } }

    /// Whether the case of letters counts nowhere in it, and there are letters.
    var isFoldedThroughout: Bool {
        let letters = all.compactMap { node -> Bool? in
            switch node {
            case .character(let bytes, let folded): Alphabet.letter.contains(bytes[0]) ? folded : nil
            case .set(let set, _, let folded): set.folded == set ? nil : folded
            default: nil
            }
        }
        return !letters.isEmpty && letters.allSatisfy(\.self)
    }

    /// The characters of it that are given, in lower case, with a blank wherever something else stands.
    var literalText: String {
        switch self {
        case .character(let bytes, _): String(decoding: bytes, as: UTF8.self).lowercased()
        case .set: " "
        case .edge: ""
        case .row(let nodes): nodes.map(\.literalText).joined()
        case .either(let nodes): " " + nodes.map(\.literalText).joined(separator: " ") + " "
        case .repeated(let node, 1, 1, _): node.literalText
        case .repeated(let node, _, _, _): " " + node.literalText + " "
        case .group(let node, _): node.literalText
        }
    }
}
