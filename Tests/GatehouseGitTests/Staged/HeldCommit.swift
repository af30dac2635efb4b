import Foundation
import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport

/// A real `git commit` or `git merge` that waits in its hook until the test has looked at what it would bring.
final class HeldCommit {
    private let child: Child
    private let folder: String

    /// What git told the hook.
    let environment: GitEnvironment

    init(
        _ clone: Clone, _ command: String, hook: String = "pre-commit", input: String = "", in work: String? = nil
    ) throws {
        Streams.ignoreBrokenPipes()
        folder = clone.scratch.path + "/held"
        try clone.scratch.makeFolder("held")
        let common = try clone.must("rev-parse", "--path-format=absolute", "--git-path", "hooks", in: work)
        try writeProgram(
            "\(common)/\(hook)",
            #"""
            #!/bin/sh
            env -0 > "$HELD/env"; pwd > "$HELD/pwd"; echo READY; cat "$HELD/go" > /dev/null
            """#)
        mkfifo("\(folder)/go", 0o600)
        var own = Self.variables(try clone.run(findProgram("env"), "-0").outputBytes)
        own["HELD"] = folder.bytes
        let place = work.map { "\(clone.scratch.path)/\($0)" } ?? clone.path
        child = try Program("sh", ["-c", command + " 2>&1"], environment: own, directory: place.bytes).start()
        child.write(input.bytes)
        child.closeInput()
        var said: [UInt8] = []
        while !String(decoding: said, as: UTF8.self).contains("READY\n") {
            guard let more = try child.read() else {
                throw Failure("the hook did not run: \(String(decoding: said, as: UTF8.self))")
            }
            said += more
        }
        let directory = try Files.read("\(folder)/pwd".bytes, limit: 4096).dropLast()
        environment = try GitEnvironment(
            Self.variables(Files.read("\(folder)/env".bytes, limit: 1 << 20)), workingDirectory: Array(directory))
    }

    /// Reads as a hook would, where the hook would.
    func reading(_ stage: Stage = .preCommit) throws -> StagedReading {
        try StagedReading(
            Repository.locate(environment), at: stage,
            mergedTips: stage == .preMergeCommit ? environment.mergedTips : [])
    }

    /// Lets the commit go on.
    func release() throws -> Program.Exit {
        try Files.write([], to: "\(folder)/go".bytes)
        return try child.wait()
    }

    private static func variables(_ text: [UInt8]) -> Environment {
        Environment(
            text.split(separator: 0).compactMap { entry in
                guard let equals = entry.firstIndex(of: 0x3d) else { return nil }
                return Environment.Variable(Array(entry[..<equals]), Array(entry[(equals + 1)...]))
            })
    }
}

extension Reading {
    /// Every content under its path or kind, as text.
    func all() throws -> [String: String] {
        var all: [String: String] = [:]
        try slices { change throws(Problem) in
            for content in change.contents {
                let name = content.path.map { Escaped.text($0.bytes) } ?? content.place.kind.rawValue
                all[name] = String(decoding: content.bytes, as: UTF8.self)
            }
        }
        return all
    }
}
