import Crypto
import Foundation

/// A security key in software: what the device and OpenSSH do together (PROTOCOL.u2f).
struct SecurityKey {
    enum Kind { case ed25519, ecdsa }

    let kind: Kind
    let application: String
    private let edwards = Curve25519.Signing.PrivateKey()
    private let curve = P256.Signing.PrivateKey()

    init(_ kind: Kind, application: String = "ssh:") {
        self.kind = kind
        self.application = application
    }

    var name: String { kind == .ed25519 ? "sk-ssh-ed25519@openssh.com" : "sk-ecdsa-sha2-nistp256@openssh.com" }

    /// The key on the wire.
    var blob: [UInt8] {
        let key =
            kind == .ed25519
            ? Wire.string(Array(edwards.publicKey.rawRepresentation))
            : Wire.string("nistp256") + Wire.string(Array(curve.publicKey.x963Representation))
        return Wire.string(name) + key + Wire.string(application)
    }

    /// A signature over the text, as a security key with these flags makes it.
    func sign(_ text: [UInt8], flags: UInt8 = 1, counter: Int = 7, for application: String? = nil) throws -> [UInt8] {
        let signed = device(SHA256.hash(data: Wire.signed(text)), flags, counter, application)
        let body = Wire.string(name) + Wire.string(try numbers(signed)) + [flags] + Wire.number(counter)
        return Wire.armour(Wire.signature(blob, body))
    }

    /// A signature that a browser asked for.
    func sign(
        _ text: [UInt8], from origin: String, saying request: ((String) -> String)? = nil, flags: UInt8 = 1,
        extensions: [UInt8] = []
    ) throws -> [UInt8] {
        let challenge = Data(Wire.signed(text)).base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
        let usual: (String) -> String = {
            #"{"type":"webauthn.get","challenge":"\#($0)","origin":"\#(origin)","crossOrigin":false}"#
        }
        let client = Array((request ?? usual)(challenge).utf8)
        let signed = device(SHA256.hash(data: client), flags, 7, nil, extensions)
        let body =
            Wire.string("webauthn-" + name) + Wire.string(try numbers(signed)) + [flags] + Wire.number(7)
            + Wire.string(origin) + Wire.string(client) + Wire.string(extensions)
        return Wire.armour(Wire.signature(blob, body))
    }

    private func device(
        _ digest: SHA256.Digest, _ flags: UInt8, _ counter: Int, _ application: String?, _ extensions: [UInt8] = []
    ) -> [UInt8] {
        Array(SHA256.hash(data: Array((application ?? self.application).utf8))) + [flags] + Wire.number(counter)
            + extensions + Array(digest)
    }

    private func numbers(_ signed: [UInt8]) throws -> [UInt8] {
        guard kind == .ecdsa else { return Array(try edwards.signature(for: signed)) }
        let raw = try curve.signature(for: signed).rawRepresentation
        return Wire.positive(raw.prefix(32)) + Wire.positive(raw.suffix(32))
    }
}
