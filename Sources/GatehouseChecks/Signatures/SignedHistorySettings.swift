package import GatehouseCore

extension SignedHistory {
    /// What the policy may say about signatures.
    package struct Settings: PolicySection, CheckSettings {
        /// What has to be signed.
        package enum Required: String, Sendable, CaseIterable {
            case commits, tags, both
        }

        package var mode = Mode.enforce
        package var refs = RefPatterns()
        package var required = Required.both
        package var signers: [Located<Signer>] = []
        package var keyring: String?
        package var repository: String?
        package var revoked: [String] = []
        package var revocationList: String?
        package var skew = 300_000
        package var age: Int?
        package var since: [ObjectID] = []

        package init() {}

        package static let fields = [
            Field("mode", \Self.mode, .choice, "how far the check goes"),
            Field(
                "refs", \Self.refs, .refPatterns,
                "the refs to which only signed commits and tags come; where there are signers, by default the default branch"
            ),
            Field("require", \Self.required, .choice, "what has to be signed"),
            Field("signers", \Self.signers, .list(of: .located(.section)), "whose signatures count"),
            Field(
                "keyring", \Self.keyring, .text,
                "the OpenPGP keys, as 'gpg --armor --export' writes them; or in a server's policy the path of such a file"
            ),
            Field(
                "repository", \Self.repository, .identifier,
                "what the repository is called in approvals, so that those of another one do not count here"),
            Field(
                "revoked", \Self.revoked, .list(of: .signingKey),
                "keys that count no more, whoever lists them: as under 'keys'"),
            Field(
                "revocation-list", \Self.revocationList, .absolutePath,
                "in a server's policy: a file of revoked keys, as 'ssh-keygen -k' writes it or line by line; where it "
                    + "cannot be read, nothing comes in"),
            Field(
                "max-clock-skew", \Self.skew, .seconds(in: 0...86_400_000),
                "how many seconds a commit may be ahead of the clock here"),
            Field(
                "max-age", \Self.age, .number(in: 1...36_500),
                "how many days old the date of a commit may be when it arrives; by default any number"),
            Field(
                "since", \Self.since, .list(of: .objectID),
                "the last commits of a history that is left as it is: they and all that lies behind them need not be signed; "
                    + "and tags that need not be"),
        ]

        package var weighing: Weighing { Weighing(mode: mode) }

        /// Whether only signed objects come to the ref.
        func guards(_ ref: RefName, isDefaultBranch: Bool) -> Bool {
            refs.isEmpty ? isDefaultBranch && !signers.isEmpty : refs.match(ref, isDefaultBranch: isDefaultBranch)
        }

        package func mistakes() -> [Mistake] { refs.mistakes }

        var judgesCommits: Bool { required != .tags }
        var judgesTags: Bool { required != .commits }
    }
}
