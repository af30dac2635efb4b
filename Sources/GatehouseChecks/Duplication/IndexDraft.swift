import GatehouseCore
import GatehouseSource

/// All that an index is to say, before it is a file.
struct IndexDraft {
    var tree: ObjectID
    var missing = 0
    /// In order.
    var sources: [(key: SourceKey, skipped: SkipReason?)] = []
    /// The paths of the tree with the numbers of their sources.
    var paths: [(source: Int, path: RepoPath)] = []
    /// Sorted by their hashes.
    var postings: [LandmarkTable.Posting] = []

    /// The file as `IndexFile` reads it.
    func bytes(_ kind: IndexFile.Kind) -> [UInt8] {
        var words: [UInt32] = []
        words.reserveCapacity(
            IndexFile.headWords + sources.count * IndexFile.sourceWords + paths.count * 8 + postings.count * 3)
        let sorted = paths.sorted { ($0.source, $0.path) < ($1.source, $1.path) }
        let names = sorted.map { Self.words(of: $0.path.bytes) }
        words += kind.words.map { UInt32(truncatingIfNeeded: $0) } + Self.words(of: tree)
        let nameCount = names.reduce(0) { $0 + $1.count }
        for count in [missing, sources.count, paths.count, postings.count, nameCount * 4] {
            words.append(UInt32(clamping: count))
        }
        for source in sources {
            let language = Language.allCases.firstIndex(of: source.key.language) ?? 0
            let reason = source.skipped.flatMap { IndexFile.reasons.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            words += Self.words(of: source.key.id) + [UInt32(truncatingIfNeeded: reason << 8 | language)]
        }
        var start = 0
        for (entry, name) in zip(sorted, names) {
            words += [entry.source, start, entry.path.bytes.count].map { UInt32(clamping: $0) }
            start += name.count
        }
        for posting in postings {
            words.append(posting.hash)
            words.append(posting.text)
            words.append(posting.position)
        }
        for name in names { words += name }
        return CheckedBytes.sealed(words)
    }

    private static func words(of id: ObjectID) -> [UInt32] {
        let bytes = id.bytes
        return [UInt32(truncatingIfNeeded: bytes.count)]
            + words(of: bytes + [UInt8](repeating: 0, count: 32 - bytes.count))
    }

    private static func words(of bytes: [UInt8]) -> [UInt32] {
        stride(from: 0, to: bytes.count, by: 4).map { start in
            (0..<4).reduce(0) { word, number in
                start + number < bytes.count ? word | UInt32(bytes[start + number]) << UInt32(8 * number) : word
            }
        }
    }
}
