/// A program to run: nothing of our own environment reaches it unless it is named here.
package struct Program: Sendable {
    /// A path, or a name that is looked for in the `PATH` of the environment.
    package var path: [UInt8]
    package var arguments: [[UInt8]]
    package var environment: Environment
    /// Where it works; nil for where we do.
    package var directory: [UInt8]?
    /// Whether its output and errors go where ours go, as it writes them, instead of being read by us.
    package var sharesOutput = false

    package init(
        _ path: [UInt8], _ arguments: [[UInt8]], environment: Environment, directory: [UInt8]? = nil
    ) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
        self.directory = directory
    }

    package init(_ path: String, _ arguments: [String], environment: Environment, directory: [UInt8]? = nil) {
        self.init(Array(path.utf8), arguments.map { Array($0.utf8) }, environment: environment, directory: directory)
    }

    /// How a program ended.
    package enum Exit: Hashable, Sendable {
        case status(Int)
        case signal(Int)
    }

    /// What a program that ended left behind.
    package struct Output: Sendable {
        package var exit: Exit
        package var output: [UInt8]
        package var errors: [UInt8]
    }

    /// Starts the program; it runs until the child is waited for or forgotten.
    package func start() throws(SystemError) -> Child { try Child(self) }

    /// Runs the program to its end, with the bytes as its standard input. More than `limit` bytes of output are an error,
    /// and so is taking longer than `patience` milliseconds.
    package func run(
        input: [UInt8] = [], limit: Int = 1 << 30, patience: Int? = nil
    ) throws(SystemError) -> Output {
        let child = try start()
        child.deadline = patience.map { Clock.milliseconds() + $0 }
        child.write(input)
        child.closeInput()
        var output: [UInt8] = []
        while let more = try child.read() {
            guard output.count + more.count <= limit else {
                throw SystemError("run the program", path, .tooLarge, "it wrote more than \(limit) bytes")
            }
            output += more
        }
        let exit = try child.wait()
        return Output(exit: exit, output: output, errors: child.errors)
    }
}
