import GatehouseCore

/// Bytes that may be a credential, with what is known of them.
struct Candidate {
    /// What it would be reported as.
    enum Source: Hashable {
        case kind(Int)
        case rule(Int)
        case address
        case header
        case password
        case token
    }

    var source: Source
    var range: Range<Int>
    var publicPrefix: Int?
    var evidence: Evidence
    var because: [Message]
    var isHarmless = false
    /// The name that the value is assigned to, where it is known.
    var field: Range<Int>?
    /// The format that has a place for nothing but a secret there.
    var format: StaticString?

    /// How specific the source is: of two that overlap, the more specific one stands.
    var rank: Int {
        switch source {
        case .rule: isHarmless ? 2 : 0
        case .kind: evidence >= .shaped || isHarmless ? 0 : 1
        case .address, .header: 2
        case .password, .token: format == nil ? 3 : 2
        }
    }
}
