extension Verdict {
    /// The verdict of one look at all that these were given on, each on a part of its own.
    package static func joined(_ verdicts: [Verdict]) -> Verdict {
        var joined = Verdict(
            findings: Weighed.joined(verdicts.flatMap(\.findings)), waived: Weighed.joined(verdicts.flatMap(\.waived)),
            problems: Problem.each(of: verdicts.flatMap(\.problems)),
            coverage: verdicts.reduce(into: Coverage()) { $0.add($1.coverage) })
        let authors = Dictionary(verdicts.flatMap(\.authors).map { ($0.commit, $0) }) { first, _ in first }
        joined.authors = authors.values.sorted { $0.commit < $1.commit }
        return joined
    }

    /// The same verdict, in which each place names the repository.
    package func placed(in repository: String) -> Verdict {
        var placed = self
        placed.findings = findings.map { $0.placed(in: repository) }
        placed.waived = waived.map { $0.placed(in: repository) }
        placed.problems = problems.map { $0.placed(in: repository) }
        return placed
    }
}

extension Weighed {
    /// One finding for each thing that was found, in the order of a verdict.
    static func joined(_ all: [Weighed]) -> [Weighed] {
        // A password is one finding wherever it stands, although its fingerprint may name the place.
        joined(Dictionary(grouping: all) { $0.finding.identity.anywhere })
    }

    /// One finding for each group, in the order of a verdict.
    static func joined(_ groups: [Identity: [Weighed]]) -> [Weighed] {
        groups.values.map(one(of:)).sorted(by: Weighed.comesFirst)
    }

    // The worst speaks for all with the same value, and the rest are its other places.
    private static func one(of group: [Weighed]) -> Weighed {
        let sorted = group.sorted(by: Weighed.comesFirst)
        var first = sorted[0]
        let names = group.reduce(into: Set(group.map(\.fingerprint))) { $0.formUnion($1.alsoNamed) }
        let places = group.reduce(into: Set(group.map(\.finding.place))) { $0.formUnion($1.alsoAt) }
        first.alsoNamed = names.subtracting([first.fingerprint])
        first.isSilent = group.allSatisfy(\.isSilent)
        first.alsoAt = places.subtracting([first.finding.place]).sorted()
        return first
    }

    fileprivate func placed(in repository: String) -> Weighed {
        var placed = self
        placed.finding.place.repository = repository
        for index in placed.alsoAt.indices { placed.alsoAt[index].repository = repository }
        return placed
    }
}

extension Problem {
    // What has no place has none to name the repository.
    fileprivate func placed(in repository: String) -> Problem {
        var placed = self
        placed.place?.repository = repository
        if place == nil { placed.attempt = "in \(escaped: repository): " + attempt }
        return placed
    }
}
