import GatehouseCore

/// Everybody who had a part in what a push brings to a ref: who pushes, and whom a commit names as its author, committer or
/// co-author, or a tag as its maker. None of them can be the other person who looks at it.
struct Participants {
    /// What the policy calls them; those whom it does not know are left out.
    let principals: Set<String>

    init(in move: RefMove, of change: Change, _ signers: Signers) {
        let new = Set(move.brings)
        var addresses = Set<MailAddress>()
        for commit in change.commits where commit.id.map(new.contains) == true {
            addresses.formUnion(commit.people.map { MailAddress($0) })
        }
        for tag in move.tags {
            addresses.formUnion(tag.object.values(of: "tagger").compactMap { Ident($0)?.email }.map { MailAddress($0) })
        }
        if let pusher = change.pusher { addresses.insert(MailAddress(pusher)) }
        principals = Set(
            signers.list.filter { signer in
                signer.principal == change.pusher || addresses.contains { signer.mayCommit(as: $0) }
            }.map(\.principal))
    }
}

extension Commit {
    /// The addresses of its author, its committer, and those whom its message names as co-authors.
    fileprivate var people: [[UInt8]] {
        let object = object
        let headers = ["author", "committer"].flatMap { object.values(of: $0) }.compactMap { Ident($0)?.email }
        let coauthors = object.message.split(separator: UInt8(ascii: "\n")).compactMap { line -> [UInt8]? in
            let name = line.prefix { $0 != UInt8(ascii: ":") }
            guard String(decoding: name, as: UTF8.self).lowercased() == "co-authored-by",
                let open = line.lastIndex(of: UInt8(ascii: "<")), let close = line.lastIndex(of: UInt8(ascii: ">")),
                open < close
            else { return nil }
            return Array(line[(open + 1)..<close])
        }
        return headers + coauthors
    }
}
