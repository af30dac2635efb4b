import GatehouseMatch

/// What the readers did with one text, hit by hit.
final class Trace {
    /// One literal that stood in the text, one reader that read on from it, and what that found.
    struct Step {
        let reader: Engine.Reader
        let literal: Literal
        let offset: Int
        let candidates: [Candidate]
    }

    private(set) var steps: [Step] = []
    /// All that was found, before it was decided which of those that overlap stands.
    var all: [Candidate] = []

    func note(_ reader: Engine.Reader, _ literal: Literal, _ offset: Int, _ candidates: ArraySlice<Candidate>) {
        steps.append(Step(reader: reader, literal: literal, offset: offset, candidates: Array(candidates)))
    }
}
