import GatehouseCore
import Testing

@testable import GatehouseChecks

private let key = "SHA256:" + String(repeating: "A", count: 43)
private let other = "SHA256:" + String(repeating: "B", count: 42) + "A"
private let day: Int64 = 86_400
private let now = Moment(received: 20_000 * day, made: 19_990 * day)

@Suite struct SignersTests {
    @Test func `a key that is trusted in one entry, and compromised in another, is revoked`() {
        let signers = Signers([signer("ada"), signer("ada") { $0.compromised = Day("2020-01-01") }])
        #expect(isRevoked(signers.standing(of: ssh(), at: now, nil)))
    }

    @Test func `the last of several days that end a key's time does not prolong it`() {
        let signers = Signers([signer("ada") { ($0.until, $0.retired) = (Day("2090-01-01"), Day("2020-01-01")) }])
        #expect(isExpired(signers.standing(of: ssh(), at: now, nil)))
    }

    @Test func `a key counts on its last day, by the moment of receipt, and not on the next`() {
        let last = Day(secondsSince1970: Int(now.received))
        let signers = Signers([signer("ada") { $0.until = last }])
        #expect(signers.standing(of: ssh(), at: now, nil) == .good([0]))
        let next = Moment(received: now.received + day, made: now.made)
        #expect(isExpired(signers.standing(of: ssh(), at: next, nil)))
    }

    @Test func `an OpenPGP key is none of SSH, though they had one name`() {
        let digits = String(repeating: "0A", count: 20)
        let signers = Signers([signer("ada", keys: [digits])])
        var facts = SignatureFacts(.valid, .openpgp, key: digits)
        #expect(signers.standing(of: facts, at: now, nil) == .good([0]))
        facts.format = .ssh
        #expect(signers.standing(of: facts, at: now, nil) != .good([0]))
        facts.format = .openpgp
        facts.isExpired = true
        #expect(isExpired(signers.standing(of: facts, at: now, nil)))
        facts.isRevoked = true
        #expect(isRevoked(signers.standing(of: facts, at: now, nil)))
    }

    @Test func `a certificate counts in its time, for those whom it names`() {
        let signers = Signers([signer("ada", keys: ["cert-authority \(key)"])])
        func standing(_ names: [String], from: Int64 = 0, to: Int64 = .max, by authority: String = key) -> Trust {
            var facts = SignatureFacts(.valid, .ssh, key: other)
            facts.certificate = SignatureFacts.Certificate(
                authority: authority, principals: names, keyID: "", serial: 0, validAfter: UInt64(from),
                validBefore: UInt64(to))
            return signers.standing(of: facts, at: now, nil)
        }
        #expect(standing(["ada@example.org"]) == .good([0]))
        #expect(standing(["x", "ada"]) == .good([0]))
        #expect(standing([]) != .good([0]))
        #expect(standing(["*"]) != .good([0]))
        #expect(standing(["eve@example.org"]) != .good([0]))
        #expect(standing(["ada"], by: other) != .good([0]))
        #expect(isExpired(standing(["ada"], to: now.received)))
        #expect(isExpired(standing(["ada"], from: now.received + 1)))
        #expect(Signers([signer("ada")]).standing(of: ssh(key: key), at: now, nil) == .good([0]))
    }

    @Test func `an authority's own key signs no commits`() {
        let signers = Signers([signer("ada", keys: ["cert-authority \(key)"])])
        #expect(signers.standing(of: ssh(), at: now, nil) != .good([0]))
    }

    @Test func `what the reader could not say is never good`() {
        let signers = Signers([signer("ada")])
        let outcomes: [SignatureFacts.Outcome] = [
            .missing, .bad("x"), .unsupported("x"), .couldNotCheck("x"), .unknownKey,
        ]
        for outcome in outcomes {
            let standing = signers.standing(of: SignatureFacts(outcome, .ssh, key: key), at: now, nil)
            #expect(standing != .good([0]), "\(outcome)")
        }
    }

    private func ssh(key name: String = key) -> SignatureFacts { SignatureFacts(.valid, .ssh, key: name) }

    private func signer(_ name: String, keys: [String] = [key], _ change: (inout Signer) -> Void = { _ in }) -> Signer {
        var signer = Signer()
        (signer.principal, signer.keys, signer.emails) = (name, keys, ["\(name)@example.org"])
        change(&signer)
        return signer
    }

    private func isRevoked(_ standing: Trust) -> Bool { if case .revoked = standing { true } else { false } }
    private func isExpired(_ standing: Trust) -> Bool { if case .expired = standing { true } else { false } }
}
