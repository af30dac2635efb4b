/// What a repository asks for: the rules in force, and what is forgiven.
package struct Policy: Sendable {
    /// Where it was read: a path, a ref and a path, or `default`.
    package var source: String
    package var rules: [Rule]
    package var waivers: [Fingerprint: Waiver]
    package var limits: Limits
    /// The key that fingerprints are made with; nil where the policy has none.
    package var fingerprintKey: [UInt8]?
    /// The key that fingerprints are told with, where somebody chose another; waivers are still named with the policy's.
    package var tellingKey: [UInt8]?
    /// `sha256:` and the digest of the effective policy: every setting, given or by default, in canonical JSON.
    package var digest: String
    /// In a server's policy: the levels of evidence for which the repository's own waivers and baseline count.
    package var repositoryWaivers: Set<Evidence> = []
    /// The waivers that the repository itself has beside a server's policy.
    package private(set) var waiversOfRepository: [Fingerprint: Waiver] = [:]
    /// Every setting, given or by default, as `gatehouse policy show` prints it; the fingerprint key as its digest.
    package var effective = JSON.object([])

    package init(
        source: String, rules: [Rule], waivers: [Fingerprint: Waiver] = [:], limits: Limits = Limits(),
        fingerprintKey: [UInt8]? = nil, digest: String
    ) {
        self.source = source
        self.rules = rules
        self.waivers = waivers
        self.limits = limits
        self.fingerprintKey = fingerprintKey
        self.digest = digest
    }

    /// Lets the repository's waivers and baseline count where `repository-waivers` says so.
    package mutating func add(repositoryWaivers waivers: [Fingerprint: Waiver]) { waiversOfRepository = waivers }

    /// The waiver that names a finding, if there is one.
    func waiver(for fingerprint: Fingerprint, _ evidence: Evidence) -> Waiver? {
        waivers[fingerprint] ?? (repositoryWaivers.contains(evidence) ? waiversOfRepository[fingerprint] : nil)
    }
}

/// A check as the policy set it up.
package struct Rule: Sendable {
    package var check: any Check
    package var weighing: Weighing

    package init(_ check: any Check, _ weighing: Weighing) {
        self.check = check
        self.weighing = weighing
    }
}
