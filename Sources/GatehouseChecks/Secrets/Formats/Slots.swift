import GatehouseMatch

/// The places that the readers of formats have found in one text, and what they may still spend on it.
struct Slots {
    private(set) var list: [Slot] = []
    var budget: Budget
    /// Whether the path says that the text is a dump of a database.
    var isScript = false
    /// How far the text was read for a format that is read from its texts on, so that nothing is read twice.
    var end = 0
    /// How far descriptions of tables were read.
    var tables = 0
    /// Whether the reader has looked at nothing but what stands around the place that led to it, up to 400 bytes before it
    /// or behind. It says so itself.
    var isNear = false
    /// Where the passwords stand in the rows of a table, by its name.
    var columns: [ArraySlice<UInt8>: Int] = [:]

    init(_ budget: Budget) { self.budget = budget }

    mutating func add(_ slot: Slot) {
        if !slot.value.isEmpty && list.count < Self.most { list.append(slot) }
    }

    /// Takes what was found out.
    mutating func take() -> [Slot] {
        defer { list = [] }
        return list
    }

    /// Takes the steps of looking at so many bytes away, and says whether there were enough.
    mutating func look(at count: Int) -> Bool { budget.spend(1 + count / 8) }

    // One more than may be told of a file, so that it shows when there are more.
    private static let most = 10_001
}
