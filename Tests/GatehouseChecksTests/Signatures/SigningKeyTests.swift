import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseChecks

@Test(arguments: SSHKey.kinds) func `a public key's line has the fingerprint that ssh-keygen prints`(kind: String)
    throws
{
    let key = try SSHKey(kind)
    #expect(SigningKey(key.line) == .ssh(try key.fingerprint))
    #expect(SigningKey("\(key.line) carl@example.org, his own") == .ssh(try key.fingerprint))
    #expect(SigningKey(try key.fingerprint) == .ssh(try key.fingerprint))
    #expect(SigningKey("cert-authority \(key.line)") == .authority(try key.fingerprint))
}

@Test func `an OpenPGP key goes by its whole fingerprint`() {
    let digits = String(repeating: "0a", count: 20)
    #expect(SigningKey(digits) == .openPGP(digits.uppercased()))
    #expect(SigningKey(String(digits.prefix(16))) == nil)
    #expect(SigningKey("cert-authority \(digits)") == nil)
}

@Test func `what is no key is none`() throws {
    let (key, authority) = (try SSHKey(), try SSHKey())
    let certificate = Base64.unpadded(try key.certificate(by: authority, "-I", "x", "-n", "carl"))
    let body = key.line.split(separator: " ")[1]
    for text in [
        "", " ", "ssh-ed25519", "ssh-rsa \(body)", "ssh-ed25519 \(body)A", "ssh-ed25519 \(body.dropLast())",
        "ssh-ed25519-cert-v01@openssh.com \(certificate)", "SHA256:AAAA", "MD5:aa:bb", "* \(key.line)",
        "carl@example.org",
    ] {
        #expect(SigningKey(text) == nil, "\(text)")
    }
}

@Test(arguments: [
    ("carl@example.org", "carl@EXAMPLE.org", true), ("carl@example.org", "Carl@example.org", false),
    ("carl@example.org", "carl@example.org ", false), ("carl@example.org", "carl@example.orgs", false),
])
func `addresses are the same where all but the letters' case in the domain is`(one: String, other: String, isSame: Bool)
{
    #expect((MailAddress(one) == MailAddress(other)) == isSame)
}

@Test(arguments: [
    "*", "*@example.org", "carl@*", "ca?l@example.org", "!carl@example.org", "a@x,b@y", "carl", "@x", "a@b@c", "a b@x",
])
func `a pattern is nobody's address`(text: String) { #expect(!MailAddress(text).isExact) }
