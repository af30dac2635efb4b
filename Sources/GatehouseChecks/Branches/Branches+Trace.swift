package import GatehouseCore

extension Branches {
    /// Why somebody may do something to a ref, or not: line by line, which entries speak of it, and what each says.
    package func trace(of ref: RefName, isDefaultBranch: Bool, as pusher: String?) -> [Message] {
        let matching = entries.enumerated().filter { $0.element.refs.match(ref, isDefaultBranch: isDefaultBranch) }
        let others = entries.count - matching.count
        return matching.flatMap { told($0.element, number: $0.offset + 1, pusher) }
            + (others > 0 ? ["  \(others) of \(entries.count) entries of 'branches' do not speak of it"] : [])
            + (matching.isEmpty && others == 0 ? ["  no entry of 'branches' speaks of it"] : [])
            + own(ref, isDefaultBranch) + summary(matching.map(\.element), ref, isDefaultBranch, pusher)
    }

    private func told(_ entry: Entry, number: Int, _ pusher: String?) -> [Message] {
        let patterns = Message(verbatim: entry.refs.texts.map { Escaped.text(Array($0.utf8)) }.joined(separator: " "))
        var lines: [Message] = ["  entry \(number) (\(patterns)), mode \(escaped: entry.mode.rawValue):"]
        for deed in Deed.allCases where entry.denied.contains(deed) {
            let byName = entry.deny.contains(deed) ? "" : ", as another denial wants it"
            let exception: Message =
                entry.allows(deed, to: pusher)
                ? "; allowed to \(who(pusher))"
                : entry.allow.contains { $0.value.covers(deed) } ? "; others are allowed" : ""
            lines.append("    denies \(escaped: deed.rawValue)\(escaped: byName)\(exception)")
        }
        if !entry.pushers.isEmpty {
            let isListed = pusher.map { pusher in entry.pushers.contains { $0.matches(pusher.utf8) } } ?? false
            let verb: Message = isListed ? "is" : "is not"
            lines.append("    is moved by \(entry.pushers.count) that it lists; \(who(pusher)) \(verb) among them")
        }
        if let wanted = entry.approvals?.value, wanted.count > 0 || !wanted.paths.isEmpty {
            let more: Message = wanted.paths.isEmpty ? "" : ", and more for some paths"
            lines.append("    needs approvals by \(wanted.count) others\(more): 'gatehouse approve'")
        }
        if entry.history != .any { lines.append("    history \(escaped: entry.history.rawValue)") }
        for freeze in entry.freeze.map(\.value) {
            let from = freeze.from.map(\.description) ?? ""
            let until = freeze.until.map { " until \($0)" } ?? ""
            lines.append("    stands still from \(escaped: from)\(escaped: until): \(escaped: freeze.reason)")
        }
        return lines.count > 1 ? lines : lines + ["    denies nothing"]
    }

    private func own(_ ref: RefName, _ isDefaultBranch: Bool) -> [Message] {
        if isDefaultBranch {
            return [
                "  on a server: the default branch is neither rewritten nor deleted, unless an entry that names it allows it"
            ]
        }
        if takes(ref) { return [] }
        return ["  on a server: nothing is taken under \(escaped: ref.space), as no entry spells that out"]
    }

    private func summary(
        _ entries: [Entry], _ ref: RefName, _ isDefaultBranch: Bool, _ pusher: String?
    ) -> [Message] {
        let enforced = entries.filter { $0.mode == .enforce }
        let denied = Deed.allCases.filter { deed in
            enforced.contains { $0.denied.contains(deed) && !$0.allows(deed, to: pusher) }
                || (isDefaultBranch && (deed == .rewrite || deed == .delete)
                    && !opensHistory(of: ref, deed, to: pusher))
        }
        let isTaken = isDefaultBranch || takes(ref)
        let possible = Deed.allCases.filter { isPossible($0, to: ref) }
        let needs = enforced.contains { $0.approvals.map { $0.value.count > 0 } ?? false }
        return [
            "  so \(who(pusher)) may: \(list(possible.filter { isTaken && !denied.contains($0) }))"
                + (needs ? ", with the approvals" : ""),
            "  and may not: \(list(possible.filter { !isTaken || denied.contains($0) }))",
        ]
    }

    // Only tags are moved to other objects; and they take no commits.
    private func isPossible(_ deed: Deed, to ref: RefName) -> Bool {
        let isTag = ref.space == "refs/tags/"
        switch deed {
        case .create, .delete: return true
        case .retarget: return isTag
        case .fastForward, .rewrite, .directCommit: return !isTag
        }
    }

    private func list(_ deeds: [Deed]) -> Message {
        deeds.isEmpty ? "nothing" : Message(verbatim: deeds.map(\.rawValue).joined(separator: ", "))
    }

    private func who(_ pusher: String?) -> Message { pusher.map { "\(quoted: $0)" } ?? "somebody unknown" }
}
