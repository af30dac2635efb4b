import GatehouseCore

extension SignedHistory {
    func missing(_ judged: Judged) -> Finding {
        let noun: Message = judged.object.kind == .commit ? "commit" : "tag"
        let takes: Message = judged.refs.first.map { ", and \($0.name) takes signed ones only" } ?? ""
        return finding("signatures/missing", judged, "this \(noun) is not signed\(takes)", remedy: Self.signing(judged))
    }

    func bad(_ judged: Judged, _ why: Message) -> Finding {
        finding(
            "signatures/bad", judged, "its signature does not hold: \(why)",
            remedy: "make it anew from its content, see who changed it on the way, and sign it: "
                + Self.signing(judged))
    }

    func unsupported(_ judged: Judged, _ why: Message) -> Finding {
        finding(
            "signatures/unsupported", judged, "its signature is of a kind that is not verified here: \(why)",
            remedy: "sign it with an SSH or an OpenPGP key that the policy knows: " + Self.signing(judged))
    }

    func couldNotCheck(_ judged: Judged, _ why: Message) -> Finding {
        finding(
            "signatures/could-not-check", judged, "its signature could not be checked: \(why)",
            remedy: "mend that where it is checked; on Debian 'apt install gpgv' brings what OpenPGP needs")
    }

    func untrusted(_ judged: Judged, _ why: Message) -> Finding {
        finding(
            "signatures/untrusted", judged, "its signature is nobody's whom the policy trusts: \(why)",
            remedy: "sign with a key that the policy has under 'signers', or have this one added there first")
    }

    func expired(_ judged: Judged, _ why: Message) -> Finding {
        finding(
            "signatures/expired", judged, "its signature comes outside of its key's time: \(why)",
            remedy: "sign with a key that counts today: " + Self.signing(judged))
    }

    func revoked(_ judged: Judged, _ why: Message) -> Finding {
        finding(
            "signatures/revoked", judged, "its signature counts no more: \(why)",
            remedy: "ask the person named as committer whether it is theirs; if so, sign it with another key: "
                + Self.signing(judged))
    }

    func elsewhere(_ judged: Judged, _ signer: Signer?) -> Finding {
        let ref: Message = judged.refs.first.map { "\($0.name)" } ?? "this ref"
        return untrusted(judged, "\(escaped: signer?.principal ?? "its signer") does not sign for \(ref)")
    }

    func noMerge(_ judged: Judged, _ signer: Signer) -> Finding {
        untrusted(judged, "\(escaped: signer.principal) is a forge, whose key counts for merges of two parents alone")
    }

    func handmade(_ judged: Judged, _ signer: Signer) -> Finding {
        untrusted(
            judged,
            "\(escaped: signer.principal) is a forge, whose key counts for merges as git makes them by itself, and this one has other content"
        )
    }

    func nameless(_ judged: Judged) -> Finding {
        finding(
            "signatures/identity", judged, "it does not say who made it in a form that can be read",
            remedy: "make it anew with git")
    }

    func foreign(_ judged: Judged, _ signer: Signer, _ address: MailAddress) -> Finding {
        let noun: Message = judged.object.kind == .commit ? "committed" : "tagged"
        return finding(
            "signatures/identity", judged,
            "\(escaped: signer.principal) has signed what \(quoted: String(decoding: address.bytes, as: UTF8.self)) has \(noun), an address that is not theirs",
            remedy: "see that 'git config user.email' is one of the signer's addresses in the policy, and then: "
                + Self.signing(judged))
    }

    func future(_ judged: Judged) -> Finding {
        finding(
            "signatures/date", judged, "it was made in the future, by its date",
            remedy: "set the clock, and make it anew: " + Self.signing(judged))
    }

    func old(_ judged: Judged, _ days: Int) -> Finding {
        finding(
            "signatures/date", judged, "by its date it is older than \(days) days, and comes only now",
            remedy: "make it anew, with today's date: 'git commit --amend --no-edit --reset-author' for the last commit"
        )
    }

    func lightweightTag(_ move: RefMove) -> Finding {
        let code: Code = "signatures/lightweight-tag"
        return Finding(
            code, at: .ref(move.name),
            "\(move.name) would be a tag without an object of its own, so that nobody can have signed it",
            remedy: "make a signed one: 'git tag -s -f NAME COMMIT', and push it", evidence: .proved)
    }

    private func finding(_ code: Code, _ judged: Judged, _ message: Message, remedy: Message) -> Finding {
        Finding(
            code, at: judged.place, message, remedy: remedy, evidence: .proved,
            identity: Identity(of: code, on: judged.object.id, in: message))
    }

    private static func signing(_ judged: Judged) -> Message {
        judged.object.kind == .commit
            ? "'git commit --amend --no-edit -S' signs the last commit, 'git rebase --force-rebase -S BASE' all behind BASE"
            : "'git tag -s -f NAME COMMIT' makes a signed one"
    }
}
