import GatehouseCore
import GatehouseSystem
import TestSupport
import Testing

@testable import GatehouseTools

private let text = Array("tree\n\nmessage\n".utf8)

@Suite(.enabled(if: OpenPGPKey.isInstalled)) struct OpenPGPTests {
    // gpgv ends before it has read everything where there is nothing to verify; our programs all begin like this.
    init() { Streams.ignoreBrokenPipes() }

    @Test func `a signature by a key of the ring is valid, by its primary fingerprint`() throws {
        let key = try OpenPGPKey()
        let facts = try facts(on: text, key.sign(text), by: key.armour)
        #expect(facts.outcome == .valid)
        #expect(facts.key == key.fingerprint)
        #expect(facts.made != nil)
        #expect(!facts.isExpired && !facts.isRevoked)
    }

    @Test func `a signature over something else is bad`() throws {
        let key = try OpenPGPKey()
        let facts = try facts(on: text + [0x20], key.sign(text), by: key.armour)
        #expect(facts.outcome == .bad("what was signed is not what stands here"))
    }

    @Test func `a key that is in no ring is unknown, whatever ring the user has`() throws {
        let key = try OpenPGPKey()
        let other = try OpenPGPKey(for: "Ada <ada@example.org>")
        #expect(try facts(on: text, key.sign(text), by: other.armour).outcome == .unknownKey)
        #expect(try facts(on: text, key.sign(text), by: other.armour).key == key.fingerprint)
        let none = try OpenPGP().facts(on: [DetachedSignature(payload: text, armour: key.sign(text))], keyring: [])
        #expect(none.map(\.outcome) == [.unknownKey])
    }

    @Test func `a ring may hold several blocks, with words around them`() throws {
        let (key, other) = (try OpenPGPKey(), try OpenPGPKey(for: "Ada <ada@example.org>"))
        let ring = "Carl:\n\(key.armour)\n\nAda:\n\(other.armour)"
        #expect(try facts(on: text, key.sign(text), by: ring).key == key.fingerprint)
        #expect(try facts(on: text, other.sign(text), by: ring).key == other.fingerprint)
    }

    @Test func `a key that was revoked, and one whose time is over, are told as such`() throws {
        let key = try OpenPGPKey()
        let signature = try key.sign(text)
        #expect(try facts(on: text, signature, by: key.revoked()).isRevoked)
        let old = try OpenPGPKey(life: "seconds=1")
        let early = try old.sign(text)
        while try !facts(on: text, early, by: old.armour).isExpired {}
        #expect(try facts(on: text, early, by: old.armour).outcome == .valid)
    }

    @Test func `two signatures in one armour are none`() throws {
        let key = try OpenPGPKey()
        let both = try key.sign(text, options: ["--local-user", key.fingerprint]) + key.sign(text)
        let outcome = try facts(on: text, both, by: key.armour).outcome
        #expect(outcome != .valid)
    }

    @Test(arguments: ["", "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n", "text"])
    func `what is no signature is bad`(armour: String) throws {
        let facts = try facts(on: text, Array(armour.utf8), by: OpenPGPKey().armour)
        #expect(facts.outcome == .bad("it holds no signature that can be read"))
    }

    @Test func `a ring that is none is a problem`() throws {
        #expect(throws: Problem.self) { try facts(on: text, [], by: "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n!\n") }
        #expect(throws: Problem.self) { try facts(on: text, [], by: "no key at all") }
    }
}

@Test func `without the program nothing is checked, and the package is named`() throws {
    let tool = OpenPGP(program: "no-such-gpgv")
    let facts = try tool.facts(on: [DetachedSignature(payload: [], armour: [])], keyring: [])
    guard case .couldNotCheck(let why)? = facts.first?.outcome else {
        Issue.record("\(facts)")
        return
    }
    #expect(why.text.contains("package gpgv"))
}

@Test func `a program that does not end is given up`() throws {
    Streams.ignoreBrokenPipes()
    let scratch = try Scratch()
    try scratch.script("gpgv", "#!/bin/sh\nexec sleep 60\n")
    let tool = OpenPGP(program: "\(scratch.path)/gpgv", patience: 50)
    let facts = try tool.facts(on: [DetachedSignature(payload: [], armour: [])], keyring: [])
    #expect(facts.map(\.outcome) == [.couldNotCheck("'\(escaped: "\(scratch.path)/gpgv")' took too long")])
}

@Test(arguments: [
    // A word of the status that stands in what somebody else wrote, no primary key, two verdicts, a bad end.
    "gpgv: [GNUPG:] GOODSIG A\n", "[GNUPG:] GOODSIG A B\n", "[GNUPG:] VALIDSIG A\n",
    "[GNUPG:] GOODSIG A B\n[GNUPG:] VALIDSIG A 2026-01-01 1 0 4 0 22 8 00 B\n",
    "[GNUPG:] NEWSIG\n[GNUPG:] GOODSIG A B\n[GNUPG:] VALIDSIG X D 1 0 4 0 22 8 00 PRIMARY\n[GNUPG:] BADSIG A B\n",
    "[GNUPG:] NEWSIG\n[GNUPG:] NEWSIG\n[GNUPG:] GOODSIG A B\n[GNUPG:] VALIDSIG X D 1 0 4 0 22 8 00 PRIMARY\n",
    "[GNUPG:] NEWSIG\n[GNUPG:] GOODSIG A B\n[GNUPG:] VALIDSIG X D 1 0 4 0 22 8 01 PRIMARY\n",
    "[GNUPG:] NEWSIG\n[GNUPG:] GOODSIG A B\n[GNUPG:] VALIDSIG X D 1 0 4 0 22 2 00 PRIMARY\n",
])
func `only one whole verdict is believed`(status: String) {
    let text = status.replacing("PRIMARY", with: String(repeating: "0A", count: 20))
    #expect(StatusLines(Array(text.utf8)).facts(exit: .status(0)).outcome != .valid)
}

private func facts(on text: [UInt8], _ armour: [UInt8], by ring: String) throws -> SignatureFacts {
    let all = try OpenPGP().facts(
        on: [DetachedSignature(payload: text, armour: armour)], keyring: [Array(ring.utf8)])
    return try #require(all.first)
}
