import GatehouseCore
import GatehouseSignatures
import TestSupport
import Testing

@Test func `nothing that was changed in a signed commit or tag is signed`() throws {
    let clone = try Clone()
    try clone.sign(with: SSHKey(in: clone.scratch))
    let commit = try clone.commit(["file": "1"])
    try clone.must("tag", "-m", "a tag", "v1")
    let id = try #require(ObjectID(hex: commit))
    for (kind, bytes) in [
        (SignedObject.Kind.commit, try clone.bytes(of: commit)), (.tag, try clone.bytes(of: "v1", type: "tag")),
    ] {
        let whole = SignedForm(SignedObject(kind, id, bytes: bytes))
        for seed in UInt64(0)..<1_500 {
            var random = SeededGenerator(seed: seed)
            let object = SignedObject(kind, id, bytes: mutated(bytes, &random))
            let facts = try Signatures().facts(on: [object], keyring: [])
            guard facts.first?.outcome == .valid else { continue }
            // Empty lines behind the armour are nobody's text.
            let form = SignedForm(object)
            #expect(form.payload == whole.payload && form.signature == whole.signature, "seed \(seed)")
        }
    }
}

@Test func `a list that was changed is read as what is written in it, or not at all`() throws {
    let key = try SSHKey()
    let list = """
        # who signs
        ada@example.org,!eve@* cert-authority,namespaces="git",valid-before="20270101Z" \(key.line) comment
        "carl" \(key.line)
        \(try key.fingerprint)
        """
    for seed in UInt64(0)..<3_000 {
        var random = SeededGenerator(seed: seed)
        let bytes = mutated(Array(list.utf8.dropLast(Int(seed % 2) * 51)), &random)
        _ = try? RevocationList(bytes)
        guard let signers = try? AllowedSigners.read(bytes) else { continue }
        #expect(try AllowedSigners.read(Array(AllowedSigners.text(signers).utf8)) == signers, "seed \(seed)")
    }
}

@Test func `an object of very many headers is judged as any other`() throws {
    let id = try #require(ObjectID(bytes: [UInt8](repeating: 1, count: 20)))
    for line in ["gpgsig x\n", "gpgsig-sha256\n", "\n", "x\n", " x\n", "parent x\n", "-----BEGIN SSH SIGNATURE-----\n"]
    {
        let bytes = Array(repeatElement(line, count: 50_000).joined().utf8)
        for kind in [SignedObject.Kind.commit, .tag] {
            let form = SignedForm(SignedObject(kind, id, bytes: bytes))
            #expect(!form.faults.isEmpty && form.faults.count < 20)
        }
    }
}

private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<3, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let telling = Array("\n \t\r\0\"',=!*-#gpgsig".utf8)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(telling[Int.random(in: 0..<telling.count, using: &random)], at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<60, using: &random)))
        default:
            let end = min(bytes.count, place + Int.random(in: 1..<200, using: &random))
            bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
        }
    }
    return bytes
}
