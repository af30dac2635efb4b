import GatehouseCore

extension SignedHistory {
    /// What would keep the commit that is about to be made from being signed as a push of its branch needs it. It is a
    /// warning at most: git does not tell a hook whether it was called with `-S`.
    func readiness(of setup: SigningSetup, on branch: RefName) -> [Finding] {
        guard settings.judgesCommits else { return [] }
        let usesSSH = setup.format == "ssh"
        guard setup.isOn else {
            let key: Message = setup.key == nil ? "; " + Self.choosingKey : ""
            return [
                notReady(
                    branch, "git does not sign commits here, and \(branch) takes signed ones only",
                    "run 'git config commit.gpgsign true'\(key)")
            ]
        }
        guard let line = setup.key, usesSSH else {
            return usesSSH
                ? [
                    notReady(
                        branch, "git is to sign with an SSH key here, and knows of none", "run " + Self.choosingKey)
                ]
                : []
        }
        guard case .ssh(let key)? = SigningKey(line) else {
            return [
                notReady(branch, "the file that user.signingkey names holds no SSH key", "run " + Self.choosingKey)
            ]
        }
        if signers.know(key) || signers.list.contains(where: \.trustsAuthority) { return [] }
        return [
            notReady(
                branch, "git signs with the key \(escaped: key) here, which is no signer's of the policy",
                "have it added under 'signers' in the policy, or " + Self.choosingKey)
        ]
    }

    private func notReady(_ branch: RefName, _ message: Message, _ remedy: Message) -> Finding {
        var finding = Finding("signatures/not-ready", at: .ref(branch), message, remedy: remedy, evidence: .proved)
        if settings.mode == .enforce { finding.mode = .warn }
        return finding
    }

    private static let choosingKey: Message =
        "'git config gpg.format ssh' and 'git config user.signingkey FILE.pub', with the file of a key that the policy knows"
}

extension Signer {
    /// Whether somebody may certify other keys for the signer.
    fileprivate var trustsAuthority: Bool {
        signingKeys.contains { if case .authority = $0 { true } else { false } }
    }
}
