import GatehouseCore

/// The certificates of one authority that are revoked, or of all of them.
struct RevokedCertificates: Hashable, Sendable {
    /// The fingerprint of the authority; nil for every one.
    let authority: String?
    var serials: [ClosedRange<UInt64>] = []
    var keyIDs: Set<String> = []

    func contain(_ certificate: SignatureFacts.Certificate) -> Bool {
        guard authority == nil || authority == certificate.authority else { return false }
        // Zero is what authorities write that do not number their certificates.
        return keyIDs.contains(certificate.keyID)
            || certificate.serial != 0 && serials.contains { $0.contains(certificate.serial) }
    }
}
