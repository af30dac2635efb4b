import GatehouseCore

extension SSHSignature {
    /// What is true of a signature over the text, made for what the namespace says.
    static func facts(on text: [UInt8], signed armour: [UInt8], for namespace: String) -> SignatureFacts {
        var facts = SignatureFacts(.missing, .ssh)
        do throws(SSHFault) {
            let signature = try SSHSignature(armour: armour)
            facts.key = signature.key.fingerprint
            facts.algorithm = signature.key.kind.name
            facts.certificate = signature.certificate.map(SignatureFacts.Certificate.init)
            facts.isOwnerVerified = try signature.verify(text, for: namespace)?.isVerified
            facts.outcome = .valid
        } catch {
            facts.outcome = error.isUnsupported ? .unsupported(error.reason) : .bad(error.reason)
        }
        return facts
    }
}

extension SignatureFacts.Certificate {
    fileprivate init(_ certificate: SSHCertificate) {
        self.init(
            authority: certificate.authority.fingerprint, principals: certificate.principals,
            keyID: certificate.keyID, serial: certificate.serial, validAfter: certificate.validAfter,
            validBefore: certificate.validBefore)
    }
}
