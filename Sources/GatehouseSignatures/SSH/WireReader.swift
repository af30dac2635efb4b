import GatehouseCore

/// Reads fields of SSH's wire form (RFC 4251 §5) one after the other, and nothing beyond the last byte.
struct WireReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }
    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    /// Throws where anything is left.
    func end(of what: StaticString) throws(SSHFault) {
        guard rest.isEmpty else { throw .bad("there are \(rest.count) bytes behind \(what)") }
    }

    mutating func byte() throws(SSHFault) -> UInt8 {
        guard let byte = rest.popFirst() else { throw Self.short }
        return byte
    }

    mutating func bytes(_ count: Int) throws(SSHFault) -> ArraySlice<UInt8> {
        guard count >= 0, count <= rest.count else { throw Self.short }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func word() throws(SSHFault) -> UInt32 {
        try bytes(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func long() throws(SSHFault) -> UInt64 {
        try bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A length and as many bytes.
    mutating func string() throws(SSHFault) -> ArraySlice<UInt8> {
        let count = try word()
        guard count <= rest.count else { throw Self.short }
        return try bytes(Int(count))
    }

    /// A string for people and programs: UTF-8 without NUL, which would end it for programs in C.
    mutating func text() throws(SSHFault) -> String {
        let bytes = try string()
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            throw .bad("a name in it is no text")
        }
        return text
    }

    /// A whole number above zero (`mpint`), without the zero byte that a set first bit asks for.
    mutating func positive() throws(SSHFault) -> ArraySlice<UInt8> {
        let bytes = try string()
        guard let first = bytes.first, first & 0x80 == 0 else { throw .bad("a number in it is not above zero") }
        guard first == 0 else { return bytes }
        guard let second = bytes.dropFirst().first, second & 0x80 != 0 else {
            throw .bad("a number in it has zeros in front")
        }
        return bytes.dropFirst()
    }

    private static var short: SSHFault { .bad("it ends in the middle of a field") }
}
