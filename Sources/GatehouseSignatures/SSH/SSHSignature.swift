import GatehouseCore

/// An SSH signature over a text (OpenSSH, PROTOCOL.sshsig), as git keeps it in commits and tags.
///
/// This is the one way into SSH's forms: armour is taken off, the blob read to its last byte, and what was signed is made
/// again and verified by the key that the signature names. Whose key that is, and what it may, is nobody's business here.
package struct SSHSignature: Hashable, Sendable {
    /// The key that it says has made it.
    package let key: SSHPublicKey
    /// The certificate that came with the key; nil for a key that stands alone.
    package let certificate: SSHCertificate?
    /// What it was made for, such as `git`.
    package let namespace: String

    private let hash: SSHHash
    private let signature: ArraySlice<UInt8>

    /// Takes the armour, with nothing before it, and nothing behind it but line feeds.
    package init(armour: some Collection<UInt8>) throws(SSHFault) {
        guard let blob = Armour.blob(of: armour) else { throw .bad("its armour is not in form") }
        try self.init(blob: blob)
    }

    /// Takes what is in the armour.
    package init(blob: [UInt8]) throws(SSHFault) {
        var reader = WireReader(blob)
        guard try reader.bytes(Self.magic.count).elementsEqual(Self.magic) else { throw .bad("it is no SSH signature") }
        let version = try reader.word()
        guard version == 1 else {
            throw version == 0 ? .bad("it is of version 0") : .unsupported("it is of version \(Int(version))")
        }
        let signer = try reader.string()
        namespace = try reader.text()
        // Reserved: OpenSSH says to ignore it, and the text that is signed has it empty.
        _ = try reader.string()
        let hashName = try reader.text()
        guard let hash = SSHHash(rawValue: hashName) else {
            throw .bad("it signs by the hash \(quoted: hashName), which is none of sha256 and sha512")
        }
        self.hash = hash
        signature = try reader.string()
        try reader.end(of: "it")
        guard !namespace.isEmpty else { throw .bad("it does not say what it was made for") }
        certificate = try SSHCertificate(ifBlob: signer)
        if let certificate { key = certificate.key } else { key = try SSHPublicKey(blob: signer) }
    }

    /// Whether the key has signed the text, for what is asked: throws where it has not.
    package func verify(_ text: [UInt8], for namespace: String) throws(SSHFault) -> Touch? {
        guard self.namespace == namespace else {
            throw .bad("it was made for \(quoted: self.namespace), and not for \(quoted: namespace)")
        }
        try certificate?.verify()
        let touch = try key.verify(signature, over: Self.signed(text, for: namespace, hash))
        if certificate?.demandsVerification == true, touch?.isVerified != true {
            throw .bad("its certificate demands that the security key ask who signs, which it did not")
        }
        return touch
    }

    static func signed(_ text: [UInt8], for namespace: String, _ hash: SSHHash) -> [UInt8] {
        var writer = WireWriter()
        writer.append(magic)
        writer.append(text: namespace)
        writer.append(string: [])
        writer.append(text: hash.rawValue)
        writer.append(string: hash.digest(of: text))
        return writer.bytes
    }

    private static let magic = Array("SSHSIG".utf8)
}
