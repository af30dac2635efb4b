import GatehouseCore

/// How much may be unpacked and decoded of one content, whatever it is packed in: what strangers write must not cost more
/// than its length times a constant, plus a floor.
struct LayerBudget {
    /// What has run out.
    enum Limit: Sendable {
        case bytes, depth, members
    }

    private(set) var bytes: Int
    private(set) var members = mostMembers
    /// What ran out first; what came behind it was not looked at.
    private(set) var exceeded: Limit?
    /// What could not be opened.
    private(set) var skipped: [SkipReason: Int] = [:]

    /// Whether nothing was exceeded or left out.
    var isUntouched: Bool { exceeded == nil && skipped.isEmpty }

    /// How many members all archives of a content may have together.
    static let mostMembers = 100_000
    /// How deep layers may lie in each other.
    static let depth = 8

    /// The budget of a content of so many bytes.
    init(for count: Int) {
        let scaled = min(count, 1 << 40) * 256 + 16 << 20
        bytes = min(scaled, max(256 << 20, min(count, 1 << 40) * 4))
    }

    /// Takes bytes away, and says whether there were enough.
    mutating func spend(bytes count: Int) -> Bool {
        if bytes < count {
            exceed(.bytes)
            return false
        }
        bytes -= count
        return true
    }

    /// Takes a member of an archive away, and says whether there was one.
    mutating func spendMember() -> Bool {
        if members == 0 {
            exceed(.members)
            return false
        }
        members -= 1
        return true
    }

    /// Whether the other, a later state of it, has less bytes and nothing else to tell.
    func differsInBytesAlone(from later: LayerBudget) -> Bool {
        later.exceeded == nil && later.members == members && later.skipped == skipped
    }

    /// Says that a limit was met.
    mutating func exceed(_ limit: Limit) { exceeded = exceeded ?? limit }

    /// Counts something that cannot be opened.
    mutating func skip(_ reason: SkipReason) { skipped[reason, default: 0] += 1 }
}
