package import GatehouseCore

/// A person, or a forge, whose signatures count, as the policy says it. Several entries may speak of one of them: what
/// differs from key to key is said for each.
package struct Signer: PolicySection {
    /// What a signer is.
    package enum Kind: String, Sendable, CaseIterable {
        case person
        /// A program that merges for people: its key counts for merges alone.
        case forge
    }

    /// What the signer is called wherever one counts people.
    package var principal = ""
    package var emails: [String] = []
    package var keys: [String] = []
    package var from: Day?
    package var until: Day?
    package var retired: Day?
    package var compromised: Day?
    package var refs = RefPatterns()
    package var namespaces: [String] = []
    package var kind = Kind.person

    package init() {}

    package static let fields = [
        Field("principal", \Self.principal, .text, "what the signer is called", isRequired: true),
        Field(
            "emails", \Self.emails, .list(of: .mailAddress),
            "the addresses that the signer may commit as: exact ones, no patterns", isRequired: true),
        Field(
            "keys", \Self.keys, .list(of: .signingKey),
            "SSH public keys (a whole line, or SHA256:…), 'cert-authority' and such a key, or OpenPGP fingerprints",
            isRequired: true),
        Field("from", \Self.from, .day, "the first day on which the keys count"),
        Field("until", \Self.until, .day, "the last day on which the keys count for what arrives"),
        Field(
            "retired", \Self.retired, .day,
            "the last day of keys that went out of use in peace: what they signed before stays good"),
        Field(
            "compromised", \Self.compromised, .day,
            "the day on which somebody else may have got the keys: nothing that they have signed comes in any more"),
        Field("refs", \Self.refs, .refPatterns, "the refs for which the keys count; by default all"),
        Field(
            "namespaces", \Self.namespaces, .list(of: .namespace),
            "what SSH keys may sign: git (commits and tags), gatehouse-approval@v1, gatehouse-grant@v1; by default all"),
        Field("class", \Self.kind, .choice, "whether a person signs, or a forge, whose key counts for merges alone"),
    ]

    /// The keys that could be read.
    var signingKeys: [SigningKey] { keys.compactMap { SigningKey($0) } }

    func mayCommit(as address: MailAddress) -> Bool { emails.contains { MailAddress($0) == address } }

    /// Whether the keys count for the ref.
    func signs(for ref: RefName, isDefaultBranch: Bool) -> Bool {
        refs.isEmpty || refs.match(ref, isDefaultBranch: isDefaultBranch)
    }

    /// Whether the keys count for what is signed under this name.
    func signs(in namespace: String) -> Bool { namespaces.isEmpty || namespaces.contains(namespace) }

    package func mistakes() -> [Mistake] { refs.mistakes }
}
