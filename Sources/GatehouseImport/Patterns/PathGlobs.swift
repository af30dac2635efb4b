import GatehouseMatch

/// Turns a pattern of paths into globs that fit the same paths, where there are such.
enum PathGlobs {
    private static let most = 64

    /// The globs; nil where none say the same.
    static func globs(for pattern: String) -> [String]? {
        guard let node = try? ForeignParser.parse(pattern), let rows = rows(of: node) else { return nil }
        var globs: [String] = []
        for row in rows {
            guard let glob = glob(of: row) else { return nil }
            if !globs.contains(glob) { globs.append(glob) }
        }
        // `**/x` stands for `x` as well.
        return globs.filter { !globs.contains("**/" + $0) }
    }

    private enum Piece: Hashable {
        case text([UInt8])
        case anyOne, anyInPart, anything
        case start, end
    }

    // All ways through the pattern.
    private static func rows(of node: ForeignNode) -> [[Piece]]? {
        switch node {
        case .character(let bytes, let folded):
            if bytes.contains(where: Alphabet("*?").contains) { return nil }
            return [[.text(folded ? bytes.map { Alphabet.upper.contains($0) ? $0 | 0x20 : $0 } : bytes)]]
        case .set(let set, _, _):
            let members = set.members
            if members.count > 200 { return [[.anyOne]] }
            return members.count > 4 || members.contains(where: Alphabet("*?").contains)
                ? nil : members.map { [.text([$0])] }
        case .edge(.start): return [[.start]]
        case .edge(.end): return [[.end]]
        case .edge: return nil
        case .group(let node, _): return rows(of: node)
        case .either(let nodes):
            let all = nodes.map(rows)
            return all.contains { $0 == nil } ? nil : few(all.compactMap(\.self).flatMap(\.self))
        case .row(let nodes):
            return nodes.reduce([[]] as [[Piece]]?) { ways, node in
                guard let ways, let next = rows(of: node) else { return nil }
                return few(ways.flatMap { way in next.map { way + $0 } })
            }
        case .repeated(let node, let least, let most, _): return rows(ofRepeated: node, least, most)
        }
    }

    private static func rows(ofRepeated node: ForeignNode, _ least: Int, _ most: Int?) -> [[Piece]]? {
        if case .set(let set, _, _) = node, most == nil, least <= 1 {
            let isInPart = !set.contains(UInt8(ascii: "/"))
            guard set.members.count > 200 else { return nil }
            return [(least == 1 ? [.anyOne] : []) + [isInPart ? .anyInPart : .anything]]
        }
        guard (least, most) == (0, 1), let once = rows(of: node) else { return nil }
        return few([[]] + once)
    }

    private static func few(_ rows: [[Piece]]) -> [[Piece]]? { rows.count <= most ? rows : nil }

    // What has no start or no end may stand anywhere in the path.
    private static func glob(of row: [Piece]) -> String? {
        var pieces = row
        let isAnchored = pieces.first == .start
        if isAnchored { pieces.removeFirst() } else { pieces.insert(.anything, at: 0) }
        if pieces.last == .end { pieces.removeLast() } else { pieces.append(.anything) }
        var glob: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .text(let bytes): glob += bytes
            case .anyOne: glob.append(UInt8(ascii: "?"))
            case .anyInPart: glob.append(UInt8(ascii: "*"))
            case .anything: if !glob.suffix(2).elementsEqual("**".utf8) { glob += "**".utf8 }
            case .start, .end: return nil
            }
        }
        let text = String(decoding: glob, as: UTF8.self)
        // A path from the top has no slash at its start, and what fits every path is no list of paths.
        return text.hasPrefix("/") || text.isEmpty || text == "**" || text == "**/**" ? nil : text
    }
}
