import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Keys and tokens of no one provider: they prove themselves.
    static let keys: [Kind] = [
        Kind(
            "secrets/private-key", "private key", family: "private-key",
            .code(anchors: [Literal("-----BEGIN ")], Proof.privateKeyExtent), tests: [Proof.privateKey],
            opens: "sign, decrypt or log in as the key's owner",
            revoke: "replace the key wherever its public half is trusted, and revoke its certificates",
            page: "https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html",
            finds: { [privateKey] }, leaves: { [key("PUBLIC")] }),
        Kind(
            "secrets/putty-key", "PuTTY private key", family: "private-key",
            .code(anchors: [Literal("PuTTY-User-Key-File-")], Proof.puttyExtent), tests: [Proof.putty],
            opens: "log in as the key's owner",
            revoke: "remove its public half from every authorized_keys file",
            page: "https://the.earth.li/~sgtatham/putty/latest/htmldoc/Chapter8.html",
            finds: { [puttyKey(seal: 64)] }, leaves: { [puttyKey(seal: 20)] }),
        Kind(
            "secrets/age-key", "age secret key", family: "age",
            .forms([Form(.text("AGE-SECRET-KEY-1"), .some(.upper + .digit, 58))]), tests: [Proof.age],
            opens: "decrypt what was encrypted for its recipient",
            revoke: "make a new key, and encrypt anew with it what must stay secret",
            page: "https://age-encryption.org/",
            finds: {
                let bytes = Array(Example.body(.base62, 32).utf8)
                return [string(Bech32.encode(name: Array("age-secret-key-".utf8), bytes)).uppercased()]
            },
            leaves: token("AGE-SECRET-KEY-1", .upper, 57)),
        Kind(
            "secrets/nostr-key", "nostr secret key", family: "nostr",
            .forms([Form(.text("nsec1"), .some(.base36, 58))]), tests: [Proof.nostr],
            opens: "publish as its owner", revoke: "announce a new key: it cannot be revoked",
            page: "https://github.com/nostr-protocol/nips/blob/master/19.md",
            finds: { [string(Bech32.encode(name: Array("nsec".utf8), Array(Example.body(.base62, 32).utf8)))] },
            leaves: token("nsec1", .base36, 57)),
        Kind(
            "secrets/nats-seed", "NATS seed", family: "nats",
            .forms([
                Form(.anyOf("SUA", "SAA", "SOA", "SNA", "SCA", "SXA"), .some(.base32, 55))
            ]),
            tests: [Proof.nats],
            opens: "sign in as the user, or sign others' credentials",
            revoke: "revoke it with nsc revocations add-user",
            page: "https://docs.nats.io/using-nats/nats-tools/nsc/revocation",
            finds: { [seed([18 << 3 | 20 >> 2, 0])] }, leaves: token("SUA", .base32, 54)),
        Kind(
            "secrets/stellar-seed", "Stellar secret seed", family: "stellar",
            .assigned(
                to: ["stellar", "seed", "secret", "private"], [Form(.some(.base32, 56))]),
            tests: [
                { value in if case .proves(let words)? = Proof.stellar(value) { .proves(words) } else { .refutes } }
            ],
            evidence: .contextual,
            opens: "spend what the account holds", revoke: "move the account's funds to a new key",
            page: "https://developers.stellar.org/docs/learn/fundamentals/transactions/signatures-multisig",
            finds: { ["secret_seed = \"" + seed([18 << 3]) + "\""] }, leaves: { [] }),
        Kind(
            "secrets/bitcoin-key", "Bitcoin private key", family: "bitcoin",
            .assigned(
                to: ["bitcoin", "btc", "wif", "private"], [Form(.some(.base62, 51...52))]),
            tests: [
                { value in if case .proves(let words)? = Proof.bitcoin(value) { .proves(words) } else { .refutes } }
            ],
            evidence: .contextual,
            opens: "spend what its addresses hold", revoke: "move the funds to a new key",
            page: "https://en.bitcoin.it/wiki/Wallet_import_format",
            finds: {
                let body = [0x80] + Array(Example.body(.base62, 32).utf8) + [1]
                let sum = SHA256.digest(of: SHA256.digest(of: body)).prefix(4)
                return ["wif_key = \"" + string(Base58.encode(body + sum)) + "\""]
            },
            leaves: assigned("wif_key", .base62, 52)),
        Kind(
            "secrets/json-web-token", "JSON Web Token", family: "jwt",
            .forms([
                Form(
                    .text("ey" + "J"), .some(.base64url, 14...2_000), .text(".ey"), .some(.base64url, 14...8_000),
                    .text("."),
                    .some(.base64url + "=", 10...1_500), notBefore: .word + "-")
            ]),
            tests: [Proof.jwt],
            opens: "act as whom it names, until it expires",
            revoke: "end the session, or replace the key that signed it",
            page: "https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html",
            finds: {
                let parts = ["{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"sub\":\"4711\",\"iat\":1767323045}"]
                return [parts.map(base64).joined(separator: ".") + "." + Example.body(.base64url, 43)]
            },
            leaves: { ["ey" + "J" + Example.body(.base62, 40)] }),
    ]

    /// A key of nobody, whole.
    static var privateKey: String { key("PRIVATE") }

    private static func key(_ kind: String) -> String {
        let head: [UInt8] = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]
        let body = string(Coding.base64Text(of: head + Example.body(.base62, 32).utf8))
        let lines = ["BEGIN", "END"].map { "-----" + $0 + " " + kind + " KEY-----" }
        return lines[0] + "\n" + body + "\n" + lines[1] + "\n"
    }

    private static func puttyKey(seal: Int) -> String {
        let part = { (count: Int) in string(Coding.base64Text(of: Array(Example.body(.base62, count).utf8))) }
        return [
            "PuTTY-User-" + "Key-File-3: ssh-ed25519", "Encryption: none", "Comment: a", "Public-Lines: 1", part(45),
            "Private-Lines: 1", part(36), "Private-MAC: " + Example.body(.hex, seal),
        ].joined(separator: "\n")
    }

    private static func seed(_ head: [UInt8]) -> String {
        let body = head + Example.body(.base62, 32).utf8
        let sum = CRC.sum16(body)
        return string(Coding.base32Text(of: body + [UInt8(sum & 255), UInt8(sum >> 8)]))
    }
}
