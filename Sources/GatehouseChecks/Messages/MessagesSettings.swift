package import GatehouseCore
import GatehouseMatch

extension Messages {
    /// What the policy may say about messages. By default it asks for nothing.
    package struct Settings: PolicySection, CheckSettings {
        package var mode = Mode.enforce
        package var refs = RefPatterns()
        package var subject: Located<String>?
        package var deny: [Located<String>] = []
        package var longestSubject: Int?
        package var longestLine: Int?
        package var trailers: [String] = []
        package var signOff = false
        package var exempt: [Exemption] = [.merges]

        package init() {}

        package static let fields = [
            Field("mode", \Self.mode, .choice, "how far the check goes"),
            Field("refs", \Self.refs, .refPatterns, "the refs whose commits are held to this; none: all"),
            Field("subject", \Self.subject, .located(.pattern), "a pattern that the first line has to fit"),
            Field("deny", \Self.deny, .list(of: .located(.pattern)), "patterns that fit nowhere in a message"),
            Field(
                "longest-subject", \Self.longestSubject, .number(in: 10...1000), "the most characters of the first line"
            ),
            Field(
                "longest-line", \Self.longestLine, .number(in: 10...10_000),
                "the most characters of any other line that has a blank"),
            Field(
                "trailers", \Self.trailers, .list(of: .text),
                "lines that the last paragraph has to have, by their names"),
            Field(
                "sign-off", \Self.signOff, .bool,
                "whether the author has to be named by a line 'Signed-off-by' at the end"),
            Field(
                "exempt", \Self.exempt, .list(of: .choice), "commits that are held to nothing of this but 'deny'"),
        ]

        package var weighing: Weighing { Weighing(mode: mode) }

        package func mistakes() -> [Mistake] { refs.mistakes + ([subject].compactMap(\.self) + deny).compactMap(fault) }

        var asksForSomething: Bool {
            subject != nil || !deny.isEmpty || longestSubject != nil || longestLine != nil || !trailers.isEmpty
                || signOff
        }

        private func fault(in pattern: Located<String>) -> Mistake? {
            do throws(PatternFault) {
                try TextPattern(pattern.value).check()
                return nil
            } catch {
                return Mistake(
                    at: pattern.position, "\(escaped: error.reason), at character \(error.column) of the pattern")
            }
        }
    }

    /// Commits whose messages git writes.
    package enum Exemption: String, Sendable, CaseIterable {
        case merges, reverts, fixups
    }
}
