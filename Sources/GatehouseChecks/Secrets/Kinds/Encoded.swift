import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Keys and tokens inside base64, and hashes of passwords.
    static let encoded: [Kind] = [
        Kind(
            "secrets/encoded-private-key", "private key in base64", family: "private-key",
            .forms([Form(.text("LS0tLS1CRUdJTi"), .some(.base64, 60...20_000), .some(Alphabet("="), 0...2))]),
            tests: [
                { value in
                    guard let text = Coding.base64(value) else { return .weakens("it is cut off, or wrapped") }
                    return Proof.privateKey(text)
                }
            ],
            opens: "sign, decrypt or log in as the key's owner",
            revoke: "replace the key wherever its public half is trusted, and revoke its certificates",
            page: "https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html",
            finds: { ["key: " + string(Coding.base64Text(of: Array(privateKey.utf8)))] },
            leaves: {
                [string(Coding.base64Text(of: Array(privateKey.replacing(" PRIVATE", with: " PUBLIC").utf8)))]
            }),
        Kind(
            "secrets/encoded-json-web-token", "JSON Web Token in base64", family: "jwt",
            .forms([Form(.text("ZXlK"), .some(.base64url + "+/", 60...8_000), .some(Alphabet("="), 0...2))]),
            tests: [
                { value in
                    guard let text = Coding.base64(value), text.count(where: { $0 == UInt8(ascii: ".") }) == 2 else {
                        return .refutes
                    }
                    return Proof.jwt(text)
                }
            ],
            opens: "act as whom it names, until it expires",
            revoke: "end the session, or replace the key that signed it",
            page: "https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html",
            finds: {
                let parts = ["{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"sub\":\"4711\",\"iat\":1767323045}"]
                return [base64(parts.map(base64).joined(separator: ".") + "." + Example.body(.base64url, 43))]
            },
            leaves: token("ZXl" + "K", .base62, 80)),
        Kind(
            "secrets/password-hash", "hash of a password", family: "password-hash",
            .forms([
                Form(
                    .anyOf("$2a$", "$2b$", "$2y$", "$2x$"), .some(.digit, 2), .text("$"), .some(.base64 + ".", 53),
                    notBefore: .none),
                Form(
                    .anyOf("$5$", "$6$"), .maybe(.text("rounds="), .some(.digit, 4...9), .text("$")),
                    .some(.base64 + ".", 1...16), .text("$"), .some(.base64 + ".", 43...86), notBefore: .none),
                Form(
                    .anyOf("$8$", "$9$"), .some(.base64 + ".", 14), .text("$"), .some(.base64 + ".", 43),
                    notBefore: .none),
                Form(
                    .anyOf("$argon2id$v=", "$argon2i$v=", "$argon2d$v="), .some(.digit, 2), .text("$m="),
                    .some(.digit + ",tp=", 7...24), .text("$"), .some(.base64, 11...64), .text("$"),
                    .some(.base64, 22...88),
                    notBefore: .none),
                Form(
                    .anyOf("$apr1$", "$1$"), .some(.base64 + ".", 1...8), .text("$"), .some(.base64 + ".", 22),
                    notBefore: .none),
            ]),
            evidence: .contextual,
            opens: "guess the password without asking the server, and log in with it", revoke: "change the password",
            page: "https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html",
            finds: {
                ["admin:$2y" + "$10$" + Example.body(.base64 + ".", 53)]
                    + ["root:$6" + "$" + Example.body(.base64, 8) + "$" + Example.body(.base64, 86) + ":19000"]
            },
            leaves: { ["$2y" + "$10$" + Example.body(.base64, 40)] }),
    ]
}
