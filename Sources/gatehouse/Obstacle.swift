import ArgumentParser
import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseReport
import GatehouseSystem

/// Why a command does not do what it was asked to: told in the form of a finding, and exit code 2.
struct Obstacle: Error {
    let code: Code
    let place: Message
    let message: Message
    let remedy: Message

    init(_ code: Code, at place: [UInt8], _ message: Message, remedy: Message) {
        self.code = code
        self.place = "\(escaped: String(decoding: place, as: UTF8.self))"
        self.message = message
        self.remedy = remedy
    }

    init(_ error: SystemError) {
        self.init(
            "gatehouse/system", at: error.path, "could not \(escaped: error.attempt): \(escaped: error.reason)",
            remedy: "mend that, and run the command again")
    }

    /// Runs the body; an obstacle is told, and ends the command.
    static func told<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let obstacle as Obstacle {
            throw obstacle.tell()
        } catch let error as SystemError {
            throw Obstacle(error).tell()
        } catch let error as GitError {
            throw Obstacle(of: [error.problem], at: []).tell()
        } catch let error as Mistaken {
            throw Obstacle(of: error.problems, at: []).tell()
        } catch let error as Problem {
            throw Obstacle(of: [error], at: []).tell()
        }
    }

    private func tell() -> ExitCode {
        say("\(code)  \(place)\n  \(message)\n  → \(remedy)", to: Streams.errors)
        return ExitCode(2)
    }
}

/// Writes a line for the person at the terminal.
func say(_ line: Message, to stream: Int32 = Streams.output) {
    // Nobody reads: there is nobody to tell that to.
    try? Streams.write(Array((line.text + "\n").utf8), to: stream)
}

extension Message.Interpolation {
    /// A path of the file system, escaped.
    mutating func appendInterpolation(path: [UInt8]) { appendInterpolation(RepoPath(bytes: path)) }
}
