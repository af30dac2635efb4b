import GatehouseCore

/// A list or map whose end was not reached yet.
struct Collection {
    let position: Position
    let anchor: String?
    private(set) var mistakes: [Mistake] = []

    private let isMap: Bool
    private var items: [Node] = []
    private var pairs: [Node.Pair] = []
    private var key: Node?
    private var known: Set<String> = []
    private var nodeCount = 1
    private var depth = 1

    init(isMap: Bool, _ event: Event) {
        self.isMap = isMap
        position = event.position
        anchor = event.anchor
    }

    /// The collection as a node.
    var part: Part {
        Part(Node(isMap ? .map(pairs) : .list(items), at: position), nodeCount: nodeCount, depth: depth)
    }

    /// Adds an item, a key, or the value of the key before it.
    mutating func add(_ part: Part) {
        nodeCount += part.nodeCount
        depth = max(depth, part.depth + 1)
        if !isMap {
            items.append(part.node)
        } else if let key {
            self.key = nil
            if accept(key) { pairs.append(Node.Pair(key: key, value: part.node)) }
        } else {
            key = part.node
        }
    }

    private mutating func accept(_ key: Node) -> Bool {
        guard case .scalar(let name, let isPlain) = key.value else {
            mistakes.append(Mistake(at: key.position, "expected a word as key"))
            return false
        }
        if name == "<<", isPlain {
            mistakes.append(Mistake(at: key.position, "expected no merge key '<<': write the settings out"))
            return false
        }
        if !known.insert(name).inserted {
            mistakes.append(Mistake(at: key.position, "expected the key \(quoted: name) once, and it stands above"))
            return false
        }
        return true
    }
}
