import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Hashes of passwords. What is written in base64 is found by what it is.
    static let encoded: [Kind] = [
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
            leaves: { ["$2y" + "$10$" + Example.body(.base64, 40)] })
    ]
}
