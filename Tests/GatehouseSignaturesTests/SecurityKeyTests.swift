import GatehouseCore
import GatehouseSignatures
import TestSupport
import Testing

private let text = Array("a text that somebody signs\n".utf8)

@Test(arguments: [SecurityKey.Kind.ed25519, .ecdsa])
func `a security key signs when it is touched`(kind: SecurityKey.Kind) throws {
    let key = SecurityKey(kind)
    let touched = facts(try key.sign(text), over: text)
    #expect(touched.outcome == .valid)
    #expect(touched.algorithm == key.name)
    #expect(touched.key == (try SSHPublicKey(blob: key.blob).fingerprint))
    #expect(touched.isOwnerVerified == false)
    #expect(facts(try key.sign(text, flags: 5), over: text).isOwnerVerified == true)
    for flags: UInt8 in [0, 4, 0x80] {
        #expect(facts(try key.sign(text, flags: flags), over: text).reason.contains("not touched"))
    }
    #expect(facts(try key.sign(text), over: text + [0]).isBad)
}

@Test(arguments: [SecurityKey.Kind.ed25519, .ecdsa])
func `what a security key says of itself is signed too`(kind: SecurityKey.Kind) throws {
    let key = SecurityKey(kind)
    let fields = Wire.fields(try Wire.blob(key.sign(text, flags: 0)))
    var touched = fields[4]
    touched[touched.count - 5] = 1
    #expect(facts(Wire.armour(Wire.signature(fields[0], touched)), over: text).isBad)
    var counted = Wire.fields(try Wire.blob(key.sign(text)))[4]
    counted[counted.count - 1] += 1
    #expect(facts(Wire.armour(Wire.signature(fields[0], counted)), over: text).isBad)
    // Made for a website, by the same device.
    #expect(facts(try key.sign(text, for: "https://example.org"), over: text).isBad)
}

@Test func `a browser may ask a security key`() throws {
    let key = SecurityKey(.ecdsa, application: "example.org")
    let origin = "https://example.org"
    #expect(facts(try key.sign(text, from: origin), over: text).outcome == .valid)
    #expect(facts(try key.sign(text, from: origin, flags: 0x81, extensions: [0xa0]), over: text).outcome == .valid)
    #expect(facts(try key.sign(text, from: origin), over: text + [0]).isBad)
    #expect(facts(try key.sign(text, from: origin, flags: 0), over: text).isBad)
    #expect(facts(try key.sign(text, from: origin, flags: 0x41), over: text).isBad)
    #expect(facts(try key.sign(text, from: origin, flags: 0x81), over: text).isBad)
    #expect(facts(try key.sign(text, from: origin, extensions: [0xa0]), over: text).isBad)
    #expect(facts(try key.sign(text, from: #"x","challenge":"y"#), over: text).isBad)
    let others: [(String) -> String] = [
        { #"{"type":"webauthn.create","challenge":"\#($0)","origin":"\#(origin)"}"# },
        { #"{"challenge":"\#($0)","type":"webauthn.get","origin":"\#(origin)"}"# },
        { #"{"type":"webauthn.get","challenge":"\#($0)=","origin":"\#(origin)"}"# },
        { #"{"type":"webauthn.get","challenge":"\#($0)","origin":"https://example.com"}"# },
        { _ in #"{"type":"webauthn.get","challenge":"","origin":"\#(origin)"}"# }, { _ in "" },
    ]
    for other in others { #expect(facts(try key.sign(text, from: origin, saying: other), over: text).isBad) }
}

@Test func `a security key of Ed25519 knows no browser`() throws {
    #expect(facts(try SecurityKey(.ed25519).sign(text, from: "https://example.org"), over: text).isBad)
}
