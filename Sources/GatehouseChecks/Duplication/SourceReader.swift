import GatehouseCore
import GatehouseSource

/// Reads sources out of trees, and tells them apart into what is compared.
struct SourceReader {
    let trees: any Trees
    let tools: Toolbox
    let winnowing: Winnowing
    /// How sources are to be found under other names; nil where they are not.
    var renaming: Winnowing?

    /// A source as it was read.
    struct Source: Sendable {
        var text: ComparedText?
        var skipped: SkipReason?
        var landmarks: [Landmark] = []
        /// The same under no names, with landmarks of its own; where somebody asked for it.
        var renamed: (text: ComparedText, landmarks: [Landmark])?
        var size = 0
    }

    /// The language of what an edit sets, where it is a source that somebody may have written.
    func key(for path: RepoPath, _ entry: Edit.Entry?) throws(Problem) -> SourceKey? {
        guard let entry, entry.mode == .regular || entry.mode == .executable, SourceNature(path: path) == nil else {
            return nil
        }
        if let language = Language(path: path) { return SourceKey(id: entry.id, language: language) }
        guard entry.mode == .executable, !path.name.contains(UInt8(ascii: ".")) else { return nil }
        var language: Language?
        try trees.read([entry.id], limit: SourceFacts.largest) { _, bytes in
            language = bytes.flatMap { Language(firstLineOf: $0) }
        }
        return language.map { SourceKey(id: entry.id, language: $0) }
    }

    /// Reads sources side by side, in their order.
    func sources(_ keys: [SourceKey]) throws(Problem) -> [Source] {
        let parts = stride(from: 0, to: keys.count, by: Self.part).map { start in
            Array(keys[start..<min(keys.count, start + Self.part)])
        }
        let results = tools.workers.map { (hand: ([SourceKey]) -> Void) in
            for part in parts { hand(part) }
        } _: { part -> Result<[Source], Problem> in
            do throws(Problem) {
                return .success(try read(part))
            } catch {
                return .failure(error)
            }
        }
        var all: [Source] = []
        for result in results { all += try result.get() }
        return all
    }

    private static let part = 16

    private func read(_ keys: [SourceKey]) throws(Problem) -> [Source] {
        var sources = [Source](repeating: Source(), count: keys.count)
        try trees.read(keys.map(\.id), limit: SourceFacts.largest) { index, bytes in
            sources[index] = Source(bytes, keys[index].language, winnowing, renaming)
        }
        return sources
    }
}

extension SourceReader.Source {
    /// A source of these bytes; nil for too many of them.
    init(_ bytes: [UInt8]?, _ language: Language, _ winnowing: Winnowing, _ renaming: Winnowing? = nil) {
        size = bytes?.count ?? SourceFacts.largest
        guard let bytes, bytes.count <= SourceFacts.largest else {
            skipped = .largeSource
            return
        }
        skipped = SourceNature(text: bytes)?.reason
        if skipped != nil { return }
        let source = SourceText(bytes, language)
        let compared = ComparedText(source)
        landmarks = winnowing.landmarks(of: compared)
        text = compared
        if let renaming {
            let text = ComparedText(source, renamed: true)
            renamed = (text, renaming.landmarks(of: text))
        }
    }
}
