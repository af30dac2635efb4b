import Crypto
import GatehouseCore

/// An SSH public key. Two are equal when they are the same key: each has one form on the wire.
package struct SSHPublicKey: Hashable, Sendable {
    /// What a key is made of.
    enum Material: Sendable {
        case ed25519(ArraySlice<UInt8>)
        case point(EllipticCurve, ArraySlice<UInt8>)
        case rsa(exponent: ArraySlice<UInt8>, modulus: ArraySlice<UInt8>)
        case unknown
    }

    package let kind: SSHKeyKind
    /// The key on the wire, as fingerprints and lists have it.
    package let blob: [UInt8]
    let material: Material
    /// What a security key was told that it signs for, such as `ssh:`.
    let application: String?

    /// The key that the bytes are on the wire. One of a kind that is not known is a key too; it verifies nothing.
    package init(blob: some Sequence<UInt8>) throws(SSHFault) {
        let bytes = Array(blob)
        var reader = WireReader(bytes)
        let kind = SSHKeyKind(try reader.text())
        guard SSHKeyKind(certificate: kind.name) == nil else { throw .bad("a certificate stands where a key should") }
        try self.init(kind, &reader)
        if case .unknown = kind { return }
        try reader.end(of: "the key")
    }

    /// Reads what follows the name of the kind, in keys and in certificates.
    init(_ kind: SSHKeyKind, _ reader: inout WireReader) throws(SSHFault) {
        let fields = reader.rest
        material = try Self.material(of: kind, &reader)
        application = kind.isSecurityKey ? try reader.text() : nil
        self.kind = kind
        var writer = WireWriter()
        writer.append(text: kind.name)
        if case .unknown = kind { writer.append(fields) } else { writer.append(fields[..<reader.rest.startIndex]) }
        blob = writer.bytes
    }

    /// The key as it stands in files: kind, base 64, and possibly a comment.
    package init(line: some Collection<UInt8>) throws(SSHFault) {
        let words = line.split(maxSplits: 2, whereSeparator: { $0 == 0x20 || $0 == 0x09 })
        guard words.count >= 2, let bytes = Base64.bytes(of: Array(words[1])) else {
            throw .bad("it is no kind of key and base 64 behind it")
        }
        try self.init(blob: bytes)
        guard words[0].elementsEqual(kind.name.utf8) else {
            throw .bad("it is called another kind of key than it is: \(quoted: kind.name)")
        }
    }

    /// SHA-256 of the key, as `ssh-keygen -l` prints it.
    package var fingerprint: String { Self.fingerprint(ofDigest: Array(SHA256.hash(data: blob))) }

    /// The fingerprint of the key that has the digest.
    static func fingerprint(ofDigest digest: some Collection<UInt8>) -> String {
        "SHA256:" + Base64.unpadded(Array(digest))
    }

    /// Kind and base 64, as it stands in files.
    package var line: String { kind.name + " " + Base64.padded(blob) }

    package static func == (left: SSHPublicKey, right: SSHPublicKey) -> Bool { left.blob == right.blob }
    package func hash(into hasher: inout Hasher) { hasher.combine(blob) }

    private static func material(of kind: SSHKeyKind, _ reader: inout WireReader) throws(SSHFault) -> Material {
        switch kind {
        case .ed25519, .securityKeyEd25519:
            let bytes = try reader.string()
            guard bytes.count == 32 else { throw .bad("an Ed25519 key has 32 bytes, and this one \(bytes.count)") }
            return .ed25519(bytes)
        case .ecdsa(let curve): return try point(on: curve, &reader)
        case .securityKeyECDSA: return try point(on: .p256, &reader)
        case .rsa:
            let exponent = try reader.positive()
            return .rsa(exponent: exponent, modulus: try reader.positive())
        case .unknown: return .unknown
        }
    }

    private static func point(on curve: EllipticCurve, _ reader: inout WireReader) throws(SSHFault) -> Material {
        guard try reader.text() == curve.rawValue else { throw .bad("its key is on another curve than it says") }
        let point = try reader.string()
        // Uncompressed (SEC 1 §2.3.3), as everybody writes it: no other form may be a second name of the same key.
        guard point.first == 4, point.count == 2 * curve.byteCount + 1 else { throw .bad("its key is no point") }
        return .point(curve, point)
    }
}
