import Foundation
package import GatehouseSystem

/// A push that waits in its `pre-receive` hook, so that a test can look at the quarantine as a hook sees it.
package final class HeldPush: Sendable {
    private let folder: Scratch

    /// What git gave the hook on its standard input.
    package let input: [UInt8]
    /// What git told the hook in its environment.
    package let environment: Environment
    /// Where git started the hook.
    package let directory: [UInt8]

    /// Pushes from the server's clone or a folder beside it, to the server or to another repository beside it, and returns when the hook runs.
    package convenience init(
        to server: Server, at path: String? = nil, _ refs: String..., from source: String = "work",
        env: [String: String] = [:]
    ) throws {
        try self.init(to: server, at: path, pushing: refs, from: source, env: env)
    }

    /// The same with a list of refs.
    package init(
        to server: Server, at path: String? = nil, pushing refs: [String], from source: String = "work",
        env: [String: String] = [:]
    ) throws {
        folder = try Scratch()
        try Self.hang(on: path ?? server.path, in: folder)
        let script = """
            (git push "$@" >"$HOLD/said" 2>&1; echo $? >"$HOLD/status.new"; mv "$HOLD/status.new" "$HOLD/status") &
            """
        let scratch = server.clone.scratch.path
        let outcome = try run(
            "/bin/sh", ["-c", script, "sh", path ?? server.path] + refs,
            env: Clone.environment(home: "\(scratch)/home").merging(env) { $1 }.merging(["HOLD": folder.path]) { $1 },
            in: "\(scratch)/\(source)")
        guard outcome.status == 0 else { throw Failure("could not push: \(outcome)") }
        try Self.wait("the hook", folder) { $0.exists("ready") || $0.exists("status") }
        guard folder.exists("ready") else {
            let said = String(decoding: try folder.read("said"), as: UTF8.self)
            throw Failure("the push ended before its hook ran: \(said)")
        }
        input = try folder.read("input")
        environment = try Self.variables(folder.read("variables"))
        directory = Array(try folder.read("directory").dropLast())
    }

    /// Lets the hook say yes or no; gives what the person who pushed saw.
    package func end(accepted: Bool = true) throws -> (status: Int, said: String) {
        try folder.write(accepted ? "accepted" : "refused", "")
        try Self.wait("the push", folder) { $0.exists("status") }
        let status = Int(String(decoding: try folder.read("status").dropLast(), as: UTF8.self)) ?? -1
        return (status, String(decoding: try folder.read("said"), as: UTF8.self))
    }

    deinit { _ = try? end(accepted: false) }

    private static func hang(on repository: String, in folder: Scratch) throws {
        let hook = """
            #!/bin/sh
            cat >'\(folder.path)/input'
            env -0 >'\(folder.path)/variables'
            pwd >'\(folder.path)/directory'
            : >'\(folder.path)/ready'
            turns=0
            until [ -e '\(folder.path)/accepted' ]; do
                turns=$((turns + 1))
                [ "$turns" -lt 6000 ] && [ ! -e '\(folder.path)/refused' ] || exit 1
                sleep 0.01
            done

            """
        // Written by a program of its own: a file that this process holds open for writing, and with it every program that
        // another test starts meanwhile, cannot be run.
        let outcome = try run(
            "/bin/sh", ["-c", #"cat >"$1" && chmod 755 "$1""#, "sh", "\(repository)/hooks/pre-receive"], input: hook)
        guard outcome.status == 0 else { throw Failure("could not hang the hook: \(outcome)") }
    }

    private static func wait(_ what: String, _ folder: Scratch, until isDone: (Scratch) -> Bool) throws {
        for _ in 0..<6_000 {
            if isDone(folder) { return }
            usleep(5_000)
        }
        throw Failure("\(what) did not come within half a minute")
    }

    private static func variables(_ bytes: [UInt8]) throws -> Environment {
        let entries = bytes.split(separator: 0).compactMap { entry in
            entry.firstIndex(of: UInt8(ascii: "=")).map { equals in
                Environment.Variable(Array(entry[..<equals]), Array(entry[(equals + 1)...]))
            }
        }
        return Environment(entries)
    }
}
