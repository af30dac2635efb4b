import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Keys that hold funds or sign for somebody, and that nobody can revoke.
    static let wallets: [Kind] = [
        Kind(
            "secrets/bitcoin-extended-key", "BIP-32 extended private key", family: "bitcoin",
            .forms([Form(.anyOf("xprv", "tprv", "yprv", "zprv", "uprv", "vprv"), .some(.base58, 107))]),
            tests: [Proof.extendedKey], opens: "spend what all its addresses hold",
            revoke: "move the funds to a new wallet",
            page: "https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki",
            finds: {
                let body =
                    [0x04, 0x88, 0xad, 0xe4, 3] + Array(Example.body(.base62, 40).utf8) + [0]
                    + Array(Example.body(.base62, 32, seed: 2).utf8)
                let sum = SHA256.digest(of: SHA256.digest(of: body)).prefix(4)
                return ["key = " + string(Base58.encode(body + sum))]
            },
            leaves: token("xprv", .base58, 106)),
        bech32(
            "secrets/sui-key", "Sui private key", family: "sui", "suiprivkey", bytes: 33,
            page: "https://docs.sui.io/references/cli/keytool"),
        bech32(
            "secrets/cardano-key", "Cardano signing key", family: "cardano", "ed25519_sk", bytes: 32,
            page: "https://cips.cardano.org/cip/CIP-0005"),
        bech32(
            "secrets/cardano-extended-key", "Cardano extended signing key", family: "cardano", "addr_xsk", bytes: 96,
            page: "https://cips.cardano.org/cip/CIP-0005"),
        bech32(
            "secrets/cardano-root-key", "Cardano root key", family: "cardano", "root_xsk", bytes: 96,
            page: "https://cips.cardano.org/cip/CIP-0005"),
        Kind(
            "secrets/tezos-key", "Tezos secret key", family: "tezos",
            .forms([Form(.anyOf("edsk", "spsk", "p2sk"), .some(.base58, 50)), Form(.text("edsk"), .some(.base58, 94))]),
            tests: [Proof.tezos], opens: "spend what the account holds", revoke: "move the funds to a new account",
            page: "https://docs.tezos.com/architecture/accounts",
            finds: {
                let body = [13, 15, 58, 7] + Array(Example.body(.base62, 32).utf8)
                let sum = SHA256.digest(of: SHA256.digest(of: body)).prefix(4)
                return ["key = " + string(Base58.encode(body + sum))]
            },
            leaves: token("edsk", .base58, 49)),
        Kind(
            "secrets/near-key", "NEAR private key", family: "near",
            .forms([Form(lead: [.text("ed25519:")], .some(.base58, 86...88))]),
            tests: [
                Proof.structure("it decodes to a key's length", otherwise: "it does not decode to a key's length") {
                    Base58.decode($0)?.count == 64
                }
            ],
            opens: "act for the account within the key's permissions",
            revoke: "delete the key from the account with another one",
            page: "https://docs.near.org/protocol/access-keys",
            finds: { ["\"private_key\": \"ed25519" + ":" + nearKey + "\""] },
            leaves: { ["\"public_key\": \"ed25519" + ":" + Example.body(.base58, 44) + "\""] }),
        Kind(
            "secrets/lnd-macaroon", "LND macaroon", family: "lnd",
            .forms([Form(.text("0201036c6e64"), .some(.anyHex, 100...1_200))]),
            tests: [
                Proof.structure("it is a whole macaroon", otherwise: "it is no whole macaroon: cut off, or mistyped") {
                    Coding.hex($0).flatMap(Macaroon.init) != nil
                }
            ],
            opens: "pay from the node and read its channels", revoke: "delete its root key with lncli deletemacaroonid",
            page: "https://docs.lightning.engineering/lightning-network-tools/lnd/macaroons",
            finds: { ["macaroon = " + lndMacaroon] }, leaves: { ["macaroon = " + lndMacaroon.prefix(80)] }),
    ]

    private static func bech32(
        _ code: Code, _ title: StaticString, family: String, _ name: String, bytes count: Int, page: StaticString
    ) -> Kind {
        let length = (count * 8 + 4) / 5 + 6
        return Kind(
            code, title, family: family, .forms([Form(.text(name + "1"), .some(.base36, length))]),
            tests: [Proof.bech32(named: name, bytes: count)], opens: "spend what its addresses hold",
            revoke: "move the funds to a new key", page: page,
            finds: {
                let body = Array(Example.body(.base62, count).utf8)
                return ["key = " + string(Bech32.encode(name: Array(name.utf8), body))]
            },
            leaves: token(name + "1", .base36, length - 1))
    }

    private static var nearKey: String { string(Base58.encode(Array(Example.body(.base62, 64).utf8))) }

    private static var lndMacaroon: String {
        let head: [UInt8] = [2, 1, 3] + Array("lnd".utf8) + [2, 16] + Array(Example.body(.base62, 16).utf8) + [0, 0]
        let all = head + [6, 32] + Array(Example.body(.base62, 32).utf8)
        return string(
            all.flatMap { [Digits.hex.character(for: Int($0 >> 4)), Digits.hex.character(for: Int($0 & 15))] })
    }
}
