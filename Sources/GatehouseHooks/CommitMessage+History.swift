import GatehouseCore
import GatehouseGit
import GatehouseSystem

extension CommitMessage {
    /// The commit that is about to be made, as far as it is known: its people, and its message as git will record it.
    static func history(_ hook: Hook, _ message: ArraySlice<UInt8>, _ guards: Guards) throws(Problem) -> Change? {
        guard guards.needs.contains(.objects) else { return nil }
        do {
            var change = Change(at: hook.stage)
            change.branch = try hook.repository.headBranch()
            change.isOnDefaultBranch = try change.branch.map(hook.repository.isDefaultOfRemote) ?? false
            let people = try ["author", "committer"].map { role in
                Array("\(role) ".utf8) + (try person(role, hook)) + [lineFeed]
            }
            let text = people.joined() + [lineFeed] + (try withoutComments(message, hook))
            change.commits = [Commit(nil, parents: try hook.repository.parentsOfMerge(), bytes: text)]
            return change
        } catch {
            throw Problem.all(of: error)[0]
        }
    }

    // Git tells its hooks the author; who commits is what the configuration says, unless a variable does.
    private static func person(_ role: String, _ hook: Hook) throws -> [UInt8] {
        let variable = "GIT_" + role.uppercased()
        let (name, email) = (hook.variable(variable + "_NAME"), hook.variable(variable + "_EMAIL"))
        if let name, let email { return name + Array(" <".utf8) + email + Array("> 0 +0000".utf8) }
        let line = try hook.repository.git.output(["var", variable + "_IDENT"])
        guard let known = Ident(line.dropLast()) else { return Array(line.dropLast()) }
        return (name ?? known.name) + Array(" <".utf8) + (email ?? known.email) + Array("> 0 +0000".utf8)
    }

    // Where no editor was opened, git keeps lines that look like comments.
    private static func withoutComments(_ message: ArraySlice<UInt8>, _ hook: Hook) throws -> [UInt8] {
        if hook.variable("GIT_EDITOR") == [UInt8(ascii: ":")] { return Array(message) }
        let mark = try hook.repository.commentMark()
        let lines = message.split(separator: lineFeed, omittingEmptySubsequences: false)
        return Array(lines.filter { !$0.starts(with: mark) }.joined(separator: [lineFeed]))
    }
}

extension Hook {
    fileprivate func variable(_ name: String) -> [UInt8]? { invocation.environment[name] }
}

private let lineFeed = UInt8(ascii: "\n")
