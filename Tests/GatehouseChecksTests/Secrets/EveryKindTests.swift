import GatehouseCore
import GatehouseMatch
import TestSupport
import Testing

@testable import GatehouseChecks

@Suite struct `Every kind of credential` {
    private static let secrets = Secrets()

    private func found(in text: String) -> [Finding] {
        Self.secrets.findings(in: Change(at: .scan, [Content(Place(.stream), Array(text.utf8))])).list
    }

    @Test func `has a name of its own under secrets`() {
        let codes = everyKind.map(\.code.text)
        #expect(Set(codes).count == codes.count)
        let letters = Alphabet.lower + .digit + "-"
        for code in codes {
            #expect(code.hasPrefix("secrets/") && code.dropFirst(8).utf8.allSatisfy(letters.contains), "\(code)")
        }
        #expect(codes.count >= 330)
        let promised = ["secrets/aws-access-key", "secrets/github-token", "secrets/private-key"]
        #expect(promised.allSatisfy(codes.contains))
    }

    @Test(arguments: everyKind.map(\.code))
    func `has a text to be looked for, and shows what it finds`(code: Code) throws {
        let kind = try #require(everyKind.first { $0.code == code })
        #expect(!kind.finds().isEmpty)
        switch kind.look {
        case .forms(let forms): #expect(forms.allSatisfy { FormMatcher($0) != nil })
        case .assigned(let words, let forms):
            #expect(!forms.isEmpty)
            #expect(words.allSatisfy { $0.utf8.count >= 3 && $0 == $0.lowercased() })
        case .named(let words):
            #expect(!words.isEmpty && words.allSatisfy { $0.utf8.count >= 2 && $0 == $0.lowercased() })
        case .code(let anchors, _): #expect(anchors.allSatisfy { $0.bytes.count >= 3 })
        }
    }

    @Test(arguments: everyKind.map(\.code))
    func `is explained: what it opens, how it is revoked, and on which page`(code: Code) throws {
        let kind = try #require(everyKind.first { $0.code == code })
        let sentences = [kind.title, kind.opens, kind.revoke].map { String(describing: $0) }
        for sentence in sentences {
            #expect(sentence.count >= 7 && sentence == sentence.replacing("\n", with: " "))
            #expect(sentence.last?.isPunctuation == false || sentence.hasSuffix(")"), "no full stop")
        }
        // What it opens and how it is revoked begin with a verb; a name may be somebody's, and begin with a capital.
        for sentence in sentences.dropFirst() { #expect(sentence.first?.isLowercase == true, "\(sentence)") }
        #expect(kind.page.map { String(describing: $0).hasPrefix("https://") } != false)
        #expect(kind.family.utf8.allSatisfy((Alphabet.lower + .digit + "-").contains))
    }

    @Test(arguments: everyKind.map(\.code))
    func `finds what its examples hold, and leaves the rest`(code: Code) throws {
        let kind = try #require(everyKind.first { $0.code == code })
        for text in kind.finds() {
            let own = found(in: text).filter { $0.code == code }
            #expect(own.count == 1, "\(text)")
            // A secret that goes with an id stands beside it; else nothing else is found.
            #expect(found(in: text).allSatisfy { $0.identity.family == kind.family })
            #expect(own.allSatisfy { $0.evidence >= kind.evidence && !$0.isHarmless }, "\(own.map(\.because))")
        }
        for text in kind.leaves() { #expect(!found(in: text).contains { $0.code == code }, "\(text)") }
    }

    @Test func `that carries a checksum is proved`() {
        let proved = everyKind.filter { kind in
            kind.finds().flatMap(found).contains { $0.code == kind.code && $0.evidence == .proved }
        }
        let gitlab = ["", "-deploy", "-runner", "-feature-flag", "-feed", "-mail", "-agent", "-scim"].map {
            "gitlab\($0)-token"
        }
        let others = [
            "github-token", "github-oauth-token", "github-app-user-token", "github-app-token", "github-refresh-token",
            "github-fine-grained-token", "gitlab-oauth-secret", "bitbucket-app-password", "atlassian-token",
            "npm-token",
            "cloudflare-token", "vercel-token", "deno-token", "zuplo-key", "apify-token", "salad-key", "confluent-key",
            "canva-secret", "grafana-token", "private-key", "putty-key", "age-key", "nostr-key",
            "nats-seed", "stellar-seed", "bitcoin-key", "bitcoin-extended-key", "sui-key", "cardano-key",
            "cardano-extended-key", "cardano-root-key", "tezos-key", "netbird-token",
        ]
        #expect(proved.map(\.code.text).sorted() == (gitlab + others).map { "secrets/" + $0 }.sorted())
    }

    @Test(arguments: everyKind.map(\.code))
    func `that is proved needs no blank around it`(code: Code) throws {
        let kind = try #require(everyKind.first { $0.code == code })
        // What has no length of its own cannot be told from the letters behind it.
        let open: [Code] = ["secrets/salad-key"]
        guard case .forms = kind.look, !open.contains(code) else { return }
        for finding in kind.finds().flatMap(found) where finding.code == code && finding.evidence == .proved {
            let token = String(decoding: finding.identity.value.bytes, as: UTF8.self)
            for text in ["TOKEN_%", "x%", "%_", "%x", "\"%%\"", "9%9"] {
                let own = found(in: text.replacing("%", with: token)).filter { $0.code == code }
                #expect(own.count == text.count { $0 == "%" }, "\(text)")
                #expect(own.allSatisfy { $0.identity.value == finding.identity.value && $0.evidence == .proved })
            }
        }
    }

    @Test func `that no checksum proves needs no letter around it`() {
        let mistyped = String(Sample.githubToken.dropLast()) + (Sample.githubToken.hasSuffix("0") ? "1" : "0")
        #expect(found(in: "(" + mistyped + ")").map(\.evidence) == [.contextual])
        #expect(found(in: "x" + mistyped).isEmpty && found(in: mistyped + "_").isEmpty)
    }

    @Test(arguments: everyKind.map(\.code))
    func `shows no more than its public prefix and two characters`(code: Code) throws {
        let kind = try #require(everyKind.first { $0.code == code })
        for finding in kind.finds().flatMap(found) where finding.code == code {
            let secret = finding.identity.value
            let isHidden = secret.mask == "…"
            #expect(isHidden ? !finding.message.text.contains("…") : finding.message.text.hasSuffix(secret.mask))
            let shown = secret.mask.utf8.count - "…".utf8.count
            let prefix = secret.publicPrefix ?? 0
            if case .code = kind.look { #expect(secret.mask == "…", "a key of many lines has no end worth showing") }
            #expect(shown <= prefix + min(2, (secret.bytes.count - prefix) / 8))
            #expect(prefix < 32 && prefix * 2 < secret.bytes.count, "a prefix that is no part of the secret")
        }
    }

    @Test func `is not found in its public prefix alone, nor where a report names its place`() {
        for text in ["token(\"" + "sk-ant-api03-" + "\", 4)", "secrets/github-token  src/deep/config.py:12:9 in a"] {
            #expect(found(in: text).isEmpty)
        }
        #expect(found(in: "// members, indices: `self.password`, `args[1]`, `a+b`.").isEmpty)
    }
}
