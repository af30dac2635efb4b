import GatehouseCore
import GatehouseSignatures
import TestSupport
import Testing

private let text = Array("a text that somebody signs\n".utf8)

@Test(arguments: SSHKey.kinds)
func `a signature that ssh-keygen makes is valid, and names its key`(kind: String) throws {
    let key = try SSHKey(kind)
    let facts = facts(try key.sign(text), over: text)
    #expect(facts.outcome == .valid)
    #expect(facts.key == (try key.fingerprint))
    #expect(facts.algorithm == key.line.split(separator: " ").first.map(String.init))
    #expect(facts.format == .ssh)
}

@Test(arguments: SSHKey.kinds)
func `a signature is over its text alone`(kind: String) throws {
    let signature = try SSHKey(kind).sign(text)
    for other in [text + [0], Array(text.dropLast()), [], text.map { $0 ^ 1 }] {
        #expect(facts(signature, over: other).isBad)
    }
}

@Test func `a signature for one thing is none for another`() throws {
    let key = try SSHKey()
    #expect(facts(try key.sign(text, namespace: "file"), over: text).reason.contains("made for 'file'"))
    let approval = try key.sign(text, namespace: "gatehouse-approval@v1")
    #expect(facts(approval, over: text, namespace: "gatehouse-approval@v1").outcome == .valid)
    #expect(facts(approval, over: text, namespace: "gatehouse-approval").isBad)
    #expect(facts(approval, over: text, namespace: "").isBad)
}

@Test func `a text may be signed by its hash of 256 bits`() throws {
    let signature = try SSHKey().sign(text, options: ["-O", "hashalg=sha256"])
    #expect(facts(signature, over: text).outcome == .valid)
}

@Test func `a key that can be broken verifies nothing`() throws {
    let facts = facts(try SSHKey("rsa-1024").sign(text), over: text)
    #expect(facts.isUnsupported)
    #expect(facts.reason.contains("1024 bits"))
}

@Test func `a kind of key that is not known is no lie`() throws {
    let kind = Wire.string("ssh-mldsa44-ed25519@openssh.com")
    let blob = Wire.signature(kind + Wire.string([1, 2, 3]), kind + Wire.string([4, 5, 6]))
    let facts = facts(Wire.armour(blob), over: text)
    #expect(facts.isUnsupported)
    #expect(facts.algorithm == "ssh-mldsa44-ed25519@openssh.com")
}

@Test func `each field of a signature has to be as it is`() throws {
    let key = try SSHKey("rsa-2048")
    let fields = Wire.fields(try Wire.blob(key.sign(text)))
    func facts(_ blob: [UInt8]) -> SignatureFacts { GatehouseSignaturesTests.facts(Wire.armour(blob), over: text) }
    let good = Wire.signature(fields[0], fields[4])
    #expect(facts(good).outcome == .valid)
    // Reserved is passed over, and is not signed.
    #expect(facts(Wire.signature(fields[0], fields[4], reserved: [1, 2])).outcome == .valid)
    #expect(facts(good + [0]).reason.contains("1 bytes behind"))
    #expect(facts(Array(good.dropLast())).isBad)
    #expect(facts(Wire.signature(fields[0], fields[4], version: 0)).isBad)
    #expect(facts(Wire.signature(fields[0], fields[4], version: 2)).isUnsupported)
    #expect(facts(Wire.signature(fields[0], fields[4], hash: "sha1")).isBad)
    #expect(facts(Wire.signature(fields[0], fields[4], hash: "sha256")).isBad)
    #expect(facts(Wire.signature(fields[0], fields[4], hash: "SHA512")).isBad)
    #expect(facts(Wire.signature(fields[0], fields[4] + [0])).isBad)
    #expect(facts(Wire.signature(fields[0] + [0], fields[4])).isBad)
    let number = Array(fields[4].suffix(256))
    #expect(facts(Wire.signature(fields[0], Wire.string("ssh-rsa") + Wire.string(number))).reason.contains("SHA-1"))
    #expect(facts(Wire.signature(fields[0], Wire.string("rsa-sha2-256") + Wire.string(number))).isBad)
    #expect(facts(Wire.signature(fields[0], Wire.string("ssh-ed25519") + Wire.string(number))).isBad)
    #expect(facts(Wire.signature(fields[0], Wire.string("rsa-sha2-512") + Wire.string([0] + number))).isBad)
    #expect(facts(Wire.signature([], fields[4])).isBad)
    #expect(facts(Wire.signature(fields[0], [])).isBad)
    #expect(facts([]).isBad)
}

@Test func `armour is taken as ssh-keygen writes it, and no other way`() throws {
    let key = try SSHKey()
    let armour = try key.sign(text)
    let blob = try Wire.blob(armour)
    #expect(facts(Wire.armour(blob, width: 76), over: text).outcome == .valid)
    #expect(facts(armour + Array("\n".utf8), over: text).outcome == .valid)
    let lines = String(decoding: armour, as: UTF8.self)
    let disguises = [
        " " + lines, "\n" + lines, lines + "x", lines + " ", lines + lines,
        lines.replacing("\n", with: "\r\n"), lines.replacing("SIGNATURE-----\n", with: "SIGNATURE-----\n\n"),
        lines.replacing("BEGIN SSH", with: "BEGIN PGP"), lines.replacing("END SSH", with: "END PGP"),
        lines.replacing("-----BEGIN", with: "----BEGIN"), lines.lowercased(),
        lines.replacing("SIGNATURE-----\nU1NI", with: "SIGNATURE-----\nVersion: 1\n\nU1NI"),
        lines.replacing("U1NIU0lH", with: "U1NIU0lH "), lines.replacing("U1NIU0lH", with: "U1NI\nU0lH"), "",
    ]
    for disguise in disguises { #expect(facts(Array(disguise.utf8), over: text).isBad, "\(disguise)") }
}

@Test func `nothing that was changed in a signature, in the key or in what is around them makes another signature`()
    throws
{
    for (kind, count) in [("ed25519", 4_000), ("ecdsa-256", 3_000), ("rsa-2048", 3_000)] {
        let blob = try Wire.blob(SSHKey(kind).sign(text))
        for seed in UInt64(0)..<UInt64(count) {
            var random = SeededGenerator(seed: seed)
            let changed = mutated(blob, &random)
            guard changed != blob else { continue }
            #expect(facts(Wire.armour(changed), over: text).outcome != .valid, "\(kind), seed \(seed)")
        }
    }
}

private func mutated(_ blob: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var blob = blob
    for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<blob.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: blob[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: blob[place] = UInt8.random(in: .min ... .max, using: &random)
        case 2: blob.remove(at: place)
        case 3: blob.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
        case 4: blob.removeLast(min(blob.count - 1, Int.random(in: 1..<40, using: &random)))
        default:
            let other = Int.random(in: 0..<blob.count, using: &random)
            blob.swapAt(place, other)
        }
    }
    return blob
}
