import GatehouseCore
import GatehouseSource

/// The landmarks of the sources of a tree, as a file holds them that is kept between runs. It tells by a hash where that
/// stands, without being read whole.
///
/// It knows of each source which blob it is and which landmarks that has, and of the tree which paths have which blob.
/// Blobs that are no longer in the tree may still be in it: they come back with a branch.
final class IndexFile {
    private var words: CheckedBytes
    /// The tree that it tells of.
    let tree: ObjectID
    /// How many sources of the tree are not in it, because they were too many for one run.
    let missing: Int
    let sourceCount: Int
    let pathCount: Int
    let postingCount: Int
    private let sources: Int
    private let paths: Int
    private let postings: Int
    private let names: Int

    /// Whether something in it was damaged; then it has left something out.
    var isDamaged: Bool { words.isDamaged }

    /// Nil for a file of another engine or another length of runs, and for one that is damaged.
    init?(_ file: any KeptFile, _ kind: Kind) {
        guard var words = CheckedBytes(file) else { return nil }
        let head = (0..<Self.headWords).compactMap { words.word($0) }.map { Int($0) }
        guard head.count == Self.headWords, kind.words.elementsEqual(head.prefix(Kind.wordCount)),
            let tree = Self.id(at: Kind.wordCount, &words)
        else { return nil }
        self.tree = tree
        let counts = head.suffix(5)
        (missing, sourceCount, pathCount, postingCount) =
            (
                counts[counts.startIndex], counts[counts.startIndex + 1], counts[counts.startIndex + 2],
                counts[counts.startIndex + 3]
            )
        sources = Self.headWords
        paths = sources + sourceCount * Self.sourceWords
        postings = paths + pathCount * 3
        names = postings + postingCount * 3
        guard names + (counts[counts.startIndex + 4] + 3) / 4 == words.count else { return nil }
        self.words = words
    }

    /// What decides whether a file is of use: how it was made.
    struct Kind {
        static let wordCount = 6
        let words: [Int]

        init(tokens: Int) {
            let digest = SHA256.digest(of: Array("gatehouse sources 1 \(tokens) \(engineDigest)".utf8))
            words = (0..<Self.wordCount).map { number in
                digest[(number * 4)..<(number * 4 + 4)].reduce(0) { $0 << 8 | Int($1) }
            }
        }
    }

    /// A source by its number; nil where the file is damaged.
    func source(_ number: Int) -> (key: SourceKey, skipped: SkipReason?)? {
        guard number >= 0, number < sourceCount else { return nil }
        let start = sources + number * Self.sourceWords
        guard let id = Self.id(at: start, &words), let facts = words.word(start + Self.idWords) else { return nil }
        let (language, reason) = (Int(facts & 0xff), Int(facts >> 8 & 0xff))
        guard Language.allCases.indices.contains(language), reason <= Self.reasons.count else { return nil }
        let key = SourceKey(id: id, language: Language.allCases[language])
        return (key, reason == 0 ? nil : Self.reasons[reason - 1])
    }

    /// The number of a source; nil where it is not in the file.
    func number(of key: SourceKey) -> Int? {
        var (low, high) = (0, sourceCount)
        while low < high {
            let middle = (low + high) / 2
            guard let found = source(middle)?.key else { return nil }
            if found == key { return middle }
            if found < key { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// The paths of the tree that have a source.
    func paths(of number: Int) -> [RepoPath] {
        var place = first(in: pathCount) { index in words.word(paths + index * 3).map { Int($0) >= number } }
        var found: [RepoPath] = []
        while place < pathCount, words.word(paths + place * 3) == UInt32(truncatingIfNeeded: number) {
            if let path = path(place)?.path { found.append(path) }
            place += 1
        }
        return found
    }

    /// A path of the tree by its place in the list, and the number of its source.
    func path(_ place: Int) -> (source: Int, path: RepoPath)? {
        guard place >= 0, place < pathCount, let source = words.word(paths + place * 3),
            let start = words.word(paths + place * 3 + 1), let count = words.word(paths + place * 3 + 2),
            let bytes = words.bytes(at: names + Int(start), count: Int(count))
        else { return nil }
        return (Int(source), RepoPath(bytes: bytes))
    }

    /// The landmarks with a hash, by the numbers of their sources.
    func postings(of hash: UInt32) -> [LandmarkTable.Posting] {
        var place = first(in: postingCount) { index in words.word(postings + index * 3).map { $0 >= hash } }
        var found: [LandmarkTable.Posting] = []
        while place < postingCount, let posting = posting(place), posting.hash == hash {
            found.append(posting)
            place += 1
        }
        return found
    }

    /// A landmark by its place in the order of hashes.
    func posting(_ place: Int) -> LandmarkTable.Posting? {
        let start = postings + place * 3
        guard let hash = words.word(start), let source = words.word(start + 1), let position = words.word(start + 2)
        else { return nil }
        return LandmarkTable.Posting(hash: hash, text: source, position: position)
    }

    private func first(in count: Int, where isBehind: (Int) -> Bool?) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            guard let isBehind = isBehind(middle) else { return count }
            if isBehind { high = middle } else { low = middle + 1 }
        }
        return low
    }

    static let idWords = 9
    static let sourceWords = idWords + 1
    static let headWords = Kind.wordCount + idWords + 5
    static let reasons: [SkipReason] = [.generated, .vendored, .minified, .largeSource]

    // A name of up to 32 bytes, behind their number.
    private static func id(at place: Int, _ words: inout CheckedBytes) -> ObjectID? {
        guard let count = words.word(place), count <= 32 else { return nil }
        return words.bytes(at: place + 1, count: Int(count)).flatMap { ObjectID(bytes: $0) }
    }
}
