import CLibyaml
import GatehouseCore

/// Puts nodes together from the parser's events. It keeps its own stack, so that depth costs no recursion.
struct Composer {
    static let mostNodes = 10_000
    static let deepest = 64

    /// The document's node, once it is complete.
    private(set) var root: Node?
    var mistakes: [Mistake] = []

    private var open: [Collection] = []
    private var anchors: [String: Part] = [:]
    private var nodeCount = 0
    private var documents = 0

    /// Reads all of the bytes. Throws where reading cannot go on.
    mutating func compose(_ bytes: [UInt8]) throws(Mistake) {
        let parser = Parser(bytes)
        while let event = try parser.next() {
            try take(event)
        }
        if root.map(\.isNothing) ?? true {
            throw Mistake(at: Position(line: 1, column: 1), "expected settings, and the file has none")
        }
    }

    private mutating func take(_ event: Event) throws(Mistake) {
        if let tag = event.tag {
            mistakes.append(Mistake(at: event.position, "expected no tag, such as \(quoted: tag)"))
        }
        switch event.kind {
        case .document(let isPlain): try begin(isPlain: isPlain, at: event.position)
        case .scalar(let text, let isPlain):
            try add(Part(Node(.scalar(text, isPlain: isPlain), at: event.position)), anchor: event.anchor)
        case .alias(let name):
            guard let part = anchors[name] else {
                throw Mistake(at: event.position, "expected the anchor '&\(escaped: name)' above its alias")
            }
            try add(part, anchor: nil)
        case .list: try push(Collection(isMap: false, event))
        case .map: try push(Collection(isMap: true, event))
        case .end: try close()
        case .other: break
        }
    }

    private mutating func begin(isPlain: Bool, at position: Position) throws(Mistake) {
        documents += 1
        if documents > 1 { throw Mistake(at: position, "expected one document, and a second one begins here") }
        if !isPlain { mistakes.append(Mistake(at: position, "expected no directives, such as %YAML")) }
    }

    private mutating func push(_ collection: Collection) throws(Mistake) {
        if open.count >= Self.deepest { throw Self.tooDeep(at: collection.position) }
        open.append(collection)
    }

    private mutating func close() throws(Mistake) {
        guard let collection = open.popLast() else { return }
        mistakes += collection.mistakes
        try add(collection.part, anchor: collection.anchor)
    }

    private mutating func add(_ part: Part, anchor: String?) throws(Mistake) {
        nodeCount += part.isAlias ? part.nodeCount : 1
        let position = part.node.position
        if nodeCount > Self.mostNodes {
            throw Mistake(at: position, "expected at most \(Self.mostNodes) values, counting what aliases repeat")
        }
        if open.count + part.depth > Self.deepest { throw Self.tooDeep(at: position) }
        if let anchor {
            anchors[anchor] = part
            anchors[anchor]?.isAlias = true
        }
        if open.isEmpty {
            root = part.node
        } else {
            open[open.count - 1].add(part)
        }
    }

    private static func tooDeep(at position: Position) -> Mistake {
        Mistake(at: position, "expected at most \(deepest) levels of lists and keys")
    }
}

extension Node {
    fileprivate var isNothing: Bool { value == .scalar("", isPlain: true) }
}
