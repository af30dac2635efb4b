/// Something that could not be looked at, or was cut short: a change with a problem is undecided.
package struct Problem: Error, Hashable, Sendable {
    /// What was attempted, on what.
    package var attempt: Message
    /// Why it failed.
    package var reason: Message
    /// What to do next, beginning with a verb.
    package var remedy: Message
    /// Whether a limit of size, depth or steps is the cause; the policy may accept that (`limits: { when-cut: accept }`).
    package var isCut: Bool
    package var place: Place?

    package init(_ attempt: Message, _ reason: Message, remedy: Message, isCut: Bool = false, at place: Place? = nil) {
        self.attempt = attempt
        self.reason = reason
        self.remedy = remedy
        self.isCut = isCut
        self.place = place
    }
}

extension Problem {
    /// A server's deadline has passed.
    package static let outOfTime = Problem(
        "judge the change", "the deadline passed before everything was looked at",
        remedy: "push again, which goes on where this has ended; or push fewer commits at once")
}

extension Problem: Comparable {
    /// Every problem once, in order: whoever came upon it, and when.
    package static func each(of problems: [Problem]) -> [Problem] { Set(problems).sorted() }

    /// What was attempted, and why it failed.
    package var sentence: Message { attempt + ": " + reason }

    package static func < (left: Problem, right: Problem) -> Bool {
        if left.place != right.place {
            guard let place = left.place, let other = right.place else { return left.place == nil }
            return place < other
        }
        if left.sentence != right.sentence { return left.sentence.text < right.sentence.text }
        if left.remedy != right.remedy { return left.remedy.text < right.remedy.text }
        return !left.isCut && right.isCut
    }
}
