/// Answers the one question: may this change come in?
package struct Gate: Sendable {
    let policy: Policy
    let tools: Toolbox

    package init(policy: Policy, tools: Toolbox) {
        self.policy = policy
        var tools = tools
        tools.policyDigest = policy.digest
        self.tools = tools
    }

    /// Judges all of a change, share by share; with each that is handed over, the progress is told what was read so far.
    package func judge(_ reading: any Reading, progress: (Coverage, _ expectedBytes: Int?) -> Void = { _, _ in })
        -> Verdict
    {
        var look = Look()
        var read = Coverage()
        var failures: [Problem] = []
        reading.use { recall(at: $0) }
        let shares = tools.workers.map { (hand: (Share) -> Void) in
            failures = problems { () throws(Problem) in
                try reading.shares { share throws(Problem) in
                    if tools.isTimeUp() { throw .outOfTime }
                    hand(share)
                    read.blobs += share.size.contents
                    read.bytes += share.size.bytes
                    progress(read, reading.expectedBytes)
                }
            }
        } _: { share in
            self.look(at: share)
        }
        reading.conclude()
        for share in shares { look.add(share) }
        look.problems += failures
        if failures.isEmpty {
            look.problems += problems { () throws(Problem) in
                look.sightings = try settle(look.sightings, at: look.stage ?? .scan, in: reading)
            }
        }
        if failures.isEmpty { look.add(history(of: reading)) }
        if look.problems.isEmpty && reading.problems.isEmpty { reading.complete(leaving: look.spots) }
        var coverage = reading.coverage
        coverage.skipped.merge(look.skipped, uniquingKeysWith: +)
        var verdict = Weighing.verdict(
            of: look.sightings, by: policy, granted: look.forgiven, today: tools.today, coverage: coverage,
            problems: counted(look.problems + reading.problems))
        if look.stage ?? .scan == .scan {
            verdict.problems += problems { () throws(Problem) in
                verdict.authors = try reading.authors(of: verdict.commits).filter(isShown)
            }
        }
        return verdict
    }

    // Who has a secret for a name is not named.
    private func isShown(_ author: Authorship) -> Bool {
        let header = "author \(author.name) <\(author.email)>\n"
        let content = Content(Place(.message, commit: author.commit), Array(header.utf8))
        return look(at: Change(at: .scan, [content])).sightings.isEmpty
    }

    /// What the rules about its history say of a change.
    private func history(of reading: any Reading) -> Look {
        var look = Look()
        // What was looked at replaces all that stands here before it.
        let failures = problems { () throws(Problem) in
            guard let change = try reading.history({ Guards(policy, at: $0) }) else { return }
            look = self.look(at: change, needing: [.moves, .commits, .objects, .steps, .branch, .setup, .trees])
        }
        look.problems += failures
        return look
    }

    private func problems(in work: () throws(Problem) -> Void) -> [Problem] {
        do {
            try work()
            return []
        } catch {
            return [error]
        }
    }

    /// What the rules of this moment say of a share, read where it is looked at.
    private func look(at share: Share) -> Look {
        var look = Look()
        var recalls: [Stage: Recall?] = [:]
        look.problems += problems { () throws(Problem) in
            try share.read { change in
                // The reading throws as well when the time is up; this ends a share that takes long.
                let isLate = tools.isTimeUp()
                let one = isLate ? Look(problems: [.outOfTime]) : self.look(at: change)
                look.add(one)
                let recall = recalls[change.stage] ?? recall(at: change.stage)
                recalls[change.stage] = .some(recall)
                if !isLate { look.spots += recall?.remember(change, after: one) ?? [] }
                return one.isSpotless
            }
        }
        return look
    }

    // What was remembered under the rules that look at the stage.
    private func recall(at stage: Stage) -> Recall? {
        tools.memory.flatMap { Recall($0, policy, at: stage) }
    }

    /// What the rules of this moment say of a change.
    func look(at change: Change, needing needs: Needs = .contents) -> Look {
        var look = Look(stage: change.stage)
        for (number, rule) in policy.rules.enumerated() {
            guard rule.weighing.mode != .off, type(of: rule.check).about.stages.contains(change.stage),
                !rule.check.needs.isDisjoint(with: needs)
            else { continue }
            look.add(run(rule, numbered: number, on: change))
            look.stage = change.stage
        }
        if needs.contains(.contents) && masksSecrets { look.quote(change) }
        return look
    }

    // A line is shown only where somebody has looked for secrets on it.
    private var masksSecrets: Bool {
        policy.rules.contains { $0.weighing.mode != .off && type(of: $0.check).about.name == "secrets" }
    }

    private func run(_ rule: Rule, numbered number: Int, on change: Change) -> Look {
        let countsInline = rule.weighing.allowsInline || !change.stage.isServer
        do {
            let start = tools.witness?.now()
            let found = try rule.check.findings(in: change, using: tools)
            if let witness = tools.witness, let start {
                witness.saw(type(of: rule.check).about.name, lookAt: change, for: witness.now() - start)
            }
            let allowances =
                countsInline && !found.list.isEmpty ? allowances(in: change.contents + found.contents) : [:]
            let sightings = found.list.map { finding in
                let beside = finding.place.line.flatMap { line in
                    allowances[finding.place.whole].map { lines in [lines[line], lines[line - 1]].compactMap(\.self) }
                }
                return Sighting(finding: finding, rule: number, allowances: beside ?? [])
            }
            var look = Look(
                sightings: sightings, problems: found.problems, skipped: found.skipped, isLocal: found.isLocal)
            look.forgiven = found.forgiven
            return look
        } catch {
            return Look(problems: [error])
        }
    }

    private func allowances(in contents: [Content]) -> [Place: [Int: InlineAllowance]] {
        contents.reduce(into: [:]) { allowances, content in
            let lines = InlineAllowance.all(in: content.bytes)
            if !lines.isEmpty { allowances[content.place] = lines }
        }
    }

    /// Finds out of each sighting where it stands, and whether the change brings it.
    private func settle(
        _ sightings: [Sighting], at stage: Stage, in reading: any Reading
    ) throws(Problem) -> [Sighting] {
        if reading.steps.isEmpty { return try attribute(sightings, in: reading).map(\.inAudit) }
        var novelty = Novelty(steps: reading.steps, sightings: sightings) { versions throws(Problem) in
            try self.lookAgain(at: versions, as: stage, in: reading)
        }
        return try novelty.settled()
    }

    // What cannot be looked at whole here leaves the first sightings as they are, and the verdict undecided at best.
    private func lookAgain(at versions: [Version], as stage: Stage, in reading: any Reading) throws(Problem)
        -> [Sighting]
    {
        let recall = recall(at: stage)
        let versions = versions.filter { version in
            recall?.size(ofSpotless: .file(version.path, blob: version.entry.id), version.entry.mode) == nil
        }
        let change = Change(at: stage, try reading.contents(of: versions))
        let looks = tools.workers.map { (hand: (Share) -> Void) in
            for share in Share.shares(of: change) { hand(share) }
        } _: { share in
            self.look(at: share)
        }
        let look = looks.reduce(into: Look()) { $0.add($1) }
        if let problem = look.problems.first(where: { matters($0) }) { throw problem }
        return look.sightings
    }

    /// In an audit of a history, blobs are looked at before anybody knows where they stood: those in which something was
    /// found are looked at once more under each of their paths.
    private func attribute(_ sightings: [Sighting], in reading: any Reading) throws(Problem) -> [Sighting] {
        let standings = try reading.standings(of: Set(sightings.compactMap(\.finding.place.objectToPlace)))
        var settled: [Sighting] = []
        var blobs: Set<ObjectID> = []
        for sighting in sightings {
            guard let object = sighting.finding.place.objectToPlace, let standing = standings[object] else {
                settled.append(sighting)
                continue
            }
            if standing.places.isEmpty {
                settled.append(sighting.unreached)
            } else if sighting.finding.place.kind == .file {
                blobs.insert(object)
            } else {
                settled.append(sighting)
            }
        }
        for blob in blobs.sorted() {
            guard let standing = standings[blob] else { continue }
            let paths = Set(standing.places.compactMap(\.path)).sorted()
            let versions = paths.map { Version($0, Edit.Entry(.regular, blob)) }
            // A blob without a path is no file to every rule: those that had nothing to say of it have nothing now.
            let rules = Set(sightings.lazy.filter { $0.finding.place.blob == blob }.map(\.rule))
            for sighting in try lookAgain(at: versions, as: .scan, in: reading) where rules.contains(sighting.rule) {
                settled += standing.places.filter { $0.path == sighting.finding.place.path }.map { place in
                    sighting.moved(to: place).held(by: standing.holders)
                }
            }
        }
        return settled
    }

    private func counted(_ problems: [Problem]) -> [Problem] {
        Problem.each(of: problems.filter { matters($0) })
    }

    private func matters(_ problem: Problem) -> Bool { !(problem.isCut && policy.limits.whenCut == .accept) }
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

extension Sighting {
    /// The same sighting, with the refs that have it still.
    func held(by holders: [RefName]?) -> Sighting {
        guard let holders else { return self }
        var sighting = self
        let reason: Message
        if let first = holders.first {
            reason =
                holders.count == 1
                ? "it is still in \(first)" : "it is still in \(first), and in \(holders.count - 1) more refs"
        } else {
            reason = "no branch or tag has it still; it is in their history"
        }
        sighting.finding.because.append(reason)
        return sighting
    }

    /// The same sighting where nothing is new: what is judged by the change alone is a note.
    var inAudit: Sighting {
        guard let measure = finding.measure, !measure.countsInAudit else { return self }
        var sighting = self
        sighting.isNew = false
        return sighting
    }

    /// The same sighting in something that no ref reaches: it goes away by itself, and is told as a note.
    var unreached: Sighting {
        var sighting = self
        sighting.isNew = false
        sighting.finding.because.append("no ref reaches it any more")
        return sighting
    }
}

extension Place {
    /// The object whose place in the history is not known yet.
    var objectToPlace: ObjectID? {
        switch kind {
        case .file: path == nil ? blob : nil
        case .message, .tag: ref == nil ? commit : nil
        case .ref, .stream: nil
        }
    }

    /// The place without its lines and columns.
    var whole: Place { Place(kind, path: path, blob: blob, commit: commit, ref: ref) }
}
