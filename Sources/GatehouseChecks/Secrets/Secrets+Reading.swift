package import GatehouseCore

extension Secrets {
    package var basis: [UInt8]? {
        if !engine.faultyRules.isEmpty { return nil }
        let rules = engine.rules.map(\.rule).flatMap { [$0.id, $0.match.value] }
        return ([engineDigest] + rules).flatMap { text in Array("\(text.utf8.count):\(text)".utf8) }
    }

    package func reading(of place: Place, _ mode: FileMode) -> [UInt8] {
        // What is packed goes by the name without the last extension, and so do layers below, as deep as they are opened.
        var result: [UInt8] = []
        var path = place.path
        for _ in 0...LayerBudget.depth {
            result += PathReading(path).bytes
            guard let current = path else { break }
            path = current.withoutExtension
        }
        return result
    }
}

/// What the engine takes from a path.
private struct PathReading {
    let bytes: [UInt8]

    init(_ path: RepoPath?) {
        let formats = path.map(FormatIndex.every.named) ?? []
        let isNamed = path == nil ? 0 : 1
        bytes =
            [
                UInt8(isNamed), PathNature(path).rawValue, FormatReading.isScript(path) ? 1 : 0,
                UInt8(clamping: formats.count),
            ]
            + formats.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }
}
