import GatehouseCore
import GatehouseMatch

/// Tells what became of an assignment to a name that may speak of a secret: which test dismissed its value, and by what
/// numbers.
struct AssignmentStory {
    /// What was read, and why nothing was found.
    let told: (reader: Message, failure: Message)

    init(_ scan: Scan, _ keyword: Range<Int>) {
        var budget = Budget(steps: 1_000_000)
        guard let assignment = Assignment(at: keyword, in: scan.bytes, &budget) else {
            told = ("an assignment", "nothing is assigned there")
            return
        }
        let bytes = scan.bytes[assignment.name]
        let reader: Message = "an assignment to \(quoted: String(decoding: bytes, as: UTF8.self))"
        guard let name = AssignedName(bytes) else {
            told = (reader, "the name does not speak of a secret")
            return
        }
        told = (reader, Self.failure(of: ValueJudge(scan.bytes, assignment, name, scan.path)))
    }

    private static func failure(of judge: ValueJudge) -> Message {
        if let dismissal = ValueJudge.dismissals.first(where: { $0.holds(judge) }) {
            let why: Message = Placeholder.reason(judge.value).map { "; " + $0 } ?? ""
            return "dismissed, \(judge.value.count) bytes: \(dismissal.name)" + why
        }
        let randomness = Randomness(judge.value)
        if randomness.isRandom { return "the value is random, and stands where none is expected" }
        return "the value is not random enough: " + numbers(of: randomness)
    }

    private static func numbers(of randomness: Randomness) -> Message {
        if randomness.length < 8 { return "\(randomness.length) characters, fewer than 8" }
        let entropy = "\(hundredths: randomness.entropy) bits a character" as Message
        if randomness.entropy < randomness.floor {
            return "entropy " + entropy + ", below \(hundredths: randomness.floor) for \(randomness.length) characters"
        }
        return "entropy " + entropy
            + " is enough for \(randomness.length) characters, and they follow each other as in words"
    }
}

extension Message.Interpolation {
    /// A number with two decimals.
    mutating func appendInterpolation(hundredths number: Double) {
        let hundredths = Int(min(max(0, number * 100), 1e9))
        appendInterpolation(hundredths / 100)
        appendLiteral(hundredths % 100 < 10 ? ".0" : ".")
        appendInterpolation(hundredths % 100)
    }
}
