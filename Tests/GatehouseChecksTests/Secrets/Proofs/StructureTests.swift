import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseChecks

/// What a token's structure says of it, in words.
struct StructureTests {
    private func words(_ test: Kind.Test, _ value: String) -> String {
        switch test(Array(value.utf8)) {
        case .proves(let words): "proves: " + words.text
        case .supports(let words): "supports: " + words.text
        case .weakens(let words): "weakens: " + words.text
        case .harmless(let words): "harmless: " + words.text
        case .refutes: "refutes"
        case nil: "nothing"
        }
    }

    private func token(_ header: String, _ claims: String, signature: String = "c2lnbmF0dXJl") -> String {
        [header, claims].map { Encoding.base64URL(Array($0.utf8)) }.joined(separator: ".") + "." + signature
    }

    @Test func `an AWS key id names an account of at most twelve digits`() {
        #expect(words(Proof.awsAccount, Sample.awsAccessKey) == "supports: an account number can be read from it")
        #expect(words(Proof.awsAccount, "AK" + "IA" + "7777777777777777").hasPrefix("weakens: the account number"))
        #expect(words(Proof.awsAccount, "AK" + "IA" + "0189018901890189").hasPrefix("weakens: it has characters"))
    }

    @Test func `a JSON Web Token is read, and says whose it is and until when`() {
        let signed = token(#"{"alg":"HS256"}"#, #"{"sub":"a","exp":1735689600}"#)
        #expect(words(Proof.jwt, signed) == "supports: header and claims are JSON, it expires on 2025-01-01")
        let service = token(#"{"alg":"HS256"}"#, #"{"iss":"supabase","role":"service_role"}"#)
        #expect(words(Proof.jwt, service).contains("service_role"))
        let cluster = token(#"{"alg":"RS256"}"#, #"{"iss":"kubernetes/serviceaccount"}"#)
        #expect(words(Proof.jwt, cluster).contains("Kubernetes service account"))
    }

    @Test func `tokens that are meant for the public or prove nothing are told apart`() {
        let anonymous = token(#"{"alg":"HS256"}"#, #"{"iss":"supabase","role":"anon"}"#)
        #expect(words(Proof.jwt, anonymous).hasPrefix("harmless"))
        let sample = token(#"{"alg":"HS256"}"#, #"{"sub":"1234567890","name":"John Doe"}"#)
        #expect(words(Proof.jwt, sample).hasPrefix("harmless"))
        #expect(words(Proof.jwt, token(#"{"alg":"none"}"#, #"{"sub":"a"}"#)).hasPrefix("weakens: it is not signed"))
        #expect(words(Proof.jwt, token("{}", "{}")) == "refutes")
        #expect(words(Proof.jwt, "ey" + "J.ey" + "J.x") == "refutes")
    }

    @Test func `a PyPI token is a macaroon, whole to its last byte`() {
        var random = SeededGenerator(seed: 7)
        let place = Array("pypi.org".utf8)
        let head: [UInt8] = [2, 1, 8] + place + [2, 4] + random.bytes(4) + [0]
        let bytes = head + [2, 3] + random.bytes(3) + [0, 0, 6, 32] + random.bytes(32)
        let token = { (bytes: [UInt8]) in "pypi" + "-" + Encoding.base64URL(bytes) }
        #expect(words(Proof.pypi, token(bytes)) == "supports: it is a whole macaroon of PyPI")
        #expect(words(Proof.pypi, token(bytes.dropLast())).hasPrefix("weakens"))
    }

    @Test func `a Discord token begins with a user's number`() {
        let head = Encoding.base64URL(Array("123456789012345678".utf8))
        #expect(words(Proof.discord, head + ".GaBcDe." + "x").hasPrefix("supports"))
        #expect(words(Proof.discord, "MTIzNDU2" + ".GaBcDe." + "x").hasPrefix("weakens"))
    }

    @Test func `JSON that is deep, cut or followed by anything is not read`() {
        #expect(JSONText.value(of: "{\"a\":[1,-2.5,true,null,\"\\u0041\\n\"]}".utf8)?["a"] != nil)
        for text in ["", "{", "{\"a\"}", "[1,]", "\"\u{1}\"", "\"\\x\"", "{} {}", String(repeating: "[", count: 9_999)]
        {
            #expect(JSONText.value(of: text.utf8) == nil)
        }
    }
}
