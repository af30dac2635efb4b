/// Finds the runs that one text shares with others, among which it may be itself.
///
///     var search = RunSearch(text, tokens: 50)
///     for landmark in winnowing.landmarks(of: text) {
///         for place in … { search.look(landmark.position, number, position, other) }
///     }
///     search.runs[number]     // every run of fifty tokens or more that text and other share
package struct RunSearch {
    private let text: ComparedText
    private let tokens: Int
    /// Up to where the runs of a text at a distance were followed.
    private var followed: [Diagonal: Int] = [:]
    /// The runs by the number of the other text, each once.
    package private(set) var runs: [Int: [CommonRun]] = [:]

    private struct Diagonal: Hashable {
        let text: Int
        let shift: Int
    }

    package init(_ text: ComparedText, tokens: Int) {
        self.text = text
        self.tokens = tokens
    }

    /// Whether the run through two places is known already, so that there is no need to get the other text.
    package func knows(_ place: UInt32, _ number: Int, _ other: UInt32) -> Bool {
        followed[Diagonal(text: number, shift: Int(other) - Int(place))].map { Int(place) < $0 } ?? false
    }

    /// Follows the run through two places that have a landmark in common. Places of one text come in order.
    package mutating func look(
        _ place: UInt32, _ number: Int, _ other: UInt32, _ otherText: ComparedText, isSame: Bool = false
    ) {
        if knows(place, number, other) { return }
        let diagonal = Diagonal(text: number, shift: Int(other) - Int(place))
        let run = CommonRun(around: Int(place), in: text, and: Int(other), in: otherText, isSame: isSame)
        // What is cut to the distance of the two ends later than it says; it is found again, and is the same.
        followed[diagonal] = max(Int(place) + 1, run?.one.upperBound ?? 0)
        guard let run, run.count >= tokens else { return }
        if runs[number]?.contains(run) != true { runs[number, default: []].append(run) }
    }
}
