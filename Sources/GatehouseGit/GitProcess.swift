package import GatehouseCore
import GatehouseSystem

/// A `git` that runs, and whose output is read record by record.
///
/// An output that ends in the middle of a record, or a git that does not end well, is an error: what a git that was
/// killed did not say is never taken for nothing.
package final class GitProcess {
    private let child: Child
    private let attempt: Message
    private var buffer: [UInt8] = []
    private var start = 0

    init(_ child: Child, _ attempt: Message) {
        self.child = child
        self.attempt = attempt
    }

    /// Queues bytes for its standard input.
    package func write(_ bytes: [UInt8]) {
        child.write(bytes)
        child.feed()
    }

    /// Ends its standard input.
    package func closeInput() { child.closeInput() }

    /// The next record without the byte that ends it; nil at the end of the output.
    package func record(endedBy end: UInt8) throws(GitError) -> [UInt8]? {
        var searched = start
        while true {
            if let found = buffer[searched...].firstIndex(of: end) {
                defer { start = found + 1 }
                return Array(buffer[start..<found])
            }
            searched = buffer.count - start
            guard try fill() else {
                guard start == buffer.count else { throw error("its output ends in the middle of a record") }
                return nil
            }
        }
    }

    /// The next record, which has to be there.
    package func requiredRecord(endedBy end: UInt8) throws(GitError) -> [UInt8] {
        guard let record = try record(endedBy: end) else { throw ending("its output ends too early") }
        return record
    }

    /// The next `count` bytes, all of which have to be there.
    package func bytes(_ count: Int) throws(GitError) -> [UInt8] {
        let buffered = min(count, buffer.count - start)
        var failure: GitError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            _ = target.initialize(fromContentsOf: buffer[start..<(start + buffered)])
            filled = buffered
            do throws(GitError) {
                while filled < count {
                    let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: target[filled...]))
                    filled += try read(into: rest)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        start += buffered
        return bytes
    }

    /// Passes over the next `count` bytes, all of which have to be there.
    package func skip(_ count: Int) throws(GitError) {
        var left = count
        while left > 0 {
            if start == buffer.count, try !fill() { throw ending("its output ends too early") }
            let passed = min(left, buffer.count - start)
            start += passed
            left -= passed
        }
    }

    /// Everything that is left of the output; nil where that is more than the limit, and then no more of it is read.
    package func rest(limit: Int = .max) throws(GitError) -> [UInt8]? {
        while try fill() {
            if buffer.count - start > limit { return nil }
        }
        defer {
            buffer = []
            start = 0
        }
        return start == 0 ? buffer : Array(buffer[start...])
    }

    /// Everything that is left of the output.
    package func rest() throws(GitError) -> [UInt8] { try rest(limit: .max) ?? [] }

    /// Waits for the end, which has to be a good one, with nothing left unread.
    package func finish() throws(GitError) { _ = try finish(accepting: [0]) }

    /// Waits for the end, with nothing left unread, and says the status, which has to be one of these.
    package func finish(accepting statuses: Set<Int>) throws(GitError) -> Int {
        guard start == buffer.count, try !fill() else { throw error("it said more than was expected") }
        guard case .status(let status) = try wait(), statuses.contains(status) else { throw ending("it failed") }
        return status
    }

    /// What it wrote to standard error; whole once it has finished.
    var warnings: [UInt8] { child.errors }

    /// The error for an output that is not in the form that git promises.
    package func error(_ reason: Message) -> GitError {
        GitError(attempt, reason, remedy: "see whether 'git --version' runs; Gatehouse needs git 2.32 or later")
    }

    private func fill() throws(GitError) -> Bool {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        guard let more = try withSystem(remedy: "try again", { () throws(SystemError) in try child.read() }) else {
            return false
        }
        buffer += more
        return true
    }

    private func read(into rest: UnsafeMutableRawBufferPointer) throws(GitError) -> Int {
        let count = try withSystem(remedy: "try again") { () throws(SystemError) in try child.read(into: rest) }
        guard count > 0 else { throw ending("its output ends too early") }
        return count
    }

    private func wait() throws(GitError) -> Program.Exit {
        try withSystem(remedy: "try again") { () throws(SystemError) in try child.wait() }
    }

    // An error that tells how git ended and what it had to say.
    private func ending(_ reason: Message) -> GitError {
        let exit = try? wait()
        let lines = child.errors.split(separator: 0x0a)
        let fatal = lines.first { $0.starts(with: "fatal: ".utf8) } ?? lines.first
        let said = String(decoding: fatal ?? [], as: UTF8.self)
        if said.utf8.contains("promisor remote") {
            return GitError(
                attempt, "an object is left with the remote, and nothing is fetched from here: \(escaped: said)",
                remedy: "fetch what is missing, as 'git fetch --refetch --no-filter' does, and try again")
        }
        if said.utf8.contains("dubious ownership") {
            return GitError(
                attempt, "the repository belongs to another user, and git does not trust it: \(escaped: said)",
                remedy: "run 'git config --global --add safe.directory' with its path, if you trust it")
        }
        let words: Message = said.isEmpty ? "" : ": \(escaped: said)"
        return switch exit {
        case .signal(let number): GitError(attempt, "signal \(number) ended it\(words)", remedy: "try again")
        case .status(let status) where status != 0:
            GitError(attempt, "it failed with status \(status)\(words)", remedy: "run 'git fsck'")
        default: error("\(reason)\(words)")
        }
    }
}
