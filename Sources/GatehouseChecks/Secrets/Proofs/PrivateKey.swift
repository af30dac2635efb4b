package import GatehouseCore
package import GatehouseMatch

/// What a private key's bytes say of it.
enum PrivateKey {
    /// It parses to its last byte, and needs no passphrase.
    case open(Message)
    /// It parses as far as it can be read without its passphrase.
    case encrypted
    /// Text of a key, of which something is missing or wrong.
    case broken(Message)

    init(_ text: PEMText) {
        guard text.isComplete else {
            self = .broken("it is cut off: its END line is missing")
            return
        }
        guard !text.hasForeignText, let bytes = Coding.base64(text.body) else {
            self = .broken("its body is no base64: cut off, or mistyped")
            return
        }
        self = text.isEncrypted ? .encrypted : Self.read(bytes, text)
    }

    private static func read(_ bytes: [UInt8], _ text: PEMText) -> PrivateKey {
        switch String(decoding: text.label, as: UTF8.self) {
        case "RSA PRIVATE KEY": rsa(bytes[...])
        case "EC PRIVATE KEY": curve(bytes[...])
        case "DSA PRIVATE KEY": dsa(bytes[...])
        case "PRIVATE KEY": pkcs8(bytes[...])
        case "ENCRYPTED PRIVATE KEY": isEncryptedPKCS8(bytes[...]) ? .encrypted : outOfForm
        case "OPENSSH PRIVATE KEY": openSSH(bytes)
        case "PGP PRIVATE KEY BLOCK": pgp(bytes, text)
        default: DER.sequence(bytes[...]) == nil ? outOfForm : .open("it parses whole, and is not encrypted")
        }
    }

    private static let outOfForm = broken("its bytes are no such key: a sample, cut off, or mistyped")

    private static func whole(_ kind: Message) -> PrivateKey {
        .open("it parses whole as " + kind + ", and is not encrypted")
    }

    private static func rsa(_ bytes: ArraySlice<UInt8>) -> PrivateKey {
        guard let parts = DER.sequence(bytes), parts.count >= 9, parts[0].smallInteger ?? 2 < 2,
            parts.prefix(9).allSatisfy({ $0.tag == DER.integer }), let bits = parts[1].bits, bits >= 256
        else { return outOfForm }
        return whole("an RSA key of \(bits) bits")
    }

    private static func dsa(_ bytes: ArraySlice<UInt8>) -> PrivateKey {
        guard let parts = DER.sequence(bytes), parts.count == 6, parts[0].smallInteger == 0,
            parts.allSatisfy({ $0.tag == DER.integer }), let bits = parts[1].bits, bits >= 256
        else { return outOfForm }
        return whole("a DSA key of \(bits) bits")
    }

    private static func curve(_ bytes: ArraySlice<UInt8>) -> PrivateKey {
        guard let parts = DER.sequence(bytes), parts.count >= 2, parts[0].smallInteger == 1,
            parts[1].tag == DER.octets, parts[1].content.count >= 14
        else { return outOfForm }
        return whole("a key of an elliptic curve")
    }

    // What the algorithm's identifier names; the key inside is looked at where its form is known.
    private static func pkcs8(_ bytes: ArraySlice<UInt8>) -> PrivateKey {
        guard let parts = DER.sequence(bytes), parts.count >= 3, parts[0].smallInteger ?? 2 < 2,
            parts[1].tag == DER.sequence, parts[2].tag == DER.octets,
            let algorithm = DER.elements(of: parts[1].content)?.first, algorithm.tag == DER.identifier
        else { return outOfForm }
        switch Array(algorithm.content) {
        case rsaIdentifier: return rsa(parts[2].content)
        case curveIdentifier: return curve(parts[2].content)
        default: return DER.elements(of: parts[2].content) == nil ? outOfForm : whole("a PKCS #8 key")
        }
    }

    private static let rsaIdentifier: [UInt8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01]
    private static let curveIdentifier: [UInt8] = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01]

    private static func isEncryptedPKCS8(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let parts = DER.sequence(bytes), parts.count == 2 else { return false }
        return parts[0].tag == DER.sequence && parts[1].tag == DER.octets && parts[1].content.count >= 32
    }

    private static func openSSH(_ bytes: [UInt8]) -> PrivateKey {
        guard let key = OpenSSHKey(bytes) else { return outOfForm }
        return key.isEncrypted ? .encrypted : whole("an OpenSSH key")
    }

    private static func pgp(_ bytes: [UInt8], _ text: PEMText) -> PrivateKey {
        if let checksum = text.checksum {
            let sum = CRC.sum24(bytes)
            let written = [16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> UInt32($0)) }
            guard Coding.base64(checksum) == written else { return .broken("the armor's checksum does not match") }
        }
        guard let key = PGPKey(bytes) else { return outOfForm }
        return key.isEncrypted ? .encrypted : whole("an OpenPGP key")
    }
}

extension Proof {
    /// Which bytes are a private key's text, where `-----BEGIN` stands at the offset. A body that cannot be a key's,
    /// such as `...` or `xxxx`, is none.
    package static func privateKeyExtent(in bytes: [UInt8], at offset: Int, _ budget: inout Budget) -> Range<Int>? {
        guard let extent = PEMExtent(in: bytes, at: offset), budget.spend(extent.whole.count),
            let text = PEMText(Array(bytes[extent.whole]))
        else { return nil }
        return text.body.count >= 40 && Set(text.body).count >= 16 ? extent.whole : nil
    }

    /// A private key in PEM or in OpenPGP's armor, parsed whole.
    package static let privateKey: Kind.Test = { value in
        guard let text = PEMText(value) else { return .refutes }
        if let origin = PublishedSample.reason(text.body.prefix(64)) { return .harmless(origin) }
        return switch PrivateKey(text) {
        case .open(let words): .proves(words)
        case .encrypted: .weakens("it is encrypted with a passphrase")
        case .broken(let words): .weakens(words)
        }
    }
}
