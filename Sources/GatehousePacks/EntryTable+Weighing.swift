import GatehouseCore

extension EntryTable {
    // A tree that grows heavier than this, in kilobytes, is cut, so that several threads can share it.
    private static let heaviest = 128 << 10

    /// Goes through all trees: tells each entry its kind, whether it is needed, and what it weighs; puts the heaviest child
    /// of each last, and cuts what is too heavy for one share.
    mutating func weigh() {
        var stack: [UInt32] = []
        for root in 0..<count where marks[root].contains(.root) {
            // Weighed again, a root has the weight of its tree; that will do.
            let own = Int(weights[root])
            stack.append(UInt32(root))
            enter(root, from: root)
            // Down to the first child, on to the next sibling, and up when there is none.
            var next = firstChild[root]
            while let parent = stack.last {
                if next != Self.none {
                    enter(Int(next), from: root)
                    stack.append(next)
                    next = firstChild[Int(next)]
                } else {
                    leave(Int(parent), own: own)
                    stack.removeLast()
                    next = stack.isEmpty ? Self.none : nextSibling[Int(parent)]
                }
            }
        }
    }

    private mutating func enter(_ entry: Int, from root: Int) {
        marks[entry].insert(.reached)
        if let kind = marks[root].objectKind { marks[entry].set(kind) }
        marks[entry].subtract([.needed, .cut])
        if !marks[entry].contains(.passed) { marks[entry].insert(.needed) }
    }

    private mutating func leave(_ entry: Int, own: Int) {
        var weight = own
        var heaviest = (child: Self.none, weight: -1)
        var child = firstChild[entry]
        while child != Self.none {
            let index = Int(child)
            if marks[index].contains(.needed) { marks[entry].insert(.needed) }
            if !marks[index].contains(.cut) {
                weight += Int(weights[index])
                if Int(weights[index]) > heaviest.weight { heaviest = (child, Int(weights[index])) }
            }
            child = nextSibling[index]
        }
        if heaviest.child != Self.none { putLast(heaviest.child, of: entry) }
        weights[entry] = UInt32(clamping: weight)
        if weight > Self.heaviest, !marks[entry].contains(.root) { marks[entry].insert(.cut) }
    }

    private mutating func putLast(_ child: UInt32, of parent: Int) {
        guard nextSibling[Int(child)] != Self.none else { return }
        if firstChild[parent] == child { firstChild[parent] = nextSibling[Int(child)] }
        var last = Int(firstChild[parent])
        while nextSibling[last] != Self.none {
            if nextSibling[last] == child {
                nextSibling[last] = nextSibling[Int(child)]
            } else {
                last = Int(nextSibling[last])
            }
        }
        nextSibling[last] = child
        nextSibling[Int(child)] = Self.none
    }
}
