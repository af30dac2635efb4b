import ArgumentParser
import Foundation
import GatehouseCore
import GatehouseSystem
import GatehouseTools

/// `gatehouse audit show`: the record as a table for people, or line by line for programs.
struct AuditShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a server's record: who pushed what, when, and how it was decided.")

    /// How it is shown.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, jsonl
    }

    @Argument(help: "A server's repository, or the file of a record.") var path = "."
    @Option(help: "text, json, or jsonl: the lines as they are.") var format = Format.text
    @Option(help: "Only refs that fit this pattern, such as 'refs/heads/**'.") var ref: String?
    @Option(help: "Only pushes of this person.") var pusher: String?
    @Option(help: "Only this day (UTC), such as 2027-06-30, or from a first to a last day: 2027-06-01..2027-06-30.")
    var day: String?
    @Option(help: "accepted, refused or undecided.") var decision: String?
    @Flag(help: "All repositories, where several share the record.") var all = false

    func validate() throws {
        guard decision.map({ Decision(rawValue: $0) != nil }) ?? true else {
            throw ValidationError("--decision is accepted, refused or undecided.")
        }
        _ = try days()
    }

    func run() throws {
        try Obstacle.told {
            let place = try RecordPlace(path)
            let name = all ? nil : place.name
            var table = RecordTable()
            var lines: [ArraySlice<UInt8>] = []
            let days = try days()
            _ = try RecordReading(place.files()) { link, bytes in
                guard let entry = RecordEntry(link, bytes), isMeant(entry, in: name, days) else { return }
                if format == .text { table.add(entry, isMeant: isMeant) } else { lines.append(bytes) }
            }
            switch format {
            case .text: say(table.text)
            case .jsonl: say(lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"))
            case .json: say("[" + lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",\n ") + "]")
            }
        }
    }

    private func isMeant(_ entry: RecordEntry, in repository: String?, _ days: ClosedRange<String>?) -> Bool {
        if let repository, !entry.repository.isEmpty, entry.repository != repository { return false }
        if let pusher, entry.pusher != Escaped.text(Array(pusher.utf8), limit: 200) { return false }
        if let days, !days.contains(String(entry.time.prefix(10))) { return false }
        if let decision, entry.decision?.rawValue != decision { return false }
        return ref == nil || (entry.refs ?? []).contains(where: isMeant)
    }

    private func isMeant(_ ref: RecordedRef) -> Bool {
        guard let pattern = self.ref.map({ Glob($0) }) else { return true }
        return pattern.matches(ref.name.bytes) || ref.target.map { pattern.matches($0.bytes) } ?? false
    }

    // Days as they are written come in the order of their letters.
    private func days() throws -> ClosedRange<String>? {
        guard let day else { return nil }
        let parts = day.components(separatedBy: "..")
        guard let first = parts.first, let last = parts.last, parts.count <= 2, Day(first) != nil, Day(last) != nil,
            first <= last
        else { throw ValidationError("--day takes a day such as 2027-06-30, or two with '..' between them.") }
        return first...last
    }
}
