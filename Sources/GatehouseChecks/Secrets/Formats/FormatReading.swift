import GatehouseCore
import GatehouseMatch

/// What the formats make of one text: those that are told beforehand, and those that its own words tell.
struct FormatReading {
    private let formats: [Int]
    private var states: [Int: Slots] = [:]
    // How far names of passwords are trusted, and what for.
    private let trust: (trust: Slot.Trust, title: StaticString)?
    private let isScript: Bool

    /// - Parameter isNameAlone: see `FormatIndex.reading`.
    init(_ bytes: [UInt8], under path: RepoPath?, isNameAlone: Bool = false) {
        formats = FormatIndex.every.reading(bytes, under: path, isNameAlone: isNameAlone)
        trust =
            formats.isEmpty
            ? nil
            : formats.lazy.compactMap { index in
                let format = FormatIndex.every.formats[index]
                if case .assignments(let trust) = format.reading { return (trust, format.title) }
                return nil
            }.first
        isScript = Self.isScript(path)
    }

    /// Whether the path is that of a script for a database.
    static func isScript(_ path: RepoPath?) -> Bool {
        path.map { $0.fileExtension == "sql" || $0.fileExtension == "dump" } ?? false
    }

    /// Whether no format reads the text as a whole, so that each place is read by what stands around it.
    var isLocal: Bool {
        formats.allSatisfy { index in
            if case .assignments = FormatIndex.every.formats[index].reading { return true }
            return false
        }
    }

    /// Whether places of the other text are read as those of this one are.
    func isLike(_ other: FormatReading) -> Bool { formats == other.formats }

    /// What stands behind the text of a format at the offset, and whether only what stands around it was looked at.
    mutating func read(
        _ index: Int, at offset: Int, in bytes: [UInt8], _ budget: inout Budget
    ) -> (found: [Candidate], isNear: Bool) {
        let format = FormatIndex.every.formats[index]
        guard case .from(let read) = format.reading, budget.spend() else { return ([], false) }
        var slots = states.removeValue(forKey: index) ?? Slots(budget)
        guard offset >= slots.end else {
            states[index] = slots
            return ([], false)
        }
        slots.budget = budget
        slots.isScript = isScript
        slots.isNear = false
        read(bytes, offset, &slots)
        budget = slots.budget
        let found = slots.take()
        states[index] = slots
        return (candidates(found, format, bytes), slots.isNear)
    }

    /// What the formats hold that are read as a whole.
    func readWhole(_ bytes: [UInt8], _ budget: inout Budget) -> [Candidate] {
        var result: [Candidate] = []
        for format in formats.map({ FormatIndex.every.formats[$0] }) {
            guard case .whole(let read) = format.reading else { continue }
            var slots = Slots(budget)
            read(bytes, &slots)
            budget = slots.budget
            result += candidates(slots.list, format, bytes)
        }
        return result
    }

    /// The password that an assignment holds where the format of the text speaks for it, and its name alone does not.
    func candidate(_ assignment: Assignment, _ name: AssignedName, in bytes: [UInt8]) -> Candidate? {
        guard let trust, name.endsInSecret, name.strength == .password || name.strength == .token,
            trust.trust == .certain && name.strength == .password || Self.isMixed(assignment, name, bytes)
        else { return nil }
        // Where only a blank stands between them, the name begins the line, as in `password value`.
        if assignment.sign == .space, !isFirst(assignment.name.lowerBound, bytes) { return nil }
        let slot = Slot(
            value: assignment.value, name: assignment.name,
            trust: name.strength == .password ? trust.trust : .guarded, isPassword: name.strength == .password)
        return SlotJudge.candidate(slot, of: trust.title, in: bytes)
    }

    private func isFirst(_ start: Int, _ bytes: [UInt8]) -> Bool {
        let line = Text.lineStart(of: start, in: bytes, notBefore: max(0, start - 64))
        return bytes[line..<start].allSatisfy(Text.blank.contains)
    }

    // Letters and digits behind a sign, and nothing of an address or an expression.
    private static func isMixed(_ assignment: Assignment, _ name: AssignedName, _ bytes: [UInt8]) -> Bool {
        let value = bytes[assignment.value]
        return (assignment.sign == .equals || assignment.sign == .colon)
            && value.contains(where: Alphabet.letter.contains) && value.contains(where: Alphabet.digit.contains)
            && value.allSatisfy((name.strength == .password ? inPassword : inToken).contains)
    }

    private static let inToken = Alphabet.word + "-.+/="
    private static let inPassword = Alphabet.word + "!#%&*+-=?@^~"

    private func candidates(_ slots: [Slot], _ format: Format, _ bytes: [UInt8]) -> [Candidate] {
        slots.compactMap { SlotJudge.candidate($0, of: format.title, in: bytes) }
    }
}
