package import GatehouseCore

extension SignedHistory {
    /// The longer story of each of the check's codes.
    package static let stories: [Story] = [
        story(
            "signatures/missing", "commit or tag that nobody has signed",
            told:
                "the policy's 'signatures' guards the ref, and the object has no signature in the place where git puts one",
            mend:
                "sign it: 'git commit --amend -S', 'git rebase -S BASE', 'git tag -s'; 'git config commit.gpgsign true' "
                + "signs from now on"),
        story(
            "signatures/bad", "signature that does not fit what it stands on",
            told:
                "the signature was verified over exactly the bytes that git signs. An object that programs could read in two "
                + "ways, such as one with a zero byte or with two signatures, counts as bad whatever its signature",
            mend: "make the commit anew and sign it; if somebody else's commit came to you like that, ask them"),
        story(
            "signatures/unsupported", "signature of a kind that is not verified here",
            told:
                "its format, key or hash is none that Gatehouse verifies: X.509, keys too short, SHA-1, or a kind that is "
                + "newer than this program",
            mend: "sign with an Ed25519, ECDSA or RSA key of SSH, or with OpenPGP"),
        story(
            "signatures/could-not-check", "signature that nobody could check",
            told: "a program that is needed is missing, or gave up",
            mend: "install gpgv where signatures are checked (on Debian: 'apt install gpgv'), and push again"),
        story(
            "signatures/untrusted", "signature by a key that the policy does not trust for this",
            told:
                "no entry of 'signers' has the key; or the entry is not for this ref; or it is a forge's, which counts for "
                + "merges of two parents alone. What a certificate or a key says of itself counts for nothing",
            mend:
                "sign with a key of the policy, or have the key added there, by a push that somebody trusted makes first"
        ),
        story(
            "signatures/identity", "signature by somebody else than the committer",
            told:
                "the key is trusted, and its owner may not commit as the address that the commit names: addresses are "
                + "compared whole, and patterns count for nobody",
            mend: "set 'git config user.email' to one of the owner's addresses, and sign anew"),
        story(
            "signatures/expired", "signature outside of its key's time",
            told:
                "the key's 'from', 'until' or 'retired', or its own end, against the moment at which the push came: the "
                + "commit's date was chosen by whoever wrote it. In an audit, which does not know that moment, the date counts",
            mend: "sign with a key that counts today"),
        story(
            "signatures/revoked", "signature by a key that was revoked, or got into other hands",
            told:
                "the policy's 'revoked' or its revocation list names the key or the authority behind it, its entry says "
                + "'compromised', or the keyring has a revocation of it",
            mend: "sign with another key. In an audit, look at everything that this key has signed"),
        story(
            "signatures/date", "commit or tag from another time",
            told: "its date is later than the clock here by more than 'max-clock-skew', or older than 'max-age'",
            mend: "set the clock, and make it anew"),
        story(
            "signatures/lightweight-tag", "tag that cannot be signed",
            told:
                "the ref would point to a commit itself: only a tag with an object of its own has a place for a signature",
            mend: "make a signed tag: 'git tag -s'"),
        story(
            "signatures/not-ready", "commit that a push would refuse later",
            told:
                "git's configuration: commit.gpgsign, gpg.format and user.signingkey. It is never more than a warning, "
                + "since git does not tell hooks of 'git commit -S'",
            mend: "run the commands that the finding names"),
    ]

    private static func story(_ code: Code, _ title: Message, told: Message, mend: Message) -> Story {
        Story(
            code: code, title: title,
            parts: [
                ("told by", told), ("mend", mend),
                (
                    "forgive",
                    "a waiver in the policy that names the commit or tag ('gatehouse allow FINGERPRINT --reason …')"
                ),
            ])
    }
}
