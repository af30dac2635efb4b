import GatehouseCore

extension Proof {
    /// An age identity: bech32 over 32 bytes.
    static let age = bech32(named: "age-secret-key-", bytes: 32)
    /// A nostr key: bech32 over 32 bytes.
    static let nostr = bech32(named: "nsec", bytes: 32)

    /// A Bitcoin key in the wallet import format: base58 with the network's byte, 32 bytes, and a double SHA-256.
    static let bitcoin = checksum(
        "the base58 checksum matches", otherwise: "the base58 checksum does not match"
    ) { value in
        guard let bytes = Base58.checked(value), let network = bytes.first else { return false }
        let isCompressed = bytes.count == 34 && bytes.last == 1
        return [0x80, 0xef].contains(network) && (bytes.count == 33 || isCompressed)
    }

    /// A Stellar seed: base32 over a kind byte and 32 bytes, with a CRC-16. Sixteen bits and the kind alone are passed
    /// by one in millions of texts of this length.
    static let stellar = checksum(
        "CRC-16 and key type match", otherwise: "CRC-16 does not match: a sample, or mistyped"
    ) { value in
        guard let body = crc16Checked(value), body.count == 33 else { return false }
        return body[0] == 18 << 3
    }

    /// A NATS seed: base32 over the seed's and the key's type and 32 bytes, with a CRC-16.
    static let nats = checksum(
        "CRC-16 and key type match", otherwise: "CRC-16 does not match: a sample, or mistyped"
    ) { value in
        guard let body = crc16Checked(value), body.count == 34 else { return false }
        // The first byte is 'S' and the high bits of the type, the second its low bits: operator, account, user, …
        let type = (body[0] & 7) << 5 | body[1] >> 3
        return body[0] & 0xf8 == 18 << 3 && [0, 13 << 3, 14 << 3, 2 << 3, 20 << 3, 23 << 3].contains(type)
    }

    /// A private key of a tree of keys (BIP-32): base58 over 78 bytes, of which the last are a zero and the key.
    static let extendedKey = checksum(
        "the base58 checksum matches", otherwise: "the base58 checksum does not match: a sample, or mistyped"
    ) { value in
        guard let bytes = Base58.checked(value), bytes.count == 78 else { return false }
        return bytes[45] == 0
    }

    /// A key of Tezos: base58 over four bytes that name the curve, and the seed or the key.
    static let tezos = checksum(
        "the base58 checksum matches", otherwise: "the base58 checksum does not match: a sample, or mistyped"
    ) { value in
        guard let bytes = Base58.checked(value) else { return false }
        return bytes.count == 36 || bytes.count == 68
    }

    /// A key that is bech32 over so many bytes behind the name.
    static func bech32(named name: String, bytes count: Int) -> Kind.Test {
        checksum(
            "the bech32 checksum matches", otherwise: "the bech32 checksum does not match: a sample, or mistyped"
        ) { value in
            guard let found = Bech32.decode(value) else { return false }
            return found.bytes.count == count && found.name.elementsEqual(name.utf8)
        }
    }

    private static func crc16Checked(_ value: [UInt8]) -> [UInt8]? {
        guard let bytes = Coding.base32(value), bytes.count > 2 else { return nil }
        let body = Array(bytes.dropLast(2))
        let sum = CRC.sum16(body)
        let written = UInt16(bytes[bytes.count - 2]) | UInt16(bytes[bytes.count - 1]) << 8
        return sum == written ? body : nil
    }
}
