/// A finding that the policy forgives, with a reason and a last day.
package struct Waiver: Hashable, Sendable {
    /// Where the forgiveness is written down.
    package enum Source: String, Sendable {
        case policy, baseline, inline, grant
    }

    /// Whose grant it is, and its number.
    package struct Granted: Hashable, Sendable {
        package var number: String
        package var by: String

        package init(number: String, by: String) {
            self.number = number
            self.by = by
        }
    }

    package var source: Source
    package var reason: String
    /// The last day on which it counts, in UTC; nil for a baseline's or an inline one that names none.
    package var until: Day?
    /// Who has granted it; nil for all that is no grant.
    package var grant: Granted?

    package init(_ source: Source, reason: String, until: Day? = nil) {
        self.source = source
        self.reason = reason
        self.until = until
    }
}
