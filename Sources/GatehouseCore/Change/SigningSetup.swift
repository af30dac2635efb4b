/// How git would sign the commit that is about to be made, as its configuration has it.
package struct SigningSetup: Sendable, Equatable {
    /// Whether every commit is signed (`commit.gpgsign`).
    package var isOn: Bool
    /// `openpgp`, `ssh` or `x509` (`gpg.format`).
    package var format: String
    /// The key (`user.signingkey`): for SSH the public key's line, where it could be found, else what the setting says.
    package var key: String?

    package init(isOn: Bool, format: String = "openpgp", key: String? = nil) {
        self.isOn = isOn
        self.format = format
        self.key = key
    }
}
