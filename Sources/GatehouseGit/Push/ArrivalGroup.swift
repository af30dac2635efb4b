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

    /// Of the commits that were walked over, those that are new to each of the refs, parents before children.
    func newToEach(in walked: [WalkedCommit], _ reader: any ObjectReader) throws(GitError) -> [(RefName, [ObjectID])] {
        if arrivals.count == 1 && !needsReach { return arrivals.map { ($0.tip.ref, walked.map(\.id)) } }
        var reach = Reach(walked)
        return try arrivals.map { arrival throws(GitError) in
            let own = try arrival.own.map { id throws(GitError) in try reach.place(of: id, reader) }
            let places = try reach.add(from: reach.place(of: arrival.tip.id, reader), except: own ?? nil)
            return (arrival.tip.ref, places.reversed().map { walked[$0].id })
        }
    }

    /// Of the commits that were walked over, those that are new to one of the refs at least.
    func new(in walked: [WalkedCommit], _ reader: any ObjectReader) throws(GitError) -> [WalkedCommit] {
        if !needsReach { return walked }
        var reach = Reach(walked)
        for arrival in arrivals {
            let own = try arrival.own.map { id throws(GitError) in try reach.place(of: id, reader) }
            try reach.add(from: reach.place(of: arrival.tip.id, reader), except: own ?? nil)
        }
        return zip(walked, reach.isNew).filter(\.1).map(\.0)
    }
}
