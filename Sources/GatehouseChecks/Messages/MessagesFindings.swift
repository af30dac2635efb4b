import GatehouseCore

extension Messages {
    static func subject(_ subject: ArraySlice<UInt8>, _ pattern: String) -> Finding {
        finding(
            "messages/subject",
            "the first line \(quoted: String(decoding: subject, as: UTF8.self)) does not fit what the "
                + "policy asks for, \(quoted: pattern)")
    }

    static func denied(_ pattern: String) -> Finding {
        finding("messages/denied", "the message holds what the policy forbids, \(quoted: pattern)")
    }

    static func longSubject(_ count: Int, most: Int) -> Finding {
        finding("messages/subject-length", "the first line has \(count) characters, and may have \(most)")
    }

    static func longLine(_ number: Int, _ count: Int, most: Int) -> Finding {
        var finding = finding(
            "messages/line-length", "line \(number) of the message has \(count) characters, and may have \(most)")
        finding.place.line = number
        return finding
    }

    static func trailer(_ name: String) -> Finding {
        finding("messages/trailer", "the last paragraph of the message has no line '\(escaped: name): …'")
    }

    static func signOff(by author: Ident?) -> Finding {
        let who: Message =
            author.map { author in
                let person = author.name + Array(" <".utf8) + author.email + Array(">".utf8)
                return ", \(quoted: String(decoding: person, as: UTF8.self)),"
            } ?? ""
        return finding(
            "messages/sign-off", "the author\(who) has not signed off the commit",
            remedy: "run 'git commit --amend --signoff', or 'git rebase --signoff' for several")
    }

    private static func finding(
        _ code: Code, _ message: Message,
        remedy: Message = "run 'git commit --amend', or 'git rebase -i' and 'reword' for an older one"
    ) -> Finding {
        Finding(code, at: Place(.message), message, remedy: remedy)
    }
}

extension Finding {
    /// The same finding in a commit: in each it is another one.
    func placed(at commit: Commit) -> Finding {
        var finding = self
        finding.place.commit = commit.id
        let value = commit.id?.bytes ?? SHA256.digest(of: commit.bytes)
        finding.identity = Identity(family: code.text, value: Secret(value[...], publicPrefix: nil))
        return finding
    }
}
