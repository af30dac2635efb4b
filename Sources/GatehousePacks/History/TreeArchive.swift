import GatehouseCore

/// The diaries of all shares, with common numbers for names and for what is nowhere.
struct TreeArchive: ~Copyable, Sendable {
    /// Where one diary stands.
    struct Part: Sendable {
        let pages: Range<Int>
        /// Where its lines begin.
        let line: Int
    }

    private(set) var pages = ScratchArray<TreeDiary.Page>()
    private(set) var lines = ScratchArray<TreeDiary.Line>()
    private(set) var names = NamePool()
    /// The names of objects that are nowhere, as bytes. As nodes they come behind all entries, in this order.
    private(set) var missing = NamePool()
    private(set) var missesMore = false
    private let count: Int
    private var byNumber: [Int: Part] = [:]

    /// - Parameter count: how many entries there are.
    init(_ count: Int) { self.count = count }

    /// Where the diaries stand, in the order of their shares, whichever was added first.
    var parts: [Part] { byNumber.sorted { $0.key < $1.key }.map(\.value) }

    /// Adds the diary of the share with that number.
    mutating func add(_ diary: TreeDiary, ofShare number: Int) {
        byNumber[number] = Part(pages: pages.count..<(pages.count + diary.pages.count), line: lines.count)
        missesMore = missesMore || diary.missesMore
        var names: [UInt32] = []
        for name in diary.names { names.append(self.names.number(of: name)) }
        var missing: [UInt32] = []
        for id in diary.missing { missing.append(self.number(ofMissing: id)) }
        pages.append(diary.pages)
        lines.reserve(lines.count + diary.lines.count)
        for line in diary.lines {
            let isThere = Int(line.node) < count
            let node = isThere ? line.node : UInt32(count) + missing[Int(line.node) - count]
            lines.append(TreeDiary.Line(name: names[Int(line.name)], node: node))
        }
    }

    /// The number of an object that is nowhere.
    mutating func number(ofMissing id: ObjectID) -> UInt32 { missing.number(of: id.bytes) }
}
