import GatehouseCore

/// An object that comes to a ref, and what counts as known there.
struct Arrival {
    let tip: Tips.Tip
    /// What other refs make known.
    let known: Set<ObjectID>
    /// What the ref holds itself, where that is not known by others: it is known to this ref alone.
    let own: ObjectID?

    /// Nil where nothing new can come: a deletion, or an object that is known already.
    init?(_ update: RefUpdate, own: ObjectID?, _ existing: ExistingRefs) {
        guard let new = update.new, new != own else { return nil }
        let others = existing.known(to: update.name)
        if others.contains(new) { return nil }
        tip = Tips.Tip(ref: update.name, id: new)
        self.known = others
        self.own = own.flatMap { others.contains($0) ? nil : $0 }
    }

    /// Arrivals to whose refs others make the same known. They are walked together, however many there are; mostly there
    /// is one such group.
    static func groups(of arrivals: [Arrival]) -> [ArrivalGroup] {
        var groups: [[Arrival]] = []
        for arrival in arrivals {
            // The same set in memory is told at once from another one.
            if let index = groups.firstIndex(where: { $0.first?.known == arrival.known }) {
                groups[index].append(arrival)
            } else {
                groups.append([arrival])
            }
        }
        return groups.map { ArrivalGroup($0, knowing: $0.first?.known ?? []) }
    }
}
