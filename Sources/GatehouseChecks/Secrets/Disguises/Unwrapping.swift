import GatehouseCore
import GatehouseMatch

/// Takes the disguises off a content, layer by layer, and collects what the engine finds in each.
struct Unwrapping {
    private let secrets: Secrets
    private let content: Content
    private(set) var budget: LayerBudget
    private(set) var problems: [Problem] = []

    init(_ content: Content, _ secrets: Secrets) {
        self.secrets = secrets
        self.content = content
        budget = LayerBudget(for: content.bytes.count)
    }

    /// What stands in the bytes and in everything that they hide, by its place in the bytes; of two that overlap, the outer
    /// one comes first.
    mutating func hits(in bytes: [UInt8]) -> [Hit] {
        hits(in: Layer(bytes, "", from: Origin(asItStands: 0..<bytes.count), path: content.path), depth: 0)
    }

    private mutating func hits(in layer: Layer, depth: Int) -> [Hit] {
        let outer = plainHits(in: layer)
        var inner: [Hit] = []
        var room = Self.mostFindings
        forEachLayer(in: layer.bytes) { layer, unwrapping in
            guard unwrapping.budget.spend(bytes: layer.bytes.count), room > 0 else { return }
            guard depth < LayerBudget.depth else { return unwrapping.budget.exceed(.depth) }
            let hits = unwrapping.hits(in: layer, depth: depth + 1).map { $0.out(of: layer) }
            room -= hits.count
            inner += hits
        }
        if room <= 0 { cut("it holds more than \(Self.mostFindings) credentials") }
        return outer.joined(with: inner)
    }

    private mutating func plainHits(in layer: Layer) -> [Hit] {
        var scan = Scan(layer.bytes, under: layer.path, secrets.engine)
        var candidates = scan.run()
        if scan.budget.isExhausted { cut("its text would take more steps to read than its size allows") }
        if candidates.count > Self.mostFindings {
            cut("it holds more than \(Self.mostFindings) credentials")
            candidates = Array(candidates.prefix(Self.mostFindings))
        }
        if !layer.isText { candidates = candidates.filter(\.hasShapeOfItsOwn) }
        return candidates.map { candidate in
            Hit(
                finding: secrets.finding(candidate, in: layer.bytes, at: content.place), range: candidate.range,
                rank: candidate.rank, isKind: candidate.isKind)
        }
    }

    private mutating func forEachLayer(in bytes: [UInt8], _ body: (Layer, inout Unwrapping) -> Void) {
        var after = [Int](repeating: 0, count: Self.disguises.count)
        Tells.forEach(in: bytes) { tell in
            let sign = Int(tell.sign.rawValue)
            guard tell.offset >= after[sign], let disguise = Self.disguises[sign] else { return }
            after[sign] = max(tell.offset + 1, disguise.undo(bytes, tell.offset, after[sign]) { body($0, &self) })
        }
    }

    private mutating func cut(_ reason: Message) {
        problems.append(
            Problem(
                "look for secrets", reason, remedy: "split the file, or take it out of the change", isCut: true,
                at: content.place))
    }

    private static let mostFindings = 10_000

    /// The disguises by their signs.
    private static let disguises: [Disguise?] = Tell.Sign.allCases.map { sign in
        everyDisguise.first { $0.sign == sign }
    }
}

extension Candidate {
    /// Whether the value gives itself away, and no name beside it.
    fileprivate var hasShapeOfItsOwn: Bool {
        switch source {
        case .kind: field == nil
        case .rule: true
        case .address, .header, .password, .token: false
        }
    }

    fileprivate var isKind: Bool {
        if case .kind = source { return true }
        return false
    }
}
