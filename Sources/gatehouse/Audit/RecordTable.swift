import GatehouseCore
import GatehouseTools

/// A record as a table: a row for each ref of each push.
struct RecordTable {
    private var rows: [[String]] = [["LINE", "TIME", "PUSHER", "WHAT", "REF", "OLD", "NEW", "WHY"]]

    /// Adds the rows of a line; of its refs only those that are meant.
    mutating func add(_ entry: RecordEntry, isMeant: (RecordedRef) -> Bool) {
        let head = [String(entry.link.number), entry.time, entry.pusher ?? "-", Self.what(entry)]
        let refs = entry.kind == "refs" ? [] : (entry.refs ?? []).filter(isMeant)
        let why = Self.why(entry)
        if refs.isEmpty { rows.append(head + ["-", "-", "-", why]) }
        for ref in refs {
            let target = ref.target.map { $0 == ref.name ? "" : " → \(Escaped.text($0.bytes))" } ?? ""
            rows.append(
                head + [Escaped.text(ref.name.bytes) + target, Self.short(ref.old), Self.short(ref.new), why])
        }
    }

    /// The table, a line each; the last column is not filled up.
    var text: String {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    private static func what(_ entry: RecordEntry) -> String {
        switch entry.kind {
        case "judged": entry.decision == .accepted && !entry.isAccepted ? "refused" : entry.decision?.rawValue ?? "-"
        case "confirmed": "moved"
        case "refs": "begins"
        default: entry.kind
        }
    }

    private static func why(_ entry: RecordEntry) -> String {
        if entry.kind == "refs" { return entry.refs.map { "\($0.count) refs were there" } ?? "too many refs to tell" }
        if entry.decision == .accepted && !entry.isAccepted { return "the hook that was there before" }
        let grants = Set(entry.grants.map { "granted by \($0.by) (\($0.number))" }).sorted()
        return (Set(entry.codes).sorted() + grants + entry.problems.prefix(1)).joined(separator: ", ")
    }

    private static func short(_ id: ObjectID?) -> String { id?.short ?? "nothing" }
}
