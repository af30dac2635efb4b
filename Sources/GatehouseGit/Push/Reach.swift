import GatehouseCore

/// What can be reached from where, among commits that were walked over, parents before children.
struct Reach {
    /// Which of the commits are new to somebody.
    private(set) var isNew: [Bool]
    private let parents: [[Int]]
    private let places: [ObjectID: Int]
    /// The last round in which a commit was reached, and whether it is known there.
    private var met: [(round: Int, isKnown: Bool)]
    private var round = 0

    init(_ walked: [WalkedCommit]) {
        let places = Dictionary(walked.enumerated().map { ($1.id, $0) }) { first, _ in first }
        parents = walked.map { $0.parents.compactMap { places[$0] } }
        self.places = places
        isNew = [Bool](repeating: false, count: walked.count)
        met = [(round: Int, isKnown: Bool)](repeating: (0, false), count: walked.count)
    }

    /// The place of a commit, or of the one that a tag leads to; nil for what was not walked over.
    func place(of id: ObjectID, _ reader: any ObjectReader) throws(GitError) -> Int? {
        if let place = places[id] { return place }
        var next = id
        for _ in 0..<50 {
            var found: GitObject?
            try reader.read([next], limit: AnnotatedObject.largest) { (_, object) throws(GitError) in found = object }
            guard let found, found.kind == .tag, let bytes = found.bytes,
                let target = AnnotatedObject(bytes).ids(in: "object")?.first
            else { break }
            next = target
        }
        return places[next]
    }

    /// Notes as new what can be reached from one commit and not from another. Children come before their parents, and
    /// what both reach is not followed to its end: so the cost is that of the difference.
    ///
    /// - Returns: their places, children before parents.
    @discardableResult
    mutating func add(from new: Int?, except own: Int?) -> [Int] {
        round += 1
        var found: [Int] = []
        var waiting = Waiting()
        var open = 0
        if let own { reach(own, isKnown: true, &waiting, &open) }
        if let new { reach(new, isKnown: false, &waiting, &open) }
        while open > 0, let next = waiting.popLast() {
            let isKnown = met[next].isKnown
            if !isKnown {
                open -= 1
                isNew[next] = true
                found.append(next)
            }
            for parent in parents[next] { reach(parent, isKnown: isKnown, &waiting, &open) }
        }
        return found
    }

    // `open` counts those that wait and are not known.
    private mutating func reach(_ place: Int, isKnown: Bool, _ waiting: inout Waiting, _ open: inout Int) {
        if met[place].round != round {
            met[place] = (round, isKnown)
            waiting.insert(place)
            if !isKnown { open += 1 }
        } else if isKnown && !met[place].isKnown {
            // Its children all come before it, so that it still waits.
            met[place].isKnown = true
            open -= 1
        }
    }
}

/// Places that wait; the last one in the order of the walk comes first.
private struct Waiting {
    private var heap: [Int] = []

    mutating func insert(_ place: Int) {
        heap.append(place)
        var child = heap.count - 1
        while child > 0, case let parent = (child - 1) / 2, heap[parent] < heap[child] {
            heap.swapAt(parent, child)
            child = parent
        }
    }

    mutating func popLast() -> Int? {
        guard let first = heap.first, let end = heap.popLast() else { return nil }
        if heap.isEmpty { return first }
        heap[0] = end
        var parent = 0
        while case let left = 2 * parent + 1, left < heap.count {
            let larger = left + 1 < heap.count && heap[left + 1] > heap[left] ? left + 1 : left
            if heap[larger] <= heap[parent] { break }
            heap.swapAt(larger, parent)
            parent = larger
        }
        return first
    }
}
