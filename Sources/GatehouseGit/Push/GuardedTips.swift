import GatehouseCore

/// What refs hold, told apart by the rules that guard them. Of many refs, few differ in that.
struct GuardedTips: Sendable {
    private var tips: [Set<Guards.Guard>: Set<ObjectID>] = [:]
    private var known: [Set<Guards.Guard>: Set<ObjectID>] = [:]

    /// Adds what a ref holds; nothing where it makes nothing known.
    mutating func add(_ id: ObjectID, under guards: Set<Guards.Guard>?) {
        if let guards { tips[guards, default: []].insert(id) }
    }

    /// Puts together what is known to refs that move: what stands under the same rules, or more.
    mutating func conclude(for moving: [Set<Guards.Guard>]) {
        for guards in Set(moving) {
            known[guards] = tips.reduce(into: []) { if $1.key.isSuperset(of: guards) { $0.formUnion($1.value) } }
        }
    }

    /// What is known to a ref that moves.
    func known(under guards: Set<Guards.Guard>?) -> Set<ObjectID> { guards.flatMap { known[$0] } ?? [] }
}
