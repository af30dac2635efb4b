import GatehouseCore

/// A node with what has to be known before it is repeated by an alias.
struct Part {
    let node: Node
    /// The nodes in it, itself included.
    let nodeCount: Int
    /// Its levels: none for a scalar.
    let depth: Int
    var isAlias = false

    init(_ node: Node, nodeCount: Int = 1, depth: Int = 0) {
        self.node = node
        self.nodeCount = nodeCount
        self.depth = depth
    }
}
