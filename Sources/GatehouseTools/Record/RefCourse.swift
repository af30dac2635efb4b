package import GatehouseCore

/// What one ref may hold, by the record: follows the pushes that were accepted, and those that git then carried out.
///
/// Git moves a ref only from the value that a push was judged with. So what was carried out is one way from value to
/// value, each move an edge of it; which were, is known where they were confirmed, in whatever order. A way that ends
/// where no accepted move leads, or that has a gap which none fills, was not made of accepted pushes alone.
package struct RefCourse: Sendable {
    /// What a ref holds: an object, or nothing.
    package typealias Value = ObjectID?

    private struct Move: Hashable, Sendable {
        let old: Value
        let new: Value
    }

    /// The line that spoke of the ref last.
    package private(set) var number: Int
    // How often the confirmed moves come to a value more than they leave it; where the way began, once more. On a way
    // without gaps that is 1 at its end, and 0 everywhere else.
    private var excess: [Value: Int]
    // How many times each move was accepted more than it was confirmed.
    private var pending: [Move: Int] = [:]
    // What the ref can have held at any time.
    private var past: Set<Value>

    package init(_ value: Value, number: Int) {
        self.number = number
        excess = [value: 1]
        past = [value]
    }

    /// The end of what was confirmed.
    package var value: Value {
        let ends = excess.filter { $0.value > 0 }.keys
        return ends.count == 1 ? ends.first ?? nil : ends.max { ($0?.hex ?? "") < ($1?.hex ?? "") } ?? nil
    }

    /// What the ref may hold now: the end of what was confirmed, and where accepted pushes may have led from there.
    package var possible: Set<Value> {
        var reached = Set(excess.filter { $0.value > 0 }.keys)
        while case let more = pending.keys.filter({ reached.contains($0.old) && !reached.contains($0.new) }),
            !more.isEmpty
        { reached.formUnion(more.map(\.new)) }
        return reached
    }

    /// Whether the ref can hold the value only by a push that nobody confirmed.
    package func isUnconfirmed(_ value: Value) -> Bool {
        possible.contains(value) && (excess[value] != 1 || excess.contains { $0.value < 0 })
    }

    /// The ref was seen to hold a value. False where no push that was accepted can have put it there.
    package mutating func see(_ seen: Value, at number: Int) -> Bool {
        if possible.contains(seen) { return true }
        self = RefCourse(seen, number: number)
        return false
    }

    /// A push was judged, with what the ref held then, and accepted. False where it cannot have held that.
    package mutating func accept(_ old: Value, _ new: Value, at number: Int) -> Bool {
        // It may have moved on meanwhile, and then git does not carry the push out.
        let couldBe = past.contains(old)
        if !couldBe { self = RefCourse(old, number: number) }
        pending[Move(old: old, new: new), default: 0] += 1
        past.insert(new)
        self.number = number
        return couldBe
    }

    /// Git moved the ref. False where no push that was accepted did that, or none can have led to where it was.
    package mutating func confirm(_ old: Value, _ new: Value, at number: Int) -> Bool {
        let move = Move(old: old, new: new)
        guard let count = pending[move] else {
            self = RefCourse(new, number: number)
            return false
        }
        pending[move] = count > 1 ? count - 1 : nil
        for (value, step) in [(old, -1), (new, 1)] {
            let sum = (excess[value] ?? 0) + step
            excess[value] = sum == 0 ? nil : sum
        }
        self.number = number
        let possible = possible
        guard excess.allSatisfy({ $0.value > 0 || possible.contains($0.key) }) else {
            self = RefCourse(new, number: number)
            return false
        }
        return true
    }
}
