import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Keys that are written as names and values.
    static let keySets: [Kind] = [
        Kind(
            "secrets/json-web-key", "private JSON Web Key", family: "json-web-key",
            .code(anchors: [Literal("\"kty\""), Literal("'kty'"), Literal("\\\"kty\\\"")], JSONWebKey.secret),
            tests: [isRandom],
            opens: "sign and decrypt as the key's owner",
            revoke: "replace the key wherever its public half is trusted",
            page: "https://www.rfc-editor.org/rfc/rfc7517",
            finds: { [key("EC", "\"d\": \"\(Example.body(.base64url, 43))\"")] },
            leaves: { [key("EC", "\"x\": \"\(Example.body(.base64url, 43))\"")] }),
        Kind(
            "secrets/rsa-key-value", "RSA private key in XML", family: "private-key",
            .code(anchors: [Literal("<RSAKeyValue>")], JSONWebKey.exponent), tests: [isRandom],
            opens: "sign and decrypt as the key's owner",
            revoke: "replace the key wherever its public half is trusted",
            page: "https://www.w3.org/TR/xmldsig-core1/",
            finds: { ["<RSAKeyValue><Exponent>AQAB</Exponent><D>\(Example.body(.base64, 170))==</D></RSAKeyValue>"] },
            leaves: { ["<RSAKeyValue><Modulus>\(Example.body(.base64, 170))==</Modulus></RSAKeyValue>"] }),
    ]

    private static let isRandom: Kind.Test = { value in
        Randomness(value[...]).isRandom ? .supports("its private member stands there") : .refutes
    }

    private static func key(_ type: String, _ member: String) -> String { "{\"kty\": \"\(type)\", \(member)}" }
}
