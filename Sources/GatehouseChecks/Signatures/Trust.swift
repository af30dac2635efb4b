import GatehouseCore

/// What the policy makes of a signature, before anybody asks what was signed.
enum Trust: Hashable, Sendable {
    /// By these entries of the policy, by their numbers.
    case good([Int])
    case missing
    case bad(Message)
    case unsupported(Message)
    case couldNotCheck(Message)
    case untrusted(Message)
    case expired(Message)
    case revoked(Message)
}

/// When something came and when it was made, in seconds since 1970. Its maker chose the second one.
struct Moment {
    let received: Int64
    let made: Int64

    var day: Day { Day(secondsSince1970: Int(clamping: received)) }
    var dayMade: Day { Day(secondsSince1970: Int(clamping: min(made, received))) }
}
