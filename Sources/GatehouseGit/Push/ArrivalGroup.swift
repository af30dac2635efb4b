import GatehouseCore

/// Arrivals to whose refs others make the same known.
struct ArrivalGroup {
    /// What is known to all of the refs.
    let known: Set<ObjectID>
    /// From where the walk begins: from what comes; and where several refs know something for themselves, also from that,
    /// so that it can be told for each of them what lies behind it.
    let walked: [ObjectID]
    private let arrivals: [Arrival]
    private let needsReach: Bool

    /// - Parameter others: what others make known to all of the refs.
    init(_ arrivals: [Arrival], knowing others: Set<ObjectID>) {
        self.arrivals = arrivals
        let owns = Set(arrivals.compactMap(\.own))
        needsReach = !owns.isEmpty && !arrivals.allSatisfy { $0.own == arrivals.first?.own }
        known = needsReach ? others : others.union(owns)
        walked = arrivals.map(\.tip.id) + (needsReach ? owns.sorted() : [])
    }

    /// What comes.
    var tips: [Tips.Tip] { arrivals.map(\.tip) }

    /// Of the commits that were walked over, those that are new to one of the refs at least.
    func new(in walked: [WalkedCommit], _ reader: any ObjectReader) throws(GitError) -> [WalkedCommit] {
        if !needsReach { return walked }
        var reach = Reach(walked)
        for arrival in arrivals {
            let own = try arrival.own.map { id throws(GitError) in try reach.commit(id, reader) }
            try reach.add(from: reach.commit(arrival.tip.id, reader), except: own ?? nil)
        }
        return zip(walked, reach.isNew).filter(\.1).map(\.0)
    }
}

/// What can be reached from where, among commits that were walked over.
private struct Reach {
    private(set) var isNew: [Bool]
    private let parents: [[Int]]
    private let places: [ObjectID: Int]
    /// The last round in which a commit was met.
    private var met: [Int]
    private var round = 0

    init(_ walked: [WalkedCommit]) {
        let places = Dictionary(walked.enumerated().map { ($1.id, $0) }) { first, _ in first }
        parents = walked.map { $0.parents.compactMap { places[$0] } }
        self.places = places
        isNew = [Bool](repeating: false, count: walked.count)
        met = [Int](repeating: -1, count: walked.count)
    }

    /// The place of a commit, or of the one that a tag leads to; nil for what was not walked over.
    func commit(_ id: ObjectID, _ reader: any ObjectReader) throws(GitError) -> Int? {
        if let place = places[id] { return place }
        var next = id
        for _ in 0..<50 {
            var found: GitObject?
            try reader.read([next], limit: AnnotatedObject.largest) { (_, object) throws(GitError) in found = object }
            guard let found, found.kind == .tag, let bytes = found.bytes,
                let target = AnnotatedObject(bytes).ids(in: "object")?.first
            else { return places[next] }
            next = target
        }
        return places[next]
    }

    /// Notes as new what can be reached from one commit and not from another.
    mutating func add(from new: Int?, except own: Int?) {
        round += 1
        _ = visit(own)
        for commit in visit(new) { isNew[commit] = true }
    }

    // What can be reached, and was not met in this round.
    private mutating func visit(_ start: Int?) -> [Int] {
        var waiting = start.map { [$0] } ?? []
        var visited: [Int] = []
        while let next = waiting.popLast() {
            if met[next] == round { continue }
            met[next] = round
            visited.append(next)
            waiting += parents[next]
        }
        return visited
    }
}
