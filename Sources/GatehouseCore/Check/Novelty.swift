/// Tells what a change introduces from what was there before: a value is new where it occurs more often in a commit
/// than in what the commit replaces, counted against every parent. A value that only moves is not new; its second copy is.
/// What has a measure is counted by it: it is new where there is more of it.
struct Novelty {
    /// Looks at versions that nobody has looked at yet.
    typealias Looking = ([Version]) throws(Problem) -> [Sighting]
    private typealias Counts = [Identity: Int]

    private let steps: [Step]
    private let sightings: [Sighting]
    private let look: Looking
    private var counts: [Version: Counts] = [:]
    /// What else something may be recognised by, in what is new.
    private var likenesses: [Identity: Set<Identity>] = [:]

    init(steps: [Step], sightings: [Sighting], lookingWith look: @escaping Looking) {
        self.steps = steps
        self.sightings = sightings
        self.look = look
        count(sightings)
        for finding in sightings.map(\.finding) {
            if let likeness = finding.measure?.likeness {
                likenesses[finding.identity.anywhere, default: []].insert(likeness)
            }
        }
    }

    /// The sightings, each marked as new or not, and placed at the first commit that brought it.
    mutating func settled() throws(Problem) -> [Sighting] {
        var commits: [Version: [Identity: Arrival]] = [:]
        for step in steps {
            for (version, identities) in try introduced(by: step) {
                let arrivals = identities.map { ($0, Arrival(commit: step.commit, before: before($0, version, step))) }
                commits[version, default: [:]].merge(arrivals) { first, _ in first }
            }
        }
        return sightings.map { sighting in
            guard let version = sighting.version, isStepped.contains(version) else { return sighting }
            var settled = sighting
            if let arrival = commits[version]?[sighting.finding.identity.anywhere] {
                settled.finding.place.commit = arrival.commit
                if sighting.finding.measure != nil, arrival.before > 0 {
                    settled.finding.message = sighting.finding.message + " (it was \(arrival.before) before)"
                }
            } else {
                settled.isNew = false
            }
            return settled
        }
    }

    /// The commit that brought something, and how much of it the file held before.
    private struct Arrival {
        let commit: ObjectID?
        let before: Int
    }

    // The least that one of the parents had of it at the same path.
    private func before(_ identity: Identity, _ version: Version, _ step: Step) -> Int {
        step.against.map { edits in
            occurrences(of: identity, in: edits.first { $0.path == version.path }?.oldVersion)
        }.min() ?? 0
    }

    // What no step sets, such as a blob that a ref points to directly, has nothing that it replaces: it is new.
    private lazy var isStepped = Set(steps.flatMap { $0.own.compactMap(\.newVersion) })

    /// The versions of the step in which something occurs that the step introduces.
    private mutating func introduced(by step: Step) throws(Problem) -> [Version: Set<Identity>] {
        let own = step.own.compactMap(\.newVersion).filter { counts[$0]?.isEmpty == false }
        if own.isEmpty { return [:] }
        try lookUp(step.against.joined().flatMap { [$0.newVersion, $0.oldVersion].compactMap(\.self) })
        let new = Set(own.flatMap { counts[$0, default: [:]].keys }).filter { identity in
            step.against.allSatisfy { edits in
                grows(identity, in: edits) && likenesses[identity, default: []].allSatisfy { grows($0, in: edits) }
            }
        }
        let places = own.map { version in
            (version, new.filter { counts[version]?[$0] != nil && isMore($0, in: version, than: step) })
        }
        let found = Set(places.flatMap(\.1))
        // Where copies and moves are so mixed that no single file grew, every one that holds the value is told.
        let rest = new.subtracting(found)
        // A tree made by hand can hold an entry twice; then a version comes twice too.
        return Dictionary(
            places.map { version, identities in
                (version, identities.union(rest.filter { counts[version]?[$0] != nil }))
            }, uniquingKeysWith: { $0.union($1) })
    }

    private func grows(_ identity: Identity, in edits: [Edit]) -> Bool {
        let after = edits.reduce(0) { $0 + occurrences(of: identity, in: $1.newVersion) }
        let before = edits.reduce(0) { $0 + occurrences(of: identity, in: $1.oldVersion) }
        return after > before
    }

    /// Whether the file holds the identity more often than it did in every parent.
    private func isMore(_ identity: Identity, in version: Version, than step: Step) -> Bool {
        step.against.allSatisfy { edits in
            let old = edits.first { $0.path == version.path }?.oldVersion
            return occurrences(of: identity, in: version) > occurrences(of: identity, in: old)
        }
    }

    private func occurrences(of identity: Identity, in version: Version?) -> Int {
        version.flatMap { counts[$0]?[identity] } ?? 0
    }

    private mutating func lookUp(_ versions: [Version]) throws(Problem) {
        var unknown = Set(versions).filter { counts[$0] == nil }.sorted { $0.path < $1.path }
        while !unknown.isEmpty {
            let share = Array(unknown.prefix(64))
            unknown.removeFirst(share.count)
            for version in share { counts[version] = [:] }
            count(try look(share))
        }
    }

    private mutating func count(_ sightings: [Sighting]) {
        for sighting in sightings {
            guard let version = sighting.version else { continue }
            let measure = sighting.finding.measure
            let weight = measure?.value ?? 1
            counts[version, default: [:]][sighting.finding.identity.anywhere, default: 0] += weight
            if let likeness = measure?.likeness { counts[version, default: [:]][likeness, default: 0] += weight }
        }
    }
}

extension Edit {
    /// What stands at the path now, without its mode, which says nothing about the bytes.
    fileprivate var newVersion: Version? { version(of: new) }
    /// What stood at the path before.
    fileprivate var oldVersion: Version? { version(of: old) }

    private func version(of entry: Entry?) -> Version? {
        guard let entry, entry.mode != .gitlink else { return nil }
        return Version(path, Entry(.regular, entry.id))
    }
}
