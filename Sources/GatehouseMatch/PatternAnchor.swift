/// A literal that is part of every match of a pattern, and how far from the match's start it stands.
package struct PatternAnchor: Hashable, Sendable {
    package let literal: Literal
    package let lead: ClosedRange<Int>

    /// The best literals of the pattern, of which every match has one; nil where there are none of three bytes.
    static func anchors(of node: PatternNode) -> [PatternAnchor]? {
        candidates(of: node).filter { $0.allSatisfy { $0.literal.bytes.count >= 3 } }.max { worth($0) < worth($1) }
    }

    // A literal is worth its length; the weakest of a group decides, and few are better than many.
    private static func worth(_ anchors: [PatternAnchor]) -> Int {
        (anchors.map { min($0.literal.bytes.count, 8) }.min() ?? 0) * 64 - anchors.count
    }

    // Sets of literals of which every match has one.
    private static func candidates(of node: PatternNode) -> [[PatternAnchor]] {
        switch node {
        case .byte(let byte, let folded):
            return [[PatternAnchor(literal: Literal([byte], folded: folded), lead: 0...0)]]
        case .set, .edge: return []
        case .row(let nodes): return candidates(ofRow: nodes)
        case .either(let nodes):
            let best = nodes.map { anchors(of: $0) }
            return best.contains(nil) ? [] : [best.compactMap { $0 }.flatMap { $0 }]
        case .repeated(let node, let counts): return counts.lowerBound == 0 ? [] : candidates(of: node)
        }
    }

    private static func candidates(ofRow nodes: [PatternNode]) -> [[PatternAnchor]] {
        var result: [[PatternAnchor]] = []
        var (run, folded) = ([UInt8](), false)
        var (lead, runLead) = (0...0, 0...0)
        func close() {
            if !run.isEmpty { result.append([PatternAnchor(literal: Literal(run, folded: folded), lead: runLead)]) }
            (run, folded) = ([], false)
        }
        for node in flattened(nodes) {
            if case .byte(let byte, let isFolded) = node {
                if run.isEmpty { runLead = lead }
                run.append(byte)
                folded = folded || isFolded
            } else {
                close()
                result += candidates(of: node).map { group in group.map { $0.moved(by: lead) } }
            }
            lead = add(lead, node.lengths)
        }
        close()
        return result
    }

    // Rows within rows are one row, and what is repeated exactly is written out, so that literals grow together.
    private static func flattened(_ nodes: [PatternNode]) -> [PatternNode] {
        nodes.flatMap { node -> [PatternNode] in
            switch node {
            case .row(let inner): return flattened(inner)
            case .repeated(let inner, let counts)
            where counts.lowerBound == counts.upperBound && counts.lowerBound <= 32:
                return Array(repeating: flattened([inner]), count: counts.lowerBound).flatMap { $0 }
            case .edge: return []
            default: return [node]
            }
        }
    }

    private func moved(by more: ClosedRange<Int>) -> PatternAnchor {
        PatternAnchor(literal: literal, lead: Self.add(lead, more))
    }

    private static func add(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> ClosedRange<Int> {
        left.lowerBound + right.lowerBound...left.upperBound + right.upperBound
    }
}
