import GatehouseMatch

/// Writes a foreign pattern as ours: with an end to each repetition, and one group, which is the secret.
struct PatternWriter {
    /// The group that is the secret; none where the whole match is.
    let secretGroup: Int?
    /// Whether `(?i)` stands before all of it.
    let isFolded: Bool
    /// What a repetition without an end becomes, at most.
    let bound: Int

    func text(of node: ForeignNode) -> String { (isFolded ? "(?i)" : "") + write(node) }

    private func write(_ node: ForeignNode) -> String {
        switch node {
        case .character(let bytes, let folded): return character(bytes, folded)
        case .set(let set, let text, let folded): return self.set(set, text, folded)
        case .edge(let edge): return edge.rawValue
        case .row(let nodes):
            return nodes.map { node in
                if case .either = node { return "(?:" + write(node) + ")" }
                return write(node)
            }.joined()
        case .either(let nodes): return nodes.map(write).joined(separator: "|")
        case .repeated(let node, let least, let most, let isLazy):
            return atom(node) + counts(node, least, most) + (isLazy ? "?" : "")
        case .group(let node, let number): return (number == secretGroup ? "(" : "(?:") + write(node) + ")"
        }
    }

    private func atom(_ node: ForeignNode) -> String {
        switch node {
        case .set, .group: return write(node)
        case .character(let bytes, _) where bytes.count == 1: return write(node)
        default: return "(?:" + write(node) + ")"
        }
    }

    private func counts(_ node: ForeignNode, _ least: Int, _ most: Int?) -> String {
        let most = most ?? self.most(of: node, least)
        if (least, most) == (0, 1) { return "?" }
        return least == most ? "{\(least)}" : "{\(least),\(most)}"
    }

    // Long texts of anything, such as what stands in a key, are longer than words.
    private func most(of node: ForeignNode, _ least: Int) -> Int {
        guard case .set(let set, _, _) = node, least >= 32 || set.members.count > 200 else {
            return max(least + 1, bound)
        }
        return least >= 32 ? max(least * 4, bound * 10) : max(least + 1, bound * 2)
    }

    private func character(_ bytes: [UInt8], _ folded: Bool) -> String {
        guard let byte = bytes.first, bytes.count == 1 else { return String(decoding: bytes, as: UTF8.self) }
        if folded && !isFolded && Alphabet.letter.contains(byte) {
            return "[" + String(decoding: [byte | 0x20, byte & 0xdf], as: UTF8.self) + "]"
        }
        return Self.escaped(byte)
    }

    private func set(_ set: Alphabet, _ text: String?, _ folded: Bool) -> String {
        let wanted = folded ? set.folded : set
        if let text, wanted == set || isFolded { return text }
        return "["
            + Self.ranges(of: wanted).map { range in
                let ends = [range.lowerBound, range.upperBound].map(Self.inClass)
                return range.count == 1 ? ends[0] : range.count == 2 ? ends[0] + ends[1] : ends[0] + "-" + ends[1]
            }.joined() + "]"
    }

    private static func ranges(of set: Alphabet) -> [ClosedRange<UInt8>] {
        var ranges: [ClosedRange<UInt8>] = []
        for byte in set.members {
            if let last = ranges.last, last.upperBound == byte &- 1 {
                ranges[ranges.count - 1] = last.lowerBound...byte
            } else {
                ranges.append(byte...byte)
            }
        }
        return ranges
    }

    private static func inClass(_ byte: UInt8) -> String {
        Alphabet.word.contains(byte) ? String(decoding: [byte], as: UTF8.self) : hex(byte)
    }

    private static func escaped(_ byte: UInt8) -> String {
        if byte < 0x20 || byte == 0x7f { return hex(byte) }
        let text = String(decoding: [byte], as: UTF8.self)
        return Alphabet("\\.[](){}*+?|^$").contains(byte) ? "\\" + text : text
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
}
