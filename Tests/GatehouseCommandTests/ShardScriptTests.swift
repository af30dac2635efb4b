import Foundation
import TestSupport
import Testing

private let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/fleet/shard.sh").path

/// The script that the recipes for many machines use.
@Suite struct `A shard as a task` {
    @Test func `takes its number from the engine, and is judged once, whatever was found`() throws {
        let clone = try Clone()
        try clone.commit(["a.env": leak, "b.txt": "b\n"])
        try clone.scratch.write("audit/key", "a key of sixteen bytes and more")
        for number in [["SLURM_ARRAY_TASK_ID": "1"], ["JOB_COMPLETION_INDEX": "1"], ["GATEHOUSE_SHARD": "3"]] {
            let shard = try clone.shard(["../audit", "3", "."], env: number)
            #expect(shard.status == 0, "\(shard)")
            #expect(shard.output.contains("is done"))
            #expect(try clone.shard(["../audit", "3", "."], env: number).output.contains("was done before"))
        }
        let files = (1...3).map { "../audit/shard-\($0)-of-3.json" }
        let merged = try clone.run(builtExecutable("gatehouse"), "merge", files[0], files[1], files[2])
        #expect(merged.status == 1)
        #expect(merged.output.contains("looked at 1 commit, 2 blobs"), "\(merged)")
    }

    @Test func `that is undecided or died is no report, and is run again`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        try clone.scratch.write("audit/key", "a key of sixteen bytes and more")
        let undecided = try clone.shard(["../audit", "1", ".", "/nowhere"], env: ["GATEHOUSE_SHARD": "1"])
        #expect(undecided.status == 2)
        #expect(undecided.output.contains("/nowhere"), "\(undecided)")
        #expect(!clone.scratch.exists("audit/shard-1-of-1.json"))
        try clone.scratch.script("killed/gatehouse", "#!/bin/sh\nkill -9 $$\n")
        let killed = try clone.shard(
            ["../audit", "1", "."],
            env: ["GATEHOUSE_SHARD": "1", "PATH": "\(clone.scratch.path)/killed:\(searchPath)"])
        #expect(killed.status == 137)
        #expect(!clone.scratch.exists("audit/shard-1-of-1.json"))
        #expect(try clone.shard(["../audit", "1", "."], env: ["GATEHOUSE_SHARD": "1"]).status == 0)
        #expect(try clone.shard(["../audit", "1", "."]).status == 64)
        #expect(try clone.shard([]).status == 64)
    }
}

extension Clone {
    fileprivate func shard(_ arguments: [String], env: [String: String] = [:]) throws -> Outcome {
        let folder = URL(filePath: try builtExecutable("gatehouse")).deletingLastPathComponent().path
        let path = ["PATH": "\(folder):\(searchPath)"]
        return try TestSupport.run(
            script, arguments, env: environment.merging(path) { $1 }.merging(env) { $1 }, in: self.path)
    }
}
