/// What is remembered between runs: what was looked at whole, and that nothing was found in it, cut short or left out.
///
/// Nothing else is remembered: whatever was found is looked at again by every run, so that a memory never holds a secret,
/// and waivers, levels and dates need not be part of it.
package protocol Memory: Sendable {
    /// How large it is what was remembered under these rules by this name; nil where nothing was.
    func size(of name: MemoryName, under rules: RulesDigest) -> Int?

    /// Remembers something for later runs, and for the rest of this one.
    func remember(_ name: MemoryName, size: Int, under rules: RulesDigest)

    /// What the last whole audit under these rules has left; nil where there was none.
    func mark(under rules: RulesDigest) -> Mark?

    /// Keeps the mark in place of the last one.
    func keep(_ mark: Mark, under rules: RulesDigest)

    /// A file that a check has kept for later runs, as it was written; nil where there is none that can be believed.
    func file(named name: String) -> (any KeptFile)?

    /// Keeps a file in place of the one of this name. What cannot be written is not kept.
    func keep(_ bytes: [UInt8], named name: String)
}

extension Memory {
    package func file(named name: String) -> (any KeptFile)? { nil }
    package func keep(_ bytes: [UInt8], named name: String) {}
}

/// A file that was kept, in memory as long as somebody holds it.
package protocol KeptFile: AnyObject, Sendable {
    var content: UnsafeRawBufferPointer { get }
}

/// All that decides whether something is found in what is looked at: the rules of a stage, and the program itself. What
/// was remembered under others counts for nothing.
package struct RulesDigest: Hashable, Sendable {
    package let bytes: [UInt8]

    /// The digest that these bytes are; nil unless there are as many as SHA-256 makes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The digest of the rules that look at a stage. Nil where one of them cannot say what it depends on.
    init?(_ policy: Policy, at stage: Stage) {
        var input = Array("gatehouse memory 1 \(gatehouseVersion)".utf8)
        for rule in policy.rules(at: stage) {
            guard let basis = (rule.check as? any PureCheck)?.basis else { return nil }
            for part in [Array(type(of: rule.check).about.name.utf8), basis] { input += framed(part) }
        }
        bytes = SHA256.digest(of: input)
    }
}

/// The name of something that may be remembered: an object, and everything else that decides what is found in it.
package struct MemoryName: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// - Parameter reading: what decides beside the object's bytes how it is read, such as the nature of its path.
    init(_ object: ObjectID, read reading: [UInt8]) {
        let digest = SHA256.digest(of: [UInt8(object.byteCount)] + reading)
        func word(_ start: Int) -> UInt64 { digest[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) } }
        high = object.beginning.0 ^ word(0)
        low = object.beginning.1 ^ word(8)
    }
}

extension MemoryName: Comparable {
    package static func < (left: MemoryName, right: MemoryName) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}

/// The bytes behind their number, so that two lists of parts are the same only where the parts are.
func framed(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt32(truncatingIfNeeded: bytes.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> UInt32($0)) } + bytes
}
