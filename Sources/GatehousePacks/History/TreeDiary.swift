import GatehouseCore

/// What the trees of one share hold of interest, each as the difference from what it was made from: other trees, blobs
/// that are wanted, and objects that are nowhere. So that a history of millions of trees fits into memory.
struct TreeDiary: Sendable {
    /// A name in a tree with what stands under it.
    struct Line: Hashable, BitwiseCopyable, Sendable {
        var name: UInt32
        var node: UInt32
    }

    /// One tree.
    struct Page: BitwiseCopyable, Sendable {
        let entry: UInt32
        /// The number of the page that this one differs from; none where it stands alone.
        let former: UInt32
        let added: UInt32
        let removed: UInt32
    }

    /// The pages in the order of their numbers; a former comes before those that differ from it.
    private(set) var pages: [Page] = []
    /// For each page the lines that came, and then those that went.
    private(set) var lines: [Line] = []
    private(set) var names: [[UInt8]] = []
    /// Objects that are nowhere. As nodes they come behind all entries, in this order.
    private(set) var missing: [ObjectID] = []
    /// Whether there are more of these than are kept.
    private(set) var missesMore = false
    private var numbers: [[UInt8]: UInt32] = [:]
    private var missingNumbers: [ObjectID: UInt32] = [:]

    private static let most = 10_000

    mutating func add(_ entry: Int, former: UInt32, added: [Line], removed: [Line]) -> UInt32 {
        pages.append(
            Page(entry: UInt32(entry), former: former, added: UInt32(added.count), removed: UInt32(removed.count)))
        lines += added
        lines += removed
        return UInt32(pages.count - 1)
    }

    mutating func number(ofName name: UnsafeRawBufferPointer) -> UInt32 {
        let name = [UInt8](name)
        if let number = numbers[name] { return number }
        let number = UInt32(names.count)
        names.append(name)
        numbers[name] = number
        return number
    }

    mutating func number(ofMissing id: ObjectID) -> UInt32? {
        if let number = missingNumbers[id] { return number }
        guard missing.count < Self.most else {
            missesMore = true
            return nil
        }
        let number = UInt32(missing.count)
        missing.append(id)
        missingNumbers[id] = number
        return number
    }
}
