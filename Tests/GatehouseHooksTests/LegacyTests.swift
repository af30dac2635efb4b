import Foundation
import GatehouseCore
import GatehouseHooks
import GatehouseSystem
import TestSupport
import Testing

private func keep(_ script: String, in scratch: Scratch) throws -> [UInt8] {
    try scratch.script("pre-push.legacy", "#!/bin/sh\n\(script)\n")
    return Array("\(scratch.path)/pre-push.legacy".utf8)
}

private func run(_ path: [UInt8], _ arguments: [String] = [], input: [UInt8] = []) throws -> Int {
    Streams.ignoreBrokenPipes()
    return try Legacy.run(path, arguments.map { Array($0.utf8) }, input: input, environment: Environment.current())
}

@Test func `the hook that was there before gets the arguments and the input that git gave`() throws {
    let scratch = try Scratch()
    let path = try keep("echo \"$1,$2\" > '\(scratch.path)/seen'; cat >> '\(scratch.path)/seen'; exit 7", in: scratch)
    #expect(try run(path, ["origin", "a b"], input: Array("line\n".utf8)) == 7)
    #expect(try scratch.read("seen") == Array("origin,a b\nline\n".utf8))
}

@Test func `a kept hook that reads nothing of a long input ends all the same`() throws {
    let scratch = try Scratch()
    let path = try keep("exec >&- 2>&-; exit 0", in: scratch)
    #expect(try run(path, input: [UInt8](repeating: 65, count: 1 << 20)) == 0)
}

@Test func `a kept hook that is ended by a signal refuses`() throws {
    let scratch = try Scratch()
    #expect(try run(keep("kill -9 $$", in: scratch)) == 137)
}

@Test func `a kept hook that is missing or no program is a problem, not an answer`() throws {
    let scratch = try Scratch()
    let missing = #expect(throws: Problem.self) { try run(Array("\(scratch.path)/pre-push.legacy".utf8)) }
    #expect(missing?.reason.text == "No such file or directory")
    try scratch.write("pre-push.legacy", "#!/bin/sh\n")
    #expect(throws: Problem.self) { try run(Array("\(scratch.path)/pre-push.legacy".utf8)) }
}

@Test func `a kept hook that leads back to our door is not run a second time`() throws {
    let scratch = try Scratch()
    let path = try keep("printf %s \"$GATEHOUSE_LEGACY\" > '\(scratch.path)/seen'", in: scratch)
    #expect(try run(path) == 0)
    var environment = Environment.current()
    environment["GATEHOUSE_LEGACY"] = try scratch.read("seen")
    scratch.remove("seen")
    #expect(try Legacy.run(path, [], input: [], environment: environment) == 0)
    #expect(!scratch.exists("seen"))
}
