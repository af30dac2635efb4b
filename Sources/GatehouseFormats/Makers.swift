import GatehouseCore

/// Who made the commits that findings stand in, looked up by the finding.
struct Makers {
    private let byCommit: [ObjectID: Authorship]

    init(_ verdict: Verdict) {
        byCommit = Dictionary(verdict.authors.map { ($0.commit, $0) }) { first, _ in first }
    }

    /// Who brought the finding, and when; nil where that is not known.
    subscript(weighed: Weighed) -> Authorship? { weighed.finding.place.commit.flatMap { byCommit[$0] } }
}

extension Authorship {
    /// `Ada Lovelace <ada@example.org>`.
    var person: String { "\(name) <\(email)>" }
}
