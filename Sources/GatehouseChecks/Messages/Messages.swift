package import GatehouseCore
import GatehouseMatch

/// Holds the messages of commits to what the policy asks of them: at the commit, and of each commit of a push.
///
/// A rule of the range: it is asked of every commit that is new to the refs that it speaks of.
package struct Messages: Check {
    package static let about = About(
        "messages", "what the message of a commit has to say", at: [.commitMessage, .prePush, .preReceive])

    let settings: Settings
    private let subject: TextPattern?
    private let denied: [TextPattern]

    package init(_ settings: Settings) {
        self.settings = settings
        subject = settings.subject.map { TextPattern($0.value) }
        denied = settings.deny.map { TextPattern($0.value) }
    }

    package var needs: Needs { settings.asksForSomething ? .objects : [] }
    package var guardsAllAlike: Bool { settings.refs.isEmpty }

    package func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int] {
        settings.refs.isEmpty || settings.refs.match(ref, isDefaultBranch: isDefaultBranch) ? [0] : []
    }

    package func findings(in change: Change, using tools: Toolbox) -> Findings {
        var result: Findings = []
        for commit in change.commits(comingTo: settings.refs) where !commit.isStatement {
            result.list += findings(in: commit)
            if tools.isTimeUp() { return Findings(result.list, problems: [.outOfTime]) }
        }
        return result
    }

    private func findings(in commit: Commit) -> [Finding] {
        let object = commit.object
        let message = CommitText(object.message)
        let found = denials(in: message)
        if isExempt(commit, message) { return found.map { $0.placed(at: commit) } }
        let author = object.values(of: "author").first.flatMap { Ident($0) }
        return (found + subjectFindings(message) + lengths(of: message) + trailers(of: message, by: author)).map {
            $0.placed(at: commit)
        }
    }

    private func isExempt(_ commit: Commit, _ message: CommitText) -> Bool {
        settings.exempt.contains { kind in
            switch kind {
            case .merges: commit.isMerge
            case .reverts: message.subject.starts(with: "Revert \"".utf8)
            case .fixups: ["fixup! ", "squash! ", "amend! "].contains { message.subject.starts(with: $0.utf8) }
            }
        }
    }

    // What takes too many steps does not pass.
    private func denials(in message: CommitText) -> [Finding] {
        denied.filter { $0.fits(message.bytes) != false }.map { Self.denied($0.text) }
    }

    private func subjectFindings(_ message: CommitText) -> [Finding] {
        guard let subject, subject.fits(Array(message.subject)) != true else { return [] }
        return [Self.subject(message.subject, subject.text)]
    }

    private func lengths(of message: CommitText) -> [Finding] {
        var found: [Finding] = []
        if let most = settings.longestSubject, message.subject.characters > most {
            found.append(Self.longSubject(message.subject.characters, most: most))
        }
        if let most = settings.longestLine,
            let line = message.body.first(where: { $0.text.characters > most && !$0.text.isOneWord })
        {
            found.append(Self.longLine(line.number, line.text.characters, most: most))
        }
        return found
    }

    private func trailers(of message: CommitText, by author: Ident?) -> [Finding] {
        let trailers = message.trailers
        let missing = settings.trailers.filter { name in !trailers.contains { $0.isNamed(name) } }
        let isSigned = trailers.contains { trailer in
            trailer.isNamed("Signed-off-by") && author.map { trailer.names($0) } == true
        }
        return missing.map(Self.trailer) + (settings.signOff && !isSigned ? [Self.signOff(by: author)] : [])
    }
}

extension Change {
    /// The commits that are new to refs that some patterns speak of, or the one that is about to be made; all of them where
    /// there are no patterns.
    func commits(comingTo refs: RefPatterns) -> [Commit] {
        if refs.isEmpty { return commits }
        if let branch { return refs.match(branch, isDefaultBranch: isOnDefaultBranch) ? commits : [] }
        let coming = moves.filter { move in
            refs.match(move.name, isDefaultBranch: move.isDefaultBranch)
                || refs.match(move.target, isDefaultBranch: move.isDefaultBranch)
        }
        let new = Set(coming.flatMap(\.brings))
        return commits.filter { commit in commit.id.map(new.contains) ?? true }
    }
}

extension Commit {
    /// Whether it can only be what `gatehouse approve` and `gatehouse grant` write, whose message no person has chosen: it
    /// has no parent, and says nothing but which object it is about.
    fileprivate var isStatement: Bool {
        guard parents.isEmpty, id != nil else { return false }
        let words = object.message.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 2, words[0].elementsEqual("Approve".utf8) || words[0].elementsEqual("Grant".utf8),
            words[1].last == UInt8(ascii: "\n")
        else { return false }
        return words[1].count <= 65
            && words[1].dropLast().allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
