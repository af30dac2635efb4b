import GatehouseArchives
import GatehouseCore
import GatehouseMatch

/// Takes the disguises off a content, layer by layer, and collects what the engine finds in each.
struct Unwrapping {
    private let secrets: Secrets
    private let content: Content
    private(set) var budget: LayerBudget
    private(set) var problems: [Problem] = []
    /// Whether nothing that was read depends on what stands far from it.
    private(set) var isLocal = true
    /// The layers that are being read, each in the one before it.
    private var stack: [Frame] = []

    /// The large layers in which nothing was found: one text may hide in others in many orders.
    private var spotless: [Spotless] = []

    private struct Spotless {
        let layer: Layer
        let path: RepoPath?
        let depth: Int
        /// How many bytes its own layers took from the budget.
        let cost: Int
    }

    /// A layer that is being read, and what its own layers brought.
    private struct Frame {
        let count: Int
        let path: RepoPath?
        let format: Packing?
        var hits: [Hit] = []
    }

    init(_ content: Content, _ secrets: Secrets) {
        self.secrets = secrets
        self.content = content
        budget = LayerBudget(for: content.bytes.count)
    }

    /// What stands in the bytes and in everything that they hide.
    ///
    /// - Parameter formats: see `Scan`; where they are given, the bytes are a part of what is to be read.
    mutating func hits(in bytes: [UInt8], formats: FormatReading? = nil) -> [Hit] {
        let formats = formats ?? FormatReading(bytes, under: content.path, isNameAlone: content.place.path == nil)
        return hits(
            in: Layer(bytes, "", from: Origin(asItStands: 0..<bytes.count), path: content.path), formats: formats)
    }

    private mutating func hits(in layer: Layer, formats: FormatReading? = nil) -> [Hit] {
        let path = layer.isSameFile ? stack.last?.path : layer.path
        let outer = plainHits(in: layer, under: path, formats)
        let format = Packing(of: layer.bytes)
        if format != nil { isLocal = false }
        stack.append(Frame(count: layer.bytes.count, path: path, format: format))
        format?.unpack(layer.bytes, into: &self)
        undoDisguises(of: layer.bytes)
        return outer.joined(with: stack.removeLast().hits)
    }

    private mutating func plainHits(
        in layer: Layer, under path: RepoPath?, _ formats: FormatReading?
    ) -> [Hit] {
        var scan = Scan(layer.bytes, under: path, secrets.engine, formats: formats)
        var candidates = scan.run()
        isLocal = isLocal && scan.isLocal
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

    private mutating func undoDisguises(of bytes: [UInt8]) {
        var after = [Int](repeating: 0, count: Self.disguises.count)
        Tells.forEach(in: bytes) { tell in
            let sign = Int(tell.sign.rawValue)
            guard tell.offset >= after[sign], let disguise = Self.disguises[sign] else { return }
            after[sign] = max(tell.offset + 1, disguise.undo(bytes, tell.offset, after[sign]) { take($0) })
        }
    }

    private mutating func take(_ layer: Layer) {
        guard budget.spend(bytes: layer.bytes.count), let frame = stack.indices.last else { return }
        if stack.count > LayerBudget.depth { return budget.exceed(.depth) }
        if layer.carrier.count > Neighbourhood.least { isLocal = false }
        let isLarge = layer.bytes.count > Self.large
        if isLarge, isSpotless(layer) { return }
        let (before, problems) = (budget, problems.count)
        let hits = hits(in: layer).map { $0.out(of: layer) }
        if isLarge, hits.isEmpty, problems == self.problems.count, before.differsInBytesAlone(from: budget) {
            remember(layer, cost: before.bytes - budget.bytes)
        }
        if stack[frame].hits.count + hits.count > Self.mostFindings {
            return cut("it holds more than \(Self.mostFindings) credentials")
        }
        stack[frame].hits += hits
    }

    // Whether the same bytes were read before and nothing was found, which costs as much as reading them again.
    private mutating func isSpotless(_ layer: Layer) -> Bool {
        let path = layer.isSameFile ? stack.last?.path : layer.path
        let known = spotless.first {
            $0.layer.bytes.count == layer.bytes.count && $0.layer.isText == layer.isText && $0.path == path
                && stack.count <= $0.depth && $0.layer.bytes == layer.bytes
        }
        return known.map { $0.cost <= budget.bytes && budget.spend(bytes: $0.cost) } ?? false
    }

    private mutating func remember(_ layer: Layer, cost: Int) {
        let path = layer.isSameFile ? stack.last?.path : layer.path
        spotless.append(Spotless(layer: layer, path: path, depth: stack.count, cost: cost))
        while spotless.count > Self.mostLayers || spotless.reduce(0, { $0 + $1.layer.bytes.count }) > Self.mostBytes {
            spotless.removeFirst()
        }
    }

    // All orders in which three disguises can be taken off make seven texts.
    private static let mostLayers = 16
    // Smaller layers are read again as quickly as they are compared.
    private static let large = 2048
    private static let mostBytes = 64 << 20

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

extension Unwrapping: Unpacking {
    var room: Int { budget.bytes }

    mutating func take(_ member: Member) {
        guard let frame = stack.last, let format = frame.format else { return }
        let origin = member.place.map(Origin.init(asItStands:)) ?? Origin(whole: 0..<frame.count)
        let name = member.name.map { String(decoding: $0, as: UTF8.self) }
        let words: Message =
            name.map { "it stands in \(quoted: $0) of \(format.title)" } ?? "it is packed in \(format.title)"
        let path = name.map(RepoPath.init) ?? frame.path?.withoutExtension
        take(Layer(member.bytes, words, from: origin, path: path, isMember: name != nil))
    }

    mutating func mayTakeMember() -> Bool { budget.spendMember() }

    mutating func skip(_ obstacle: Obstacle) {
        switch obstacle {
        case .encrypted: budget.skip(.encrypted)
        case .unknown: budget.skip(.unknownContainer)
        }
    }

    mutating func cut() { budget.exceed(.bytes) }
}

extension RepoPath {
    /// `config.env` of `config.env.gz`.
    var withoutExtension: RepoPath? {
        name.lastIndex(of: UInt8(ascii: ".")).map { RepoPath(bytes: bytes.prefix(bytes.count - (name.endIndex - $0))) }
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
