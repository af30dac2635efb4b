/// All that a set of texts says twice: the classes of clones, the largest first, and how much could go.
package struct CloneSurvey: Sendable {
    /// A run of tokens, and all places where it stands.
    package struct CloneClass: Sendable {
        package let digest: [UInt8]
        package let tokens: Int
        /// How many lines of code it has where it stands first.
        package let codeLines: Int
        /// In the order of the texts, and of the places in each.
        package let instances: [Instance]
    }

    /// One place of a clone.
    package struct Instance: Hashable, Sendable {
        package let text: Int
        package let range: Range<Int>
    }

    package let classes: [CloneClass]
    /// Lines of code in all texts, those in any clone, and those that would go if each clone stood in one place only.
    package let codeLines: Int
    package let involvedLines: Int
    package let redundantLines: Int
    /// The redundant lines of each text.
    package let redundantByText: [Int]

    /// - Parameters:
    ///   - runs: what each text shares with those before it, and with itself; as `CloneSurvey.runs` says it.
    ///   - isClone: whether a run is worth telling.
    package init(
        _ texts: [ComparedText], runs: [[Int: [CommonRun]]], isClone: (ComparedText, Range<Int>) -> Bool
    ) {
        var places: [Key: Set<Instance>] = [:]
        for (number, others) in runs.enumerated() {
            for (other, runs) in others {
                for run in runs where isClone(texts[number], run.one) {
                    let key = Key(digest: texts[number].digest(of: run.one), tokens: run.count)
                    places[key, default: []].insert(Instance(text: number, range: run.one))
                    places[key, default: []].insert(Instance(text: other, range: run.other))
                }
            }
        }
        classes = places.map { key, instances in
            let sorted = instances.sorted { ($0.text, $0.range.lowerBound) < ($1.text, $1.range.lowerBound) }
            let lines = sorted.first.map { texts[$0.text].codeLines(in: $0.range) } ?? 0
            return CloneClass(digest: key.digest, tokens: key.tokens, codeLines: lines, instances: sorted)
        }.sorted(by: Self.comesFirst)
        var (involved, redundant) = (LineMarks(texts), LineMarks(texts))
        for one in classes {
            for (number, instance) in one.instances.enumerated() {
                involved.mark(instance, texts)
                if number > 0 { redundant.mark(instance, texts) }
            }
        }
        codeLines = texts.reduce(0) { $0 + $1.codeLines }
        involvedLines = involved.counts.reduce(0, +)
        redundantByText = redundant.counts
        redundantLines = redundant.counts.reduce(0, +)
    }

    private struct Key: Hashable {
        let digest: [UInt8]
        let tokens: Int
    }

    private static func comesFirst(_ left: CloneClass, _ right: CloneClass) -> Bool {
        if left.tokens != right.tokens { return left.tokens > right.tokens }
        guard let one = left.instances.first, let other = right.instances.first else { return false }
        return (one.text, one.range.lowerBound) < (other.text, other.range.lowerBound)
    }

    /// What a text shares with those before it, and with itself.
    package static func runs(
        of number: Int, in texts: [ComparedText], _ landmarks: [Landmark], _ table: LandmarkTable, tokens: Int
    ) -> [Int: [CommonRun]] {
        var search = RunSearch(texts[number], tokens: tokens)
        for landmark in landmarks {
            var looked = 0
            for posting in table.postings(of: landmark.hash) {
                let other = Int(posting.text)
                if other > number || other == number && posting.position >= landmark.position { break }
                search.look(
                    landmark.position, other, posting.position, texts[other], isSame: other == number)
                looked += 1
                if looked == mostPlaces { break }
            }
        }
        return search.runs
    }

    // What stands in more places than that is found by the first of them.
    private static let mostPlaces = 64
}

/// Which lines of texts are marked; each counts once.
private struct LineMarks {
    private var marks: [[Bool]]
    private(set) var counts: [Int]

    init(_ texts: [ComparedText]) {
        marks = [[Bool]](repeating: [], count: texts.count)
        counts = [Int](repeating: 0, count: texts.count)
    }

    mutating func mark(_ instance: CloneSurvey.Instance, _ texts: [ComparedText]) {
        let text = texts[instance.text]
        if marks[instance.text].isEmpty {
            marks[instance.text] = [Bool](repeating: false, count: Int(text.lines.max() ?? 0) + 1)
        }
        for line in text.lines[instance.range] where !marks[instance.text][Int(line)] {
            marks[instance.text][Int(line)] = true
            counts[instance.text] += 1
        }
    }
}
