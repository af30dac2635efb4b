/// Answers the one question: may this change come in?
package struct Gate: Sendable {
    let policy: Policy
    let tools: Toolbox

    package init(policy: Policy, tools: Toolbox) {
        self.policy = policy
        self.tools = tools
    }

    /// Judges all of a change, slice by slice; after each, the progress is told what was looked at so far.
    package func judge(_ reading: any Reading, progress: (Coverage) -> Void = { _ in }) -> Verdict {
        var look = Look()
        var looked = Coverage()
        do {
            try reading.slices { change throws(Problem) in
                if tools.isTimeUp() { throw .outOfTime }
                look.add(self.look(at: change))
                looked.blobs += change.contents.count
                looked.bytes += change.contents.reduce(0) { $0 + $1.bytes.count }
                progress(looked)
            }
            look.sightings = try settle(look.sightings, in: reading)
        } catch {
            look.problems.append(error)
        }
        var coverage = reading.coverage
        coverage.skipped.merge(look.skipped, uniquingKeysWith: +)
        return Weighing.verdict(
            of: look.sightings, by: policy, today: tools.today, coverage: coverage,
            problems: counted(look.problems + reading.problems))
    }

    /// What the rules of this moment say of one slice.
    func look(at change: Change) -> Look {
        let shares = Self.shares(of: change)
        let rules = policy.rules.enumerated().filter { _, rule in
            rule.weighing.mode != .off && type(of: rule.check).about.stages.contains(change.stage)
        }
        let looks = tools.workers.map(shares.count) { index in
            rules.reduce(into: Look()) { look, rule in
                look.add(run(rule.element, numbered: rule.offset, on: shares[index]))
            }
        }
        return looks.reduce(into: Look()) { $0.add($1) }
    }

    private func run(_ rule: Rule, numbered number: Int, on change: Change) -> Look {
        let countsInline = rule.weighing.allowsInline || !change.stage.isServer
        do {
            let found = try rule.check.findings(in: change, using: tools)
            let allowances = countsInline && !found.list.isEmpty ? allowances(in: change) : [:]
            let sightings = found.list.map { finding in
                let beside = finding.place.line.flatMap { line in
                    allowances[finding.place.whole].map { lines in [lines[line], lines[line - 1]].compactMap(\.self) }
                }
                return Sighting(finding: finding, rule: number, allowances: beside ?? [])
            }
            return Look(sightings: sightings, problems: found.problems, skipped: found.skipped)
        } catch {
            return Look(problems: [error])
        }
    }

    private func allowances(in change: Change) -> [Place: [Int: InlineAllowance]] {
        change.contents.reduce(into: [:]) { allowances, content in
            let lines = InlineAllowance.all(in: content.bytes)
            if !lines.isEmpty { allowances[content.place] = lines }
        }
    }

    /// Finds out of each sighting where it stands, and whether the change brings it.
    private func settle(_ sightings: [Sighting], in reading: any Reading) throws(Problem) -> [Sighting] {
        if reading.steps.isEmpty { return try attribute(sightings, in: reading) }
        var novelty = Novelty(steps: reading.steps, sightings: sightings) { versions throws(Problem) in
            try self.lookAgain(at: versions, in: reading)
        }
        return try novelty.settled()
    }

    // What cannot be looked at whole here leaves the first sightings as they are, and the verdict undecided at best.
    private func lookAgain(at versions: [Version], in reading: any Reading) throws(Problem) -> [Sighting] {
        let look = look(at: Change(at: .scan, try reading.contents(of: versions)))
        if let problem = look.problems.first(where: { matters($0) }) { throw problem }
        return look.sightings
    }

    /// In an audit of a history, blobs are looked at before anybody knows where they stood: those in which something was
    /// found are looked at once more under each of their paths.
    private func attribute(_ sightings: [Sighting], in reading: any Reading) throws(Problem) -> [Sighting] {
        let homeless = sightings.filter { $0.finding.place.kind == .file && $0.finding.place.path == nil }
        let places = try reading.places(of: Set(homeless.compactMap(\.finding.place.blob)))
        var settled = sightings.filter { sighting in
            let place = sighting.finding.place
            return place.kind != .file || place.path != nil || place.blob.flatMap { places[$0] } == nil
        }
        for (blob, places) in places.sorted(by: { $0.key < $1.key }) {
            let paths = Set(places.compactMap(\.path)).sorted()
            let versions = paths.map { Version($0, Edit.Entry(.regular, blob)) }
            for sighting in try lookAgain(at: versions, in: reading) {
                settled += places.filter { $0.path == sighting.finding.place.path }.map { sighting.moved(to: $0) }
            }
        }
        return settled
    }

    private func counted(_ problems: [Problem]) -> [Problem] {
        var seen = Set<Problem>()
        return problems.filter { matters($0) && seen.insert($0).inserted }
    }

    private func matters(_ problem: Problem) -> Bool { !(problem.isCut && policy.limits.whenCut == .accept) }

    // Shares are large enough that handing one to a thread costs nothing beside judging it.
    private static func shares(of change: Change) -> [Change] {
        var shares = [Change(at: change.stage, refs: change.refs)]
        var bytes = 0
        for content in change.contents {
            if bytes > 128 * 1024 {
                shares.append(Change(at: change.stage))
                bytes = 0
            }
            shares[shares.count - 1].contents.append(content)
            bytes += content.bytes.count
        }
        return shares
    }
}

extension Sighting {
    /// The same sighting with the path, the commit and the ref of another place.
    func moved(to place: Place) -> Sighting {
        var moved = self
        moved.finding.place.path = place.path
        moved.finding.place.commit = place.commit
        moved.finding.place.ref = place.ref
        return moved
    }
}

extension Place {
    /// The place without its lines and columns.
    var whole: Place { Place(kind, path: path, blob: blob, commit: commit, ref: ref) }
}
