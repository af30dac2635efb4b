import GatehouseCore
import GatehouseSource

/// The sources that a commit changes: what it adds to them, and which of that is there already.
struct ChangedSources {
    /// One of them, as the commit leaves it.
    struct Source {
        let path: RepoPath
        let key: SourceKey
        let text: ComparedText
        /// For each token, whether its line was added.
        var isAdded: [Bool]
        /// The landmarks of the whole text.
        let landmarks: [Landmark]
    }

    private let commit: Commit
    private let index: SourceIndex
    private let check: Duplication
    private var sources: [Source] = []
    /// What stood before in the paths that the commit changes, for each parent.
    private var former: [RunCounter] = []
    private let present: RunCounter
    private var skipped: [SkipReason: Int] = [:]

    /// - Parameter index: that of the tree that the commit makes.
    init?(_ commit: Commit, _ index: SourceIndex, _ check: Duplication) throws(Problem) {
        guard let step = commit.step else { return nil }
        self.commit = commit
        self.index = index
        self.check = check
        let own = step.own
        for edit in own {
            guard let key = try index.reader.key(for: edit.path, edit.new), !check.isIgnored(edit.path) else {
                continue
            }
            if let reason = index.reasonToSkip(key) {
                skipped[reason, default: 0] += 1
            } else if let text = index.text(of: key) {
                sources.append(
                    Source(
                        path: edit.path, key: key, text: text, isAdded: [Bool](repeating: true, count: text.count),
                        landmarks: index.winnowing.landmarks(of: text)))
            }
        }
        present = RunCounter(sources.map(\.text), index.winnowing)
        let paths = Set(own.map(\.path))
        for edits in step.against where !sources.isEmpty {
            // A merge is held against what each side had at the paths that are its own.
            let edits = step.against.count == 1 ? edits : edits.filter { paths.contains($0.path) || $0.new == nil }
            try compare(with: edits)
        }
    }

    private mutating func compare(with edits: [Edit]) throws(Problem) {
        var old: [RepoPath: ComparedText] = [:]
        for edit in edits {
            guard let key = try index.reader.key(for: edit.path, edit.old) else { continue }
            if let text = index.text(of: key) { old[edit.path] = text }
        }
        former.append(RunCounter(old.sorted { $0.key < $1.key }.map(\.value), index.winnowing))
        let gone = edits.filter { $0.new == nil }.compactMap { old[$0.path] }
        let strange = sources.indices.filter { old[sources[$0].path] == nil }
        let origins = Self.origins(of: strange.map { ($0, sources[$0].text) }, among: gone)
        for number in sources.indices {
            let text = sources[number].text
            let before = old[sources[number].path] ?? origins[number]
            let isAdded = LineDifference(from: before, to: text).isAdded
            sources[number].isAdded = zip(sources[number].isAdded, isAdded).map { $0 && $1 }
        }
    }

    // A file that has another name now has at least half of its lines from the one that is gone. Each that is gone has
    // one heir, the likest: what else was made from it is a copy.
    private static func origins(of new: [(Int, ComparedText)], among gone: [ComparedText]) -> [Int: ComparedText] {
        var pairs = new.flatMap { number, text in
            gone.prefix(mostOrigins).enumerated().map { origin, old in
                (
                    number: number, origin: origin, likeness: LineDifference.likeness(of: old, text),
                    lines: text.codeLines
                )
            }
        }
        pairs = pairs.filter { $0.likeness * 2 >= $0.lines }
        pairs.sort { ($1.likeness, $0.number, $0.origin) < ($0.likeness, $1.number, $1.origin) }
        var origins: [Int: ComparedText] = [:]
        var taken: Set<Int> = []
        for pair in pairs where origins[pair.number] == nil && taken.insert(pair.origin).inserted {
            origins[pair.number] = gone[pair.origin]
        }
        return origins
    }

    private static let mostOrigins = 64

    /// Adds what is wrong with the commit.
    func judge(into result: inout Findings) throws(Problem) {
        result.skipped.merge(skipped, uniquingKeysWith: +)
        var copies: [NewCopy] = []
        for (number, source) in sources.enumerated() where source.isAdded.contains(true) {
            if index.reader.tools.isTimeUp() {
                result.skipped[.notCompared, default: 0] += sources.count - number
                break
            }
            copies += self.copies(in: source, numbered: number)
        }
        if copies.isEmpty { return }
        let share = AddedShare(sources, copies)
        for copy in copies { result.list.append(check.finding(copy, sources[copy.source], share, commit.id)) }
        for number in Set(copies.map(\.source)).sorted() { try addContent(of: sources[number], to: &result) }
    }

    private func addContent(of source: Source, to result: inout Findings) throws(Problem) {
        try index.reader.trees.read([source.key.id], limit: SourceFacts.largest) { _, bytes in
            guard let bytes else { return }
            let place = Place.file(source.path, blob: source.key.id, commit: commit.id)
            result.contents.append(Content(place, bytes))
        }
    }

    // MARK: Copies

    private func copies(in source: Source, numbered number: Int) -> [NewCopy] {
        let runs = runs(in: source)
        // The longest first; one that lies in it mostly says nothing new.
        let ranges = Set(runs.map(\.run.one)).sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
        var covered = [Bool](repeating: false, count: source.text.count)
        var copies: [NewCopy] = []
        for range in ranges {
            let known = covered[range].lazy.filter { $0 }.count
            guard known * 2 < range.count, isNew(range, in: source) else { continue }
            for token in range { covered[token] = true }
            let others = runs.filter {
                $0.run.one.lowerBound <= range.lowerBound && $0.run.one.upperBound >= range.upperBound
            }
            copies.append(NewCopy(source: number, range: range, others: places(of: others, range, beside: source)))
        }
        return copies.filter { !$0.others.isEmpty }
    }

    /// A run that a source shares with a source of the tree.
    private struct SharedRun {
        let run: CommonRun
        let other: SourceKey
        let text: ComparedText
    }

    private func runs(in source: Source) -> [SharedRun] {
        var search = RunSearch(source.text, tokens: check.settings.tokens)
        var numbers: [SourceKey: Int] = [:]
        var others: [(key: SourceKey, text: ComparedText)] = []
        let isNear = nearness(to: source.isAdded)
        for landmark in source.landmarks where isNear[Int(landmark.position)] {
            for spot in index.spots(of: landmark.hash) {
                let isSame = spot.source == source.key
                if isSame && spot.position == landmark.position { continue }
                if let number = numbers[spot.source] {
                    let other = others[number].text
                    search.look(landmark.position, number, spot.position, other, isSame: isSame)
                } else if let text = index.text(of: spot.source) {
                    numbers[spot.source] = others.count
                    others.append((spot.source, text))
                    search.look(landmark.position, others.count - 1, spot.position, text, isSame: isSame)
                }
            }
        }
        var found = search.runs.flatMap { number, runs in
            runs.map { SharedRun(run: $0, other: others[number].key, text: others[number].text) }
        }
        if index.paths(of: source.key).count > 1, source.text.count >= check.settings.tokens {
            let all = 0..<source.text.count
            found.append(SharedRun(run: CommonRun(one: all, other: all), other: source.key, text: source.text))
        }
        return found.filter { check.isClone(source.text, $0.run.one) }
    }

    // A run that has an added token in it has a landmark no further from that than the length of the shortest run.
    private func nearness(to isAdded: [Bool]) -> [Bool] {
        var isNear = [Bool](repeating: false, count: isAdded.count)
        var last = -check.settings.tokens - 1
        for place in isAdded.indices {
            if isAdded[place] { last = place }
            isNear[place] = place - last <= check.settings.tokens
        }
        last = isAdded.count + check.settings.tokens + 1
        for place in isAdded.indices.reversed() {
            if isAdded[place] { last = place }
            isNear[place] = isNear[place] || last - place <= check.settings.tokens
        }
        return isNear
    }

    /// Whether the commit makes one more of the run. What it only mends in clones that were there is none.
    private func isNew(_ range: Range<Int>, in source: Source) -> Bool {
        let added = source.isAdded[range].lazy.filter { $0 }.count
        guard added * 2 >= range.count || added >= check.settings.tokens else { return false }
        let count = present.count(of: range, in: source.text, source.landmarks)
        return former.allSatisfy { count > $0.count(of: range, in: source.text, source.landmarks) }
    }

    private func places(of runs: [SharedRun], _ range: Range<Int>, beside source: Source) -> [NewCopy.Place] {
        var places: [NewCopy.Place] = []
        for shared in runs {
            let start = shared.run.other.lowerBound + range.lowerBound - shared.run.one.lowerBound
            let lines = shared.text.lineRange(of: start..<(start + range.count))
            for path in index.paths(of: shared.other) where !check.isIgnored(path) {
                if path == source.path && start == range.lowerBound { continue }
                places.append(NewCopy.Place(path: path, lines: lines))
            }
        }
        return Array(Set(places)).sorted { ($0.path, $0.lines.lowerBound) < ($1.path, $1.lines.lowerBound) }
    }
}
