import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Starting a program with three pipes to it.
struct Spawn {
    let process: pid_t
    let input: Int32
    let output: Int32
    let errors: Int32

    // Between the making of a pipe and its marking as ours alone, no other thread may start a program: it would hold the
    // pipe open for as long as it lives.
    private static let oneAtATime = Mutex<Void>(())

    static func start(_ program: Program) throws(SystemError) -> Spawn {
        let result: Result<Spawn, SystemError> = oneAtATime.withLock { _ in
            do throws(SystemError) {
                return .success(try startAlone(program))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func startAlone(_ program: Program) throws(SystemError) -> Spawn {
        let pipes = try [Pipe(), Pipe(), Pipe()]
        do throws(SystemError) {
            let process = try spawn(program, pipes[0].reading, pipes[1].writing, pipes[2].writing)
            for end in [pipes[0].reading, pipes[1].writing, pipes[2].writing] { close(end) }
            _ = fcntl(pipes[0].writing, F_SETFL, O_NONBLOCK)
            return Spawn(
                process: process, input: pipes[0].writing, output: pipes[1].reading, errors: pipes[2].reading)
        } catch {
            for pipe in pipes { pipe.closeBoth() }
            throw error
        }
    }

    private static func spawn(
        _ program: Program, _ input: Int32, _ output: Int32, _ errors: Int32
    ) throws(SystemError) -> pid_t {
        let actions = try Actions(program, [input, output, errors])
        let arguments = try CStrings([try find(program)] + program.arguments, program)
        let variables = try CStrings(program.environment.variables.map { $0.name + [0x3d] + $0.value }, program)
        var process: pid_t = 0
        let code = posix_spawn(
            &process, arguments.first, &actions.files, &actions.attributes, arguments.pointers, variables.pointers)
        guard code == 0 else { throw SystemError("start the program", program.path, code: code) }
        return process
    }

    // Folders that are not named from the root are passed over: whoever could put a file into the folder that we happen
    // to work in would have it run.
    private static func find(_ program: Program) throws(SystemError) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        if program.path.contains(slash) { return program.path }
        let folders = (program.environment["PATH"] ?? []).split(separator: UInt8(ascii: ":"))
        for folder in folders where folder.first == slash {
            let path = folder + [slash] + program.path
            if try withCString(Array(path), "find the program", { access($0, X_OK) }) == 0 { return Array(path) }
        }
        throw SystemError("start the program", program.path, .missing, "it is in no folder of PATH")
    }

    // The two ends of a pipe, ours alone.
    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init() throws(SystemError) {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw SystemError("make a pipe") }
            (reading, writing) = (ends[0], ends[1])
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }

        func closeBoth() {
            close(reading)
            close(writing)
        }
    }

    // What happens in the child before the program begins: its streams, its directory, no signal ignored or held back.
    private final class Actions {
        #if canImport(Glibc)
            var files = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #else
            var files: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #endif

        init(_ program: Program, _ streams: [Int32]) throws(SystemError) {
            posix_spawn_file_actions_init(&files)
            posix_spawnattr_init(&attributes)
            for (stream, end) in streams.enumerated() where stream == 0 || !program.sharesOutput {
                posix_spawn_file_actions_adddup2(&files, end, Int32(stream))
            }
            if let directory = program.directory {
                _ = try withCString(directory, "start the program in") {
                    addChangeOfDirectory(&files, $0)
                }
            }
            var signals = sigset_t()
            sigemptyset(&signals)
            posix_spawnattr_setsigmask(&attributes, &signals)
            sigaddset(&signals, SIGPIPE)
            posix_spawnattr_setsigdefault(&attributes, &signals)
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        }

        deinit {
            posix_spawn_file_actions_destroy(&files)
            posix_spawnattr_destroy(&attributes)
        }
    }

    // A list of C strings with nil at its end.
    fileprivate final class CStrings {
        let pointers: [UnsafeMutablePointer<CChar>?]

        init(_ strings: [[UInt8]], _ program: Program) throws(SystemError) {
            if strings.contains(where: { $0.contains(0) }) {
                throw SystemError("start the program", program.path, .other, "an argument has a NUL byte")
            }
            pointers =
                strings.map { bytes in
                    (bytes + [0]).withUnsafeBytes { strdup($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
                } + [nil]
        }

        var first: UnsafeMutablePointer<CChar> { pointers[0]! }

        deinit { for pointer in pointers { free(pointer) } }
    }
}

extension ThisProcess {
    /// Becomes another program, with these arguments and the same environment and streams. It returns only where it fails.
    package static func become(_ program: [UInt8], _ arguments: [[UInt8]]) throws(SystemError) {
        let words = try Spawn.CStrings([program] + arguments, Program(program, arguments, environment: Environment()))
        execv(words.first, words.pointers)
        throw SystemError("become the program", program)
    }
}

#if canImport(Glibc)
    // glibc has it since 2.29, but only shows it to programs that define _GNU_SOURCE, which the module does not.
    @_silgen_name("posix_spawn_file_actions_addchdir_np")
    private func addChangeOfDirectory(
        _ files: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ path: UnsafePointer<CChar>
    ) -> Int32
#else
    private func addChangeOfDirectory(
        _ files: UnsafeMutablePointer<posix_spawn_file_actions_t?>, _ path: UnsafePointer<CChar>
    ) -> Int32 { posix_spawn_file_actions_addchdir_np(files, path) }
#endif
