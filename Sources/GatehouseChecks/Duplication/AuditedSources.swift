import GatehouseCore
import GatehouseSource

/// The sources of a tree, or of a folder on disk, that an audit compares with each other.
struct AuditedSources {
    /// One of them.
    struct Source: Sendable {
        let path: RepoPath
        let text: ComparedText
        let landmarks: [Landmark]
        /// The same under no names, with landmarks of its own.
        let renamed: (text: ComparedText, landmarks: [Landmark])?
    }

    private(set) var sources: [Source] = []
    private let winnowing: Winnowing
    private let renaming: Winnowing

    init(
        _ change: Change, _ check: Duplication, _ tools: Toolbox, _ skipped: inout [SkipReason: Int]
    ) throws(Problem) {
        winnowing = Winnowing(tokens: check.settings.tokens)
        // So much has the same shape everywhere that only twice as much says something.
        renaming = Winnowing(tokens: 2 * check.settings.tokens)
        let read: [(path: RepoPath, source: SourceReader.Source)]
        if let files = change.files {
            read = try self.read(files, check, tools)
        } else if let trees = change.trees {
            read = try self.read(trees, check, tools)
        } else {
            return
        }
        for (path, source) in read {
            if let reason = source.skipped { skipped[reason, default: 0] += 1 }
            guard let text = source.text else { continue }
            sources.append(Source(path: path, text: text, landmarks: source.landmarks, renamed: source.renamed))
        }
    }

    /// All that they share.
    func survey(_ check: Duplication, _ tools: Toolbox) -> CloneSurvey {
        let (texts, landmarks) = (sources.map(\.text), sources.map(\.landmarks))
        return survey(texts, landmarks, winnowing, tools) { text, range in check.isClone(text, range) }
    }

    /// All that they share where names, numbers and strings are not looked at.
    func surveyRenamed(_ check: Duplication, _ tools: Toolbox) -> CloneSurvey {
        let renamed = sources.map { $0.renamed ?? (ComparedText(codes: [], lines: []), []) }
        return survey(renamed.map(\.text), renamed.map(\.landmarks), renaming, tools) { text, range in
            text.codeLines(in: range) >= check.settings.lines && text.holds(Self.leastShapes, differentIn: range)
        }
    }

    // A table has few.
    private static let leastShapes = 12

    private func survey(
        _ texts: [ComparedText], _ landmarks: [[Landmark]], _ winnowing: Winnowing, _ tools: Toolbox,
        _ isClone: (ComparedText, Range<Int>) -> Bool
    ) -> CloneSurvey {
        let table = LandmarkTable(landmarks)
        let runs = tools.workers.map { (hand: (Range<Int>) -> Void) in
            for start in stride(from: 0, to: texts.count, by: 64) { hand(start..<min(texts.count, start + 64)) }
        } _: { numbers in
            numbers.map {
                CloneSurvey.runs(of: $0, in: texts, landmarks[$0], table, tokens: winnowing.tokens)
            }
        }.flatMap(\.self)
        return CloneSurvey(texts, runs: runs, isClone: isClone)
    }

    private typealias Read = [(path: RepoPath, source: SourceReader.Source)]

    private func read(
        _ files: any FilesOnDisk, _ check: Duplication, _ tools: Toolbox
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
                return (path, SourceReader.Source(bytes, language, winnowing, renaming))
            }
        }.flatMap(\.self)
    }

    private func read(
        _ trees: any Trees, _ check: Duplication, _ tools: Toolbox
    ) throws(Problem) -> Read {
        let reader = SourceReader(trees: trees, tools: tools, winnowing: winnowing, renaming: renaming)
        var paths: [(path: RepoPath, key: SourceKey)] = []
        for edit in try trees.edits(from: nil, to: try trees.tree(of: nil)) where !check.isIgnored(edit.path) {
            if let key = try reader.key(for: edit.path, edit.new) { paths.append((edit.path, key)) }
        }
        return zip(paths, try reader.sources(paths.map(\.key))).map { ($0.path, $1) }
    }
}
