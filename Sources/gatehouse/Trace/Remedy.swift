import GatehouseChecks
import GatehouseCore

/// What to do about a secret that is in a history: to revoke it helps, to purge it does not help alone.
struct Remedy {
    private let trail: Trail

    init(_ trail: Trail) { self.trail = trail }

    var lines: [Message] {
        (revoking + looking + purging).enumerated().map { "  \($0.offset + 1). \($0.element)" }
    }

    private var revoking: [Message] {
        let code = trail.weighed.finding.code
        guard code.check == "secrets" else { return [trail.weighed.finding.remedy] }
        let how =
            Secrets().story(of: code)?.parts.first { "\($0.about)" == "revoke" }?.text ?? trail.weighed.finding.remedy
        return ["revoke it, and put a new one in its place: " + how]
    }

    private var looking: [Message] {
        guard trail.weighed.finding.code.check == "secrets", let first = trail.changes.first else { return [] }
        return ["look in the logs of what it opens for use since \(escaped: first.author.day.description)"]
    }

    // Only git's own words, and those of the tool that git's documentation names for it.
    private var purging: [Message] {
        if !trail.isReached {
            return [
                "no ref reaches it: 'git reflog expire --expire-unreachable=now --all' and 'git gc --prune=now' take it out of this copy"
            ]
        }
        let messages = trail.places.contains { $0.kind != .file }
        let replace: Message =
            messages ? "--replace-text ../secret.txt --replace-message ../secret.txt" : "--replace-text ../secret.txt"
        return [
            "decide whether to purge the history: every later commit gets another name, and every clone has to be made anew. What was pushed is known, whether purged or not",
            "'git clone --mirror URL purge && cd purge', with pushes closed",
            "write SECRET==>REMOVED into ../secret.txt, which nobody else can read; 'git filter-repo \(replace)'",
            "'gatehouse trace \(escaped: trail.weighed.fingerprint.text) --gone --secret ../secret.txt .', then 'git push --mirror --force'; a server that guards its branches needs its administrator for that",
            "on the server, its mirrors and forks: 'git reflog expire --expire=now --all && git gc --prune=now', and the same 'trace … --gone'; caches, packages and logs of builds hold copies, too",
        ]
    }
}
