/// A waiver as a policy writes it.
struct WaiverEntry: PolicySection {
    var fingerprint: Fingerprint?
    var reason = ""
    var until: Day?

    static let fields = [
        Field(
            "fingerprint", \Self.fingerprint, .fingerprint, "what is forgiven, as a report names it", isRequired: true),
        Field("reason", \Self.reason, .text, "why it is forgiven", isRequired: true),
        Field("until", \Self.until, .day, "the last day on which it is forgiven, in UTC", isRequired: true),
    ]
}
