import GatehouseCore
import GatehouseGit
import GatehouseSystem

/// Judges the message of a commit, before the commit is made.
package enum CommitMessage {
    package static func main() -> Never {
        Hook.run(.commitMessage) { hook in
            let legacyAccepts = try hook.runLegacy(input: [])
            guard let path = hook.arguments.first else {
                throw Problem(
                    "read the commit message", "git named no file",
                    remedy: "let git run this hook, with the message's file as its argument")
            }
            let bytes = try Files.read(path, limit: 64 << 20)
            let loaded = try PolicyInForce.forCommits(to: hook.repository)
            let message = recorded(of: bytes)
            let change = Change(at: hook.stage, [Content(Place(.message), Array(message))])
            let reading = ReadyReading(change) { guards throws(Problem) in try history(hook, message, guards) }
            return Hook.Outcome(
                verdict: hook.judge(reading, by: loaded), policy: loaded, legacyAccepts: legacyAccepts)
        }
    }

    /// The part of the file that git records. `git commit --verbose` shows the change below a line of scissors, with the
    /// lines that it takes away.
    static func recorded(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        let scissors = Array(" ------------------------ >8 ------------------------\n".utf8)
        var start = 0
        while start < bytes.count {
            // The comment character may be any, and stands first.
            if bytes[(start + 1)...].starts(with: scissors) { return bytes[..<start] }
            guard let end = bytes[start...].firstIndex(of: 0x0a) else { break }
            start = end + 1
        }
        return bytes[...]
    }
}
