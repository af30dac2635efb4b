import GatehouseCore

extension Proof {
    static let github = tail(6, after: 4) { Digits.base62.text(of: $0, width: 6) }
    static let netbird = tail(6, after: 4) { Digits.base62.text(of: $0, width: 6) }
    static let npm = tail(6, after: 4) { Digits.base62.text(of: $0, width: 6) }
    static let gitlabRoutable = tail(7) { Digits.base36.text(of: $0, width: 7) }
    static let atlassian = tail(8) { Digits.upperHex.text(of: $0, width: 8) }
    static let grafanaServiceAccount = tail(8, behind: 1) { Digits.hex.text(of: $0.byteSwapped, width: 8) }
    static let zuplo = tail(8, after: 5, behind: 1) { Digits.hex.text(of: $0, width: 8) }
    static let confluent = tail(6, after: 4) { Array(Coding.base64Text(of: littleEndian($0)).prefix(6)) }
    static let canva = tail(8) { Digits.hex.text(of: $0, width: 8) }
    static let vercel = tail(6) { Digits.base62.text(of: $0, width: 6) }
    static let deno = tail(6) { Digits.base62.text(of: $0, width: 6) }
    static let apify = tail(6) { Digits.base62LowerFirst.text(of: $0, width: 6) }
    static let cloudflare = tail(8, after: .lastUnderscore) { Digits.hex.text(of: $0, width: 8) }
    static let salad = tail(6, after: .lastUnderscore) { Digits.base62.text(of: $0, width: 6) }

    /// A fine-grained token of GitHub: eight characters behind the first 77 are the base32 of those 77's SHA-256.
    static let githubFineGrained = checksum(
        "SHA-256 matches", otherwise: "SHA-256 does not match: a sample, or mistyped"
    ) { value in
        guard value.count == 93 else { return false }
        return Coding.base32Text(of: SHA256.digest(of: value[..<77])).prefix(8).elementsEqual(value[77..<85])
    }

    /// Where the bytes begin of which a checksum is made.
    enum Start {
        case offset(Int)
        /// Behind the last underscore: the prefix is not part of the sum, and has more than one length.
        case lastUnderscore
    }

    /// The last characters are the CRC-32 of what stands between the start and them, less a separator.
    static func tail(
        _ width: Int, after start: Int = 0, behind separator: Int = 0,
        _ written: @escaping @Sendable (UInt32) -> [UInt8]
    ) -> Kind.Test { tail(width, after: .offset(start), behind: separator, written) }

    static func tail(
        _ width: Int, after start: Start, behind separator: Int = 0,
        _ written: @escaping @Sendable (UInt32) -> [UInt8]
    ) -> Kind.Test {
        checksum("CRC-32 matches", otherwise: "CRC-32 does not match: a sample, or mistyped") { value in
            let from = start.index(in: value)
            let end = value.count - width - separator
            return from < end && written(CRC.sum32(value[from..<end])) == Array(value.suffix(width))
        }
    }

    private static func littleEndian(_ number: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
}

extension Proof.Start {
    fileprivate func index(in value: [UInt8]) -> Int {
        switch self {
        case .offset(let offset): offset
        case .lastUnderscore: (value.lastIndex(of: UInt8(ascii: "_")) ?? 0) + 1
        }
    }
}
