import GatehouseCore
import GatehouseSource

/// All sources of a tree, found by their landmarks: a file that was kept, and what differs from it.
///
/// It goes from tree to tree by what differs between them, so that it costs what a change costs. A file that was kept is
/// made anew only when much has changed since.
final class SourceIndex {
    /// A place in a source of the tree.
    struct Spot {
        let source: SourceKey
        let position: UInt32
    }

    let reader: SourceReader
    let winnowing: Winnowing
    private let kind: IndexFile.Kind
    private var base: IndexFile?
    /// The tree that it tells of; nil for none, and for one that git has not made yet.
    private var tree: ObjectID?
    /// What differs from the tree of the file, by paths; nil where nothing stands there that is a source.
    private var changed: [RepoPath: SourceKey?] = [:]
    private var placed: [SourceKey: Set<RepoPath>] = [:]
    /// The sources that are not in the file.
    private var skipped: [SourceKey: SkipReason?] = [:]
    private var landmarks: [UInt32: [Spot]] = [:]
    private var texts = TextCache()
    /// How many bytes of sources were read that are in no file, and how many this run may read.
    private var bytesRead = 0
    private let mostBytes: Int
    /// How many sources of the tree are compared with nothing, because they are too many for one run.
    private(set) var missing = 0

    init(_ trees: any Trees, _ tools: Toolbox, tokens: Int, mostBytes: Int) {
        winnowing = Winnowing(tokens: tokens)
        reader = SourceReader(trees: trees, tools: tools, winnowing: winnowing)
        kind = IndexFile.Kind(tokens: tokens)
        self.mostBytes = mostBytes
    }

    private var name: String { "sources-\(winnowing.tokens)" }

    /// Begins with a tree that is there already: out of the file that was kept, or anew.
    func start(at tree: ObjectID?) throws(Problem) {
        guard let tree else { return }
        base = reader.tools.memory?.file(named: name).flatMap { IndexFile($0, kind) }
        guard let base, base.missing == 0, let edits = try? reader.trees.edits(from: base.tree, to: tree),
            edits.count <= Self.mostEdits
        else { return try build(tree) }
        self.tree = base.tree
        try apply(edits, leadingTo: tree)
        if base.isDamaged || bytesRead > Self.mostBeside { try build(tree) }
    }

    // What may differ from the file before it is made anew: a few milliseconds' work.
    private static let mostEdits = 2_000
    private static let mostBeside = 256 << 10

    /// Goes on to another tree.
    func move(to tree: ObjectID?) throws(Problem) {
        if let tree, tree == self.tree { return }
        try apply(try reader.trees.edits(from: self.tree, to: tree), leadingTo: tree)
    }

    /// Goes on to what the edits make.
    func apply(_ edits: [Edit], leadingTo tree: ObjectID? = nil) throws(Problem) {
        self.tree = tree
        var keys: [SourceKey] = []
        for edit in edits {
            let key = try reader.key(for: edit.path, edit.new)
            if let former = changed[edit.path] ?? nil { placed[former]?.remove(edit.path) }
            changed[edit.path] = .some(key)
            guard let key else { continue }
            placed[key, default: []].insert(edit.path)
            if !knows(key) { keys.append(key) }
        }
        add(Array(Set(keys)).sorted())
    }

    private func knows(_ key: SourceKey) -> Bool { skipped[key] != nil || base?.number(of: key) != nil }

    private func add(_ keys: [SourceKey]) {
        read(keys) { key, source in
            skipped[key] = .some(source.skipped)
            for landmark in source.landmarks {
                landmarks[landmark.hash, default: []].append(Spot(source: key, position: landmark.position))
            }
            if let text = source.text { texts.add(text, of: key) }
        }
    }

    // In pieces, so that what this run may read is not much more than it should.
    private func read(
        _ keys: [SourceKey], _ body: (SourceKey, SourceReader.Source) -> Void
    ) {
        var rest = keys[...]
        while !rest.isEmpty {
            guard bytesRead < mostBytes, !reader.tools.isTimeUp() else {
                missing += rest.count
                return
            }
            let part = Array(rest.prefix(256))
            rest = rest.dropFirst(part.count)
            // What cannot be read is told by the checks of what a change brings; here it is beside that.
            guard let sources = try? reader.sources(part) else {
                missing += part.count
                continue
            }
            for (key, source) in zip(part, sources) {
                bytesRead += source.size
                body(key, source)
            }
        }
    }

    // MARK: What is asked

    /// Where a landmark stands in sources of the tree, up to some places.
    func spots(of hash: UInt32) -> [Spot] {
        let added = landmarks[hash] ?? []
        let kept: [Spot] = (base?.postings(of: hash) ?? []).prefix(Self.mostSpots).compactMap { posting in
            base?.source(Int(posting.text)).map { Spot(source: $0.key, position: posting.position) }
        }
        return Array((added + kept).lazy.filter { !self.paths(of: $0.source).isEmpty }.prefix(Self.mostSpots))
    }

    // What stands in more places than that is found by some of them.
    private static let mostSpots = 64

    /// The paths of the tree that have a source, in order.
    func paths(of key: SourceKey) -> [RepoPath] {
        let added = placed[key] ?? []
        guard let base, let number = base.number(of: key) else { return added.sorted() }
        return (base.paths(of: number).filter { changed[$0] == nil } + added).sorted()
    }

    /// Why a source is not compared; nil where it is.
    func reasonToSkip(_ key: SourceKey) -> SkipReason? {
        if let reason = skipped[key] { return reason }
        return base?.number(of: key).flatMap { base?.source($0)?.skipped }
    }

    /// The tokens of a source; nil where it is not compared, or cannot be read.
    func text(of key: SourceKey) -> ComparedText? {
        if let text = texts[key] { return text }
        guard let text = try? reader.sources([key]).first?.text else { return nil }
        texts.add(text, of: key)
        return text
    }

    // MARK: The file

    // All sources of the tree, those that an older file knows taken from there.
    private func build(_ tree: ObjectID) throws(Problem) {
        let old = base.flatMap { $0.isDamaged ? nil : $0 }
        var paths: [(key: SourceKey, path: RepoPath)] = []
        for edit in try reader.trees.edits(from: nil, to: tree) {
            if let key = try reader.key(for: edit.path, edit.new) { paths.append((key, edit.path)) }
        }
        var known: [SourceKey: (number: Int?, skipped: SkipReason?)] = [:]
        var new: [SourceKey] = []
        for key in Set(paths.map(\.key)).sorted() {
            if let number = old?.number(of: key) {
                known[key] = (number, old?.source(number)?.skipped)
            } else {
                new.append(key)
            }
        }
        var added: [SourceKey: [Landmark]] = [:]
        missing = 0
        read(new) { key, source in
            known[key] = (nil, source.skipped)
            added[key] = source.landmarks
        }
        // What went with a branch comes back with it.
        let most = 2 * known.count
        for number in 0..<(old?.sourceCount ?? 0) where known.count < most {
            if let source = old?.source(number), known[source.key] == nil {
                known[source.key] = (number, source.skipped)
            }
        }
        var draft = IndexDraft(tree: tree, missing: missing)
        draft.sources = known.keys.sorted().map { ($0, known[$0]?.skipped) }
        let numbers = Dictionary(uniqueKeysWithValues: draft.sources.enumerated().map { ($1.key, $0) })
        draft.paths = paths.compactMap { entry in numbers[entry.key].map { ($0, entry.path) } }
        draft.postings = Self.postings(added, numbers) + Self.postings(of: old, numbers)
        draft.postings = LandmarkTable(unsorted: draft.postings).postings
        use(draft, tree)
    }

    private static func postings(
        _ added: [SourceKey: [Landmark]], _ numbers: [SourceKey: Int]
    ) -> [LandmarkTable.Posting] {
        added.keys.sorted().flatMap { key in
            (added[key] ?? []).map { landmark in
                LandmarkTable.Posting(
                    hash: landmark.hash, text: UInt32(clamping: numbers[key] ?? 0), position: landmark.position)
            }
        }
    }

    private static func postings(of old: IndexFile?, _ numbers: [SourceKey: Int]) -> [LandmarkTable.Posting] {
        guard let old else { return [] }
        let moved = (0..<old.sourceCount).map { old.source($0).flatMap { numbers[$0.key] } }
        return (0..<old.postingCount).compactMap { place in
            guard let posting = old.posting(place), moved.indices.contains(Int(posting.text)),
                let number = moved[Int(posting.text)]
            else { return nil }
            return LandmarkTable.Posting(
                hash: posting.hash, text: UInt32(clamping: number), position: posting.position)
        }
    }

    private func use(_ draft: IndexDraft, _ tree: ObjectID) {
        let bytes = draft.bytes(kind)
        reader.tools.memory?.keep(bytes, named: name)
        base = IndexFile(HeldFile(bytes), kind)
        self.tree = tree
        (changed, placed, skipped, landmarks) = ([:], [:], [:], [:])
        bytesRead = 0
    }
}
