package import GatehouseCore

/// An OpenSSH certificate: a key, and what an authority says of its owner (draft-miller-ssh-cert).
package struct SSHCertificate: Hashable, Sendable {
    /// The key that it is for.
    package let key: SSHPublicKey
    package let serial: UInt64
    /// What the authority calls it, for logs and for its revocation.
    package let keyID: String
    /// Who its owner is: never empty in one that verifies.
    package let principals: [String]
    /// The first second in which it is valid, counted from 1970.
    package let validAfter: UInt64
    /// The first second in which it is not valid any more.
    package let validBefore: UInt64
    /// The key that has signed it.
    package let authority: SSHPublicKey

    private let role: UInt32
    private let criticalOptions: Set<String>
    private let signed: [UInt8]
    private let signature: ArraySlice<UInt8>

    /// Nil for bytes that call themselves no certificate.
    init?(ifBlob blob: ArraySlice<UInt8>) throws(SSHFault) {
        var reader = WireReader(blob)
        let name = try reader.text()
        guard let kind = SSHKeyKind(certificate: name) else {
            guard !name.utf8.contains("-cert-v0") else {
                throw .unsupported("certificates of the kind \(quoted: name) are not known here")
            }
            return nil
        }
        // A number that the authority drew, so that nobody can choose what it signs.
        _ = try reader.string()
        key = try SSHPublicKey(kind, &reader)
        serial = try reader.long()
        role = try reader.word()
        keyID = try reader.text()
        principals = try Self.texts(in: reader.string())
        validAfter = try reader.long()
        validBefore = try reader.long()
        criticalOptions = try Self.options(in: reader.string())
        _ = try Self.options(in: reader.string())
        // Reserved.
        _ = try reader.string()
        authority = try SSHPublicKey(blob: reader.string())
        signed = Array(blob[..<reader.rest.startIndex])
        signature = try reader.string()
        try reader.end(of: "the certificate")
    }

    /// Whether the authority that it names has signed it, for people who sign, and asks for nothing that is not known
    /// here. The time, and whether anybody trusts that authority, are told by others.
    func verify() throws(SSHFault) {
        do throws(SSHFault) {
            _ = try authority.verify(signature, over: signed)
        } catch {
            throw SSHFault(reason: "its certificate: " + error.reason, isUnsupported: error.isUnsupported)
        }
        guard role == Self.user else { throw .bad("its certificate is for a machine, and not for a person") }
        guard !principals.isEmpty else { throw .bad("its certificate does not say whose it is") }
        if let option = criticalOptions.subtracting([Self.verification]).min() {
            throw .unsupported("its certificate asks for \(quoted: option), which means nothing for signatures")
        }
    }

    /// Why it is not valid in that second, counted from 1970; nil where it is.
    package func objection(at time: Int) -> Message? {
        let time = UInt64(clamping: time)
        if time < validAfter { return "its certificate is not valid yet" }
        return time >= validBefore ? "its certificate is not valid any more" : nil
    }

    /// Whether a security key has to ask its owner for a number or a finger.
    var demandsVerification: Bool { criticalOptions.contains(Self.verification) }

    private static let user: UInt32 = 1
    private static let verification = "verify-required"

    private static func texts(in bytes: ArraySlice<UInt8>) throws(SSHFault) -> [String] {
        var reader = WireReader(bytes)
        var texts: [String] = []
        while !reader.isAtEnd { texts.append(try reader.text()) }
        return texts
    }

    // Names, each once, with a value that only matters to who knows the name.
    private static func options(in bytes: ArraySlice<UInt8>) throws(SSHFault) -> Set<String> {
        var reader = WireReader(bytes)
        var names: Set<String> = []
        while !reader.isAtEnd {
            let name = try reader.text()
            _ = try reader.string()
            guard names.insert(name).inserted else { throw .bad("its certificate names \(quoted: name) twice") }
        }
        return names
    }
}
