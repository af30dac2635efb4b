package import GatehouseCore

/// Asks who made the commits: which addresses authors and committers may have, and whether those who push are those who
/// committed.
///
/// A rule of the range: it is asked of every commit that is new to the refs that it speaks of. What a commit says of its
/// people is a claim; signatures prove it.
package struct Identities: Check {
    package static let about = About(
        "identities", "who authors and committers may claim to be", at: [.commitMessage, .prePush, .preReceive])

    let settings: Settings

    package init(_ settings: Settings) { self.settings = settings }

    package var needs: Needs { settings.asksForSomething ? .objects : [] }
    package var guardsAllAlike: Bool { settings.refs.isEmpty }

    package func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int] {
        settings.refs.isEmpty || settings.refs.match(ref, isDefaultBranch: isDefaultBranch) ? [0] : []
    }

    package func findings(in change: Change, using tools: Toolbox) -> Findings {
        Findings(change.commits(comingTo: settings.refs).flatMap { findings(in: $0, of: change) })
    }

    private func findings(in commit: Commit, of change: Change) -> [Finding] {
        let object = commit.object
        var found: [Finding] = []
        for (role, allowed) in [(Role.author, settings.authors), (.committer, settings.committers)] {
            let values = object.values(of: role.rawValue)
            guard values.count == 1, let person = values.first.flatMap({ Ident($0) }) else {
                found.append(Self.malformed(role))
                continue
            }
            if settings.deny.contains(where: { $0.matches(person.email) }) {
                found.append(Self.denied(role, person))
            } else if !allowed.isEmpty, !allowed.contains(where: { $0.matches(person.email) }) {
                found.append(Self.stranger(role, person))
            }
            if role == .committer, settings.committerIsPusher, change.stage.isServer, !isPusher(person, change.pusher) {
                found.append(Self.otherPusher(person, change.pusher))
            }
        }
        return found.map { $0.placed(at: commit) }
    }

    private func isPusher(_ person: Ident, _ pusher: String?) -> Bool {
        guard let pusher else { return false }
        let known = settings.people.filter { $0.value.name == pusher }.flatMap(\.value.addresses)
        return (known.isEmpty ? [NamePattern(exactly: pusher)] : known).contains { $0.matches(person.email) }
    }

    /// Which of the two people of a commit.
    enum Role: String {
        case author, committer
    }
}
