import Foundation

/// Runs a program to its end, with nothing of the caller's environment but what is given.
///
/// Its three streams are files, so that neither side ever waits for the other to read. A program that takes longer
/// than two minutes, or than is said, is killed.
package func run(
    _ program: String, _ arguments: [String] = [], input: some Collection<UInt8> = [], env: [String: String] = [:],
    in directory: String = "/", patience: Int = 120, watching watch: (Int32) -> Void = { _ in }
) throws -> Outcome {
    let streams = try Scratch()
    try streams.write("in", Array(input))
    let child = try spawn(program, arguments, env, streams: streams.path, in: directory)
    let status = try wait(for: child, program, patience, watch)
    return Outcome(
        status: status, outputBytes: try streams.read("out"), errorBytes: try streams.read("err"))
}

/// Runs a program to its end, with a text on its standard input.
package func run(
    _ program: String, _ arguments: [String] = [], input: String, env: [String: String] = [:],
    in directory: String = "/"
) throws -> Outcome {
    try run(program, arguments, input: Array(input.utf8), env: env, in: directory)
}

private func spawn(
    _ program: String, _ arguments: [String], _ env: [String: String], streams: String, in directory: String
) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams + "/err", O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what the program started can be killed with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    // The threads of a test take no signals, and a shell that inherits that never hears of its children's end.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)

    // glibc's call for the working directory is not visible to Swift; a shell knows the way.
    let words = CStrings(["sh", "-c", #"cd "$0" && exec "$@""#, directory, program] + arguments)
    let variables = CStrings(env.map { "\($0)=\($1)" })
    var child = pid_t()
    let error = posix_spawn(&child, "/bin/sh", &actions, &attributes, words.pointers, variables.pointers)
    guard error == 0 else { throw Failure("could not start '\(program)': \(String(cString: strerror(error)))") }
    return child
}

private func wait(for child: pid_t, _ program: String, _ patience: Int, _ watch: (Int32) -> Void) throws -> Int32 {
    var status: Int32 = 0
    var pause: UInt32 = 200
    let deadline = Date().addingTimeInterval(TimeInterval(patience))
    while true {
        let result = waitpid(child, &status, WNOHANG)
        if result == child { return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f }
        guard result == 0 || errno == EINTR else { throw Failure("could not wait for '\(program)'") }
        if Date() > deadline {
            kill(-child, SIGKILL)
            waitpid(child, &status, 0)
            throw Failure("'\(program)' did not end within \(patience) seconds")
        }
        watch(child)
        usleep(pause)
        pause = min(pause * 2, 5_000)
    }
}

/// Strings as C wants them: an array of pointers that ends with a null.
final class CStrings {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

    deinit { for pointer in pointers { free(pointer) } }
}
