import GatehouseCore
import GatehouseSignatures
import TestSupport
import Testing

private let text = Array("a text that somebody signs\n".utf8)

/// A signature by the key, with a certificate in the place of the key.
private func sign(with key: SSHKey, certified certificate: [UInt8]) throws -> SignatureFacts {
    let signature = Wire.fields(try Wire.blob(key.sign(text)))[4]
    return facts(Wire.armour(Wire.signature(certificate, signature)), over: text)
}

@Test(arguments: SSHKey.kinds)
func `a certificate of any authority tells whose key it is`(kind: String) throws {
    let (key, authority) = (try SSHKey(kind), try SSHKey(kind))
    let certificate = try key.certificate(
        by: authority, "-I", "carl's key", "-n", "carl@example.org,carl", "-z", "42", "-V", "20260101Z:20270101Z")
    let facts = try sign(with: key, certified: certificate)
    #expect(facts.outcome == .valid)
    #expect(facts.key == (try key.fingerprint))
    let told = try #require(facts.certificate)
    #expect(told.authority == (try authority.fingerprint))
    #expect(told.principals == ["carl@example.org", "carl"])
    #expect(told.keyID == "carl's key")
    #expect(told.serial == 42)
    #expect(told.validAfter == 1_767_225_600)
    #expect(told.validBefore == 1_798_761_600)
}

@Test func `security keys have certificates too`() throws {
    for kind in [SecurityKey.Kind.ed25519, .ecdsa] {
        let (key, authority) = (SecurityKey(kind), try SSHKey())
        for (option, flags, isValid) in [
            ("no-touch-required", 1, true), ("verify-required", 1, false), ("verify-required", 5, true),
        ] {
            let scratch = try Scratch()
            try scratch.write("key.pub", "\(try SSHPublicKey(blob: key.blob).line)\n")
            try SSHKey.keygen([
                "-q", "-s", authority.path, "-I", "id", "-n", "carl", "-O", option, "\(scratch.path)/key.pub",
            ])
            let line = String(decoding: try scratch.read("key-cert.pub"), as: UTF8.self).split(separator: " ")[1]
            let signature = Wire.fields(try Wire.blob(key.sign(text, flags: UInt8(flags))))[4]
            let facts = facts(Wire.armour(Wire.signature(try Wire.decoded(line), signature)), over: text)
            #expect((facts.outcome == .valid) == isValid)
        }
    }
}

@Test func `a certificate that an authority has not signed is bad`() throws {
    let (key, other, authority) = (try SSHKey(), try SSHKey(), try SSHKey())
    let certificate = try key.certificate(by: authority, "-I", "id", "-n", "carl")
    #expect(try sign(with: key, certified: certificate).outcome == .valid)
    for place in 60..<certificate.count {
        var changed = certificate
        changed[place] ^= 1
        #expect(
            try facts(Wire.armour(Wire.signature(changed, Wire.fields(Wire.blob(key.sign(text)))[4])), over: text)
                .outcome != .valid)
        if place > 70, place < certificate.count - 4 { break }
    }
    // Somebody else's certificate.
    #expect(try sign(with: other, certified: certificate).isBad)
    #expect(try sign(with: key, certified: certificate + [0]).isBad)
    #expect(try sign(with: key, certified: Array(certificate.dropLast())).isBad)
}

@Test func `a certificate has to be for a person, name somebody, and ask for nothing that is not known`() throws {
    let (key, authority) = (try SSHKey(), try SSHKey())
    let cases: [([String], String)] = [
        (["-h", "-n", "host"], "for a machine"), ([], "does not say whose"),
        (["-n", "carl", "-O", "force-command=true"], "'force-command'"),
        (["-n", "carl", "-O", "source-address=10.0.0.0/8"], "'source-address'"),
        (["-n", "carl", "-O", "critical:x@example.org=1"], "'x@example.org'"),
    ]
    for (options, reason) in cases {
        let certificate = try key.certificate(by: authority, options: ["-I", "id"] + options)
        let facts = try sign(with: key, certified: certificate)
        #expect(facts.outcome != .valid)
        #expect(facts.reason.contains(reason), "\(facts.reason)")
    }
    let harmless = try key.certificate(by: authority, "-I", "id", "-n", "carl", "-O", "extension:x@example.org=1")
    #expect(try sign(with: key, certified: harmless).outcome == .valid)
}

@Test func `a certificate by SHA-1, by a weak key or by another certificate is none`() throws {
    let (key, authority) = (try SSHKey(), try SSHKey("rsa-2048"))
    let old = try key.certificate(by: authority, "-t", "ssh-rsa", "-I", "id", "-n", "carl")
    #expect(try sign(with: key, certified: old).reason.contains("SHA-1"))
    let weak = try key.certificate(by: SSHKey("rsa-1024"), "-I", "id", "-n", "carl")
    #expect(try sign(with: key, certified: weak).isUnsupported)
    let kind = "ssh-mldsa44-ed25519-cert-v01@openssh.com"
    let unknown = facts(Wire.armour(Wire.signature(Wire.string(kind) + [1], Wire.string("x"))), over: text)
    #expect(unknown.isUnsupported)
}
