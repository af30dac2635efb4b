/// A secret key packet of OpenPGP (RFC 9580, 5.5.3), as far as it says whether its secret part is encrypted.
struct PGPKey {
    let isEncrypted: Bool

    /// The key with which the bytes begin, and which they hold whole; nil for anything else.
    init?(_ bytes: [UInt8]) {
        var rest = bytes[...]
        guard let packet = Self.packet(&rest), packet.tag == 5 else { return nil }
        var body = packet.content
        guard body.popFirst() == 4, body.count > 5 else { return nil }
        body = body.dropFirst(4)
        guard let algorithm = body.popFirst(), Self.skipPublicPart(of: algorithm, &body), let usage = body.first
        else { return nil }
        isEncrypted = usage != 0
    }

    private static func packet(_ rest: inout ArraySlice<UInt8>) -> (tag: UInt8, content: ArraySlice<UInt8>)? {
        guard let head = rest.popFirst(), head & 0x80 != 0 else { return nil }
        let isNew = head & 0x40 != 0
        let length = isNew ? newLength(&rest) : number(1 << Int(head & 3), &rest)
        guard let length, length <= rest.count, isNew || head & 3 != 3 else { return nil }
        return (isNew ? head & 0x3f : (head >> 2) & 15, rest.prefix(length))
    }

    private static func newLength(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard let first = rest.popFirst() else { return nil }
        switch first {
        case 0..<192: return Int(first)
        case 192..<224: return rest.popFirst().map { (Int(first) - 192) << 8 + Int($0) + 192 }
        case 255: return number(4, &rest)
        default: return nil
        }
    }

    private static func number(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
        guard count <= 4, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
    }

    // The numbers of each algorithm: RSA, ElGamal, DSA, ECDH, ECDSA, EdDSA, and the four curves of RFC 9580.
    private static func skipPublicPart(of algorithm: UInt8, _ rest: inout ArraySlice<UInt8>) -> Bool {
        switch algorithm {
        case 1, 2, 3: skipNumbers(2, &rest)
        case 16: skipNumbers(3, &rest)
        case 17: skipNumbers(4, &rest)
        case 18: skipText(&rest) && skipNumbers(1, &rest) && skipText(&rest)
        case 19, 22: skipText(&rest) && skipNumbers(1, &rest)
        case 25, 27: skip(32, &rest)
        case 26: skip(56, &rest)
        case 28: skip(57, &rest)
        default: false
        }
    }

    private static func skipNumbers(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Bool {
        (0..<count).allSatisfy { _ in
            guard let bits = number(2, &rest) else { return false }
            return skip((bits + 7) / 8, &rest)
        }
    }

    private static func skipText(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let length = number(1, &rest) else { return false }
        return skip(length, &rest)
    }

    private static func skip(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Bool {
        guard count <= rest.count else { return false }
        rest = rest.dropFirst(count)
        return true
    }
}
