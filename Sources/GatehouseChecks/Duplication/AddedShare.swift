import GatehouseSource

/// How much of what a commit adds are copies.
struct AddedShare {
    private(set) var addedLines = 0
    private(set) var copiedLines = 0

    init(_ sources: [ChangedSources.Source], _ copies: [NewCopy]) {
        for source in sources { addedLines += Self.lines(of: source, in: [0..<source.text.count]).count }
        // Where all places of a copy are new, one of them is none too many.
        var seen = Set<[UInt8]>()
        var ranges: [Int: [Range<Int>]] = [:]
        let all = Dictionary(grouping: copies) { sources[$0.source].text.digest(of: $0.range) }
        for copy in copies {
            let digest = sources[copy.source].text.digest(of: copy.range)
            let isFirst = seen.insert(digest).inserted
            if isFirst && (all[digest]?.count ?? 0) > copy.others.count { continue }
            ranges[copy.source, default: []].append(copy.range)
        }
        for (number, ranges) in ranges { copiedLines += Self.lines(of: sources[number], in: ranges).count }
    }

    // Added lines of code, each once.
    private static func lines(of source: ChangedSources.Source, in ranges: [Range<Int>]) -> Set<UInt32> {
        var lines = Set<UInt32>()
        for range in ranges {
            for token in range where source.isAdded[token] { lines.insert(source.text.lines[token]) }
        }
        return lines
    }

    /// With fewer added lines, a share says nothing.
    var isTellable: Bool { addedLines >= 20 }
}
