/// Writes fields of SSH's wire form (RFC 4251 §5).
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ more: some Sequence<UInt8>) { bytes += more }

    mutating func append(word: UInt32) {
        bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }

    /// A length and the bytes.
    mutating func append(string: some Collection<UInt8>) {
        append(word: UInt32(clamping: string.count))
        bytes += string
    }

    mutating func append(text: String) { append(string: text.utf8) }
}
