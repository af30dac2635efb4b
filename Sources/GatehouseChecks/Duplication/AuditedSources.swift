import GatehouseCore
import GatehouseSource

/// The sources of a tree, or of a folder on disk, that an audit compares with each other.
struct AuditedSources {
    /// One of them.
    struct Source: Sendable {
        let path: RepoPath
        let text: ComparedText
        let landmarks: [Landmark]
    }

    private(set) var sources: [Source] = []
    private let winnowing: Winnowing

    init(
        _ change: Change, _ check: Duplication, _ tools: Toolbox, _ skipped: inout [SkipReason: Int]
    ) throws(Problem) {
        winnowing = Winnowing(tokens: check.settings.tokens)
        let read: [(path: RepoPath, source: SourceReader.Source)]
        if let files = change.files {
            read = try Self.read(files, check, winnowing, tools)
        } else if let trees = change.trees {
            read = try Self.read(trees, check, winnowing, tools)
        } else {
            return
        }
        for (path, source) in read {
            if let reason = source.skipped { skipped[reason, default: 0] += 1 }
            guard let text = source.text else { continue }
            sources.append(Source(path: path, text: text, landmarks: source.landmarks))
        }
    }

    /// All that they share.
    func survey(renamed isRenamed: Bool, _ check: Duplication, _ tools: Toolbox) -> CloneSurvey {
        let texts = sources.map(\.text)
        let landmarks = sources.map(\.landmarks)
        let table = LandmarkTable(landmarks)
        let runs = tools.workers.map { (hand: (Range<Int>) -> Void) in
            for start in stride(from: 0, to: texts.count, by: 64) { hand(start..<min(texts.count, start + 64)) }
        } _: { numbers in
            numbers.map {
                CloneSurvey.runs(of: $0, in: texts, landmarks[$0], table, tokens: check.settings.tokens)
            }
        }.flatMap(\.self)
        return CloneSurvey(texts, runs: runs) { text, range in check.isClone(text, range) }
    }

    private typealias Read = [(path: RepoPath, source: SourceReader.Source)]

    private static func read(
        _ files: any FilesOnDisk, _ check: Duplication, _ winnowing: Winnowing, _ tools: Toolbox
    ) throws(Problem) -> Read {
        let paths = try files.paths().filter { path in
            !check.isIgnored(path) && SourceNature(path: path) == nil
                && (Language(path: path) != nil || !path.name.contains(UInt8(ascii: ".")))
        }
        return tools.workers.map { (hand: ([RepoPath]) -> Void) in
            for start in stride(from: 0, to: paths.count, by: 16) {
                hand(Array(paths[start..<min(paths.count, start + 16)]))
            }
        } _: { part -> Read in
            part.compactMap { path in
                guard let bytes = files.bytes(at: path, limit: SourceFacts.largest) else { return nil }
                guard let language = Language(path: path) ?? Language(firstLineOf: bytes) else { return nil }
                return (path, SourceReader.Source(bytes, language, winnowing))
            }
        }.flatMap(\.self)
    }

    private static func read(
        _ trees: any Trees, _ check: Duplication, _ winnowing: Winnowing, _ tools: Toolbox
    ) throws(Problem) -> Read {
        let reader = SourceReader(trees: trees, tools: tools, winnowing: winnowing)
        var paths: [(path: RepoPath, key: SourceKey)] = []
        for edit in try trees.edits(from: nil, to: try trees.tree(of: nil)) where !check.isIgnored(edit.path) {
            if let key = try reader.key(for: edit.path, edit.new) { paths.append((edit.path, key)) }
        }
        return zip(paths, try reader.sources(paths.map(\.key))).map { ($0.path, $1) }
    }
}
