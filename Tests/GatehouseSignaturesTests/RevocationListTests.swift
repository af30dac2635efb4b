import GatehouseCore
import GatehouseSignatures
import TestSupport
import Testing

private func isRevoked(_ key: SSHKey, by list: RevocationList) throws -> Bool {
    list.objection(to: SignatureFacts(.valid, .ssh, key: try key.fingerprint)) != nil
}

private func certified(
    _ key: SSHKey, by authority: SSHKey, serial: UInt64 = 0, keyID: String = "id"
) throws -> SignatureFacts {
    var facts = SignatureFacts(.valid, .ssh, key: try key.fingerprint)
    facts.certificate = .init(
        authority: try authority.fingerprint, principals: ["carl"], keyID: keyID, serial: serial, validAfter: 0,
        validBefore: .max)
    return facts
}

@Test func `a list of keys and fingerprints revokes these keys, and what they certify`() throws {
    let (one, two, three) = (try SSHKey(), try SSHKey("ecdsa-256"), try SSHKey())
    let text = "# lost\n\(one.line) on the old laptop\n\n\(try two.fingerprint) stolen\n"
    let list = try RevocationList(Array(text.utf8))
    #expect(try isRevoked(one, by: list))
    #expect(try isRevoked(two, by: list))
    #expect(try !isRevoked(three, by: list))
    #expect(list.objection(to: try certified(three, by: one))?.text.contains("the authority") == true)
    #expect(list.objection(to: try certified(one, by: three)) != nil)
    #expect(list.objection(to: try certified(three, by: three)) == nil)
    #expect(list.objection(to: SignatureFacts(.missing)) == nil)
}

@Test func `a list that cannot be read is no list`() throws {
    let key = try SSHKey()
    let fingerprint = try key.fingerprint
    for line in [
        "\(fingerprint)x", String(fingerprint.dropLast()), fingerprint.lowercased(), "MD5:00:11", "words",
        "ada \(key.line)", String(key.line.dropLast(3)), "\0",
    ] {
        #expect(throws: ListFault.self, "\(line)") { try RevocationList(Array("\(key.line)\n\(line)\n".utf8)) }
    }
    #expect(throws: ListFault.self) { try RevocationList([0xff]) }
    #expect(try RevocationList([]).objection(to: SignatureFacts(.valid, .ssh, key: fingerprint)) == nil)
}

/// What ssh-keygen makes of a specification, signed for an authority.
private func binary(_ specification: String, by authority: SSHKey, in scratch: Scratch) throws -> [UInt8] {
    try scratch.write("specification", specification)
    try SSHKey.keygen([
        "-q", "-k", "-f", "\(scratch.path)/krl", "-s", "\(authority.path).pub", "\(scratch.path)/specification",
    ])
    return try scratch.read("krl")
}

@Test func `a binary list of ssh-keygen revokes keys, numbers and names`() throws {
    let scratch = try Scratch()
    let (authority, other, one, two, three) = (try SSHKey(), try SSHKey(), try SSHKey(), try SSHKey(), try SSHKey())
    let bytes = try binary(
        """
        key: \(one.line)
        sha256: \(two.line)
        serial: 5
        serial: 9
        serial: 11
        serial: 12
        serial: 1000-2000
        serial: 18446744073709551615
        id: carl's old key
        """, by: authority, in: scratch)
    let list = try RevocationList(bytes)
    #expect(try isRevoked(one, by: list))
    #expect(try isRevoked(two, by: list))
    #expect(try !isRevoked(three, by: list))
    let revoked: Set<UInt64> = [5, 9, 11, 12, 1_000, 1_500, 2_000, .max]
    for serial: UInt64 in [0, 1, 4, 5, 6, 8, 9, 10, 11, 12, 13, 999, 1_000, 1_500, 2_000, 2_001, .max - 1, .max] {
        let facts = try certified(three, by: authority, serial: serial)
        #expect((list.objection(to: facts) != nil) == revoked.contains(serial), "\(serial)")
        #expect(list.objection(to: try certified(three, by: other, serial: serial)) == nil)
    }
    #expect(list.objection(to: try certified(three, by: authority, keyID: "carl's old key")) != nil)
    #expect(list.objection(to: try certified(three, by: authority, keyID: "carl's OLD key")) == nil)
}

@Test func `a binary list agrees with ssh-keygen on any numbers`() throws {
    let scratch = try Scratch()
    let (authority, key) = (try SSHKey(), try SSHKey())
    var facts = try certified(key, by: authority)
    for seed in UInt64(1)...20 {
        var random = SeededGenerator(seed: seed)
        let start = UInt64.random(in: 1...(.max >> UInt64.random(in: 1..<60, using: &random)), using: &random)
        let serials = Set(
            (0..<Int.random(in: 1..<200, using: &random)).map { _ in
                start + UInt64.random(in: 0..<[200, 2_000, 1 << 20][Int(seed % 3)], using: &random)
            })
        let lines = serials.map { "serial: \($0)" }.joined(separator: "\n")
        let list = try RevocationList(try binary(lines + "\n", by: authority, in: scratch))
        for serial in serials.flatMap({ [$0 - 1, $0, $0 + 1] }) {
            facts.certificate?.serial = serial
            #expect((list.objection(to: facts) != nil) == serials.contains(serial), "seed \(seed), \(serial)")
        }
    }
}

@Test func `a binary list that is cut, longer, or has what is not known is no list`() throws {
    let scratch = try Scratch()
    let (authority, key) = (try SSHKey(), try SSHKey())
    let bytes = try binary("key: \(key.line)\nserial: 1-99\nid: x\n", by: authority, in: scratch)
    for count in 0..<bytes.count where count > 7 {
        // What is cut between two sections is a shorter list: nothing in the form says how long it is.
        if let list = try? RevocationList(Array(bytes[..<count])) {
            #expect(list.objection(to: SignatureFacts(.missing)) == nil)
        }
    }
    let (critical, harmless) = (
        [255] + Wire.string(Wire.string("x") + [1] + Wire.string("")),
        [255] + Wire.string(Wire.string("x") + [0] + Wire.string(""))
    )
    #expect(throws: ListFault.self) { try RevocationList(bytes + critical) }
    #expect(throws: Never.self) { try RevocationList(bytes + harmless) }
    let strange: [[UInt8]] = [
        [0], [1], [6] + Wire.string([]), [4] + Wire.string([]) + Wire.string([]), [2] + Wire.string([0]),
        [5] + Wire.string(Wire.string([1])), [3] + Wire.string(Wire.string([UInt8](repeating: 1, count: 20))),
        [1] + Wire.string(Wire.string([1]) + Wire.string([])),
        [1]
            + Wire.string(
                Wire.string([]) + Wire.string([]) + [0x21]
                    + Wire.string([0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1])),
        [1]
            + Wire.string(
                Wire.string([]) + Wire.string([]) + [0x22]
                    + Wire.string([255, 255, 255, 255, 255, 255, 255, 255] + Wire.string([3]))),
        [1] + Wire.string(Wire.string([]) + Wire.string([]) + [0x24] + Wire.string([])),
    ]
    for section in strange { #expect(throws: ListFault.self, "\(section)") { try RevocationList(bytes + section) } }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
        var changed = bytes
        changed[Int.random(in: 8..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
        _ = try? RevocationList(changed)
    }
}
