import GatehouseCore

extension Proof {
    /// An AWS access key id: its characters are base32, and the account's number in it has at most twelve digits.
    static let awsAccount: Kind.Test = { value in
        guard value.count == 20, let bytes = Coding.base32(value.dropFirst(4)) else {
            return .weakens("it has characters that no key id has: a sample, or mistyped")
        }
        let account = bytes.prefix(6).reduce(0) { $0 << 8 | Int($1) } & 0x7fff_ffff_ff80
        guard account >> 7 < 1_000_000_000_000 else {
            return .weakens("the account number in it is impossible: a sample, or mistyped")
        }
        return .supports("an account number can be read from it")
    }

    /// A token of PyPI: a macaroon of pypi.org or test.pypi.org, whole to its last byte.
    static let pypi = structure(
        "it is a whole macaroon of PyPI", otherwise: "it is no whole macaroon: a sample, or cut off"
    ) { value in
        guard let bytes = Coding.base64(value.dropFirst(5)), let macaroon = Macaroon(bytes) else { return false }
        return ["pypi.org", "test.pypi.org"].contains { macaroon.location.elementsEqual($0.utf8) }
    }

    /// A bot token of Discord: its first part is a user's number in base64.
    static let discord = structure(
        "its first part is a user's number", otherwise: "its first part is no user's number"
    ) { value in
        let part = value.prefix { $0 != UInt8(ascii: ".") }
        guard let bytes = Coding.base64(part) else { return false }
        return (17...20).contains(bytes.count) && bytes.allSatisfy { Digits.base36.value(of: $0) ?? 36 < 10 }
    }

    /// Text whose part behind the prefix is base64 of a JSON object that has these names.
    static func json(after prefix: Int, names: [String], _ passed: Message) -> Kind.Test {
        structure(passed, otherwise: "what it encodes is not what such a token holds: a sample, or cut off") { value in
            let body = value.dropFirst(prefix).prefix { $0 != UInt8(ascii: "_") || names.isEmpty }
            guard let bytes = Coding.base64(body), case .object(let pairs)? = JSONText.value(of: bytes) else {
                return false
            }
            return names.allSatisfy { name in pairs.contains { $0.0 == name } }
        }
    }

    /// A token that holds this text in base64 from the offset on.
    static func base64(after prefix: Int, holds text: String) -> Kind.Test {
        structure("it decodes to what such a token holds", otherwise: "it does not decode to what such a token holds") {
            Coding.base64($0.dropFirst(prefix)).map { $0.starts(with: text.utf8) } ?? false
        }
    }

    /// A key that is base64 of exactly so many bytes.
    static func base64(bytes count: Int) -> Kind.Test {
        structure("it decodes to a key's length", otherwise: "it does not decode to a key's length") {
            Coding.base64($0)?.count == count
        }
    }
}
