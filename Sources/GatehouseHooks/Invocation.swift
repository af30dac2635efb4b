package import GatehouseSystem

/// How git called us: the one place that reads the arguments and the environment.
package struct Invocation: Sendable {
    /// What stands behind the program's name, as bytes.
    package var arguments: [[UInt8]]
    package var environment: Environment
    package var workingDirectory: [UInt8]

    package init(arguments: [[UInt8]], environment: Environment, workingDirectory: [UInt8]) {
        self.arguments = arguments
        self.environment = environment
        self.workingDirectory = workingDirectory
    }

    /// The invocation of this process.
    package static func current() throws(SystemError) -> Invocation {
        Invocation(
            arguments: Array(commandLine().dropFirst()), environment: .current(),
            workingDirectory: try Files.workingDirectory())
    }

    // CommandLine.arguments would replace what is no UTF-8.
    private static func commandLine() -> [[UInt8]] {
        (0..<Int(CommandLine.argc)).compactMap { index in
            CommandLine.unsafeArgv[index].map { argument in
                var length = 0
                while argument[length] != 0 { length += 1 }
                return (0..<length).map { UInt8(bitPattern: argument[$0]) }
            }
        }
    }
}
