package import GatehouseCore
package import GatehouseSystem

/// The hook that was there before ours: kept beside the door as `<hook>.legacy`, and run first.
package enum Legacy {
    // The kept hooks that are running, a line each: one that leads back to our door is not run twice.
    private static let variable = "GATEHOUSE_LEGACY"

    /// The kept hook that the door names in front of git's arguments, and those.
    package static func named(in arguments: [[UInt8]]) -> (hook: [UInt8]?, rest: [[UInt8]]) {
        guard arguments.count >= 2, arguments[0] == Array("--legacy".utf8) else { return (nil, arguments) }
        return (arguments[1], Array(arguments.dropFirst(2)))
    }

    /// Runs the kept hook with what git gave ours, and says with which status it ended; 128 and the signal's number where
    /// a signal ended it. What it writes goes where ours goes. A kept hook that led here itself is not run again: 0.
    package static func run(
        _ path: [UInt8], _ arguments: [[UInt8]], input: [UInt8], environment: Environment
    ) throws(Problem) -> Int {
        do {
            let hook = try Files.realPath(path)
            let running = environment[variable] ?? []
            guard !running.split(separator: lineFeed).contains(where: { $0.elementsEqual(hook) }) else { return 0 }
            var program = Program(path, arguments, environment: environment)
            program.environment[variable] = running + [lineFeed] + hook
            program.sharesOutput = true
            return try status(of: program, input)
        } catch {
            throw problem(error, path)
        }
    }

    private static func status(of program: Program, _ input: [UInt8]) throws(SystemError) -> Int {
        switch try program.run(input: input).exit {
        case .status(let status): status
        case .signal(let signal): 128 + signal
        }
    }

    private static func problem(_ error: SystemError, _ path: [UInt8]) -> Problem {
        Problem(
            "run the hook that was there before, \(quoted: String(decoding: path, as: UTF8.self))",
            "\(escaped: error.reason)",
            remedy: "mend it, or take it away and run 'gatehouse install' again")
    }

    private static let lineFeed = UInt8(ascii: "\n")
}
