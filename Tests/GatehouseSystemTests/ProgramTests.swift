import GatehouseSystem
import Testing

private let variables = Environment(["PATH": "/usr/bin:/bin", "GREETING": "hello"])

private func shell(_ script: String) -> Program { Program("sh", ["-c", script], environment: variables) }

@Test func `a program's output, errors and status are what it wrote and said`() throws {
    let result = try shell("echo out; echo err >&2; exit 3").run()
    #expect(result.exit == .status(3))
    #expect(result.output == Array("out\n".utf8))
    #expect(result.errors == Array("err\n".utf8))
}

@Test func `a program that is killed says so`() throws {
    #expect(try shell("echo half; kill -9 $$").run().exit == .signal(9))
}

@Test func `a program sees the variables it was given, and no other`() throws {
    let result = try Program("env", [], environment: variables).run()
    #expect(
        Set(result.output.split(separator: 10).map { String(decoding: $0, as: UTF8.self) })
            == ["PATH=/usr/bin:/bin", "GREETING=hello"])
}

@Test func `a program works in the directory it was given`() throws {
    let result = try Program("pwd", [], environment: variables, directory: Array("/usr".utf8)).run()
    #expect(result.output == Array("/usr\n".utf8))
}

@Test func `much input and much output at once do not wait for each other`() throws {
    Streams.ignoreBrokenPipes()
    let input = [UInt8](repeating: 0x61, count: 5_000_000)
    #expect(try Program("cat", [], environment: variables).run(input: input).output == input)
}

@Test func `much on standard error does not stop a program`() throws {
    let result = try shell("head -c 1000000 /dev/zero >&2; echo done").run()
    #expect(result.output == Array("done\n".utf8))
    #expect(result.errors.count == 1 << 16)
}

@Test func `a program that reads no input ends all the same`() throws {
    Streams.ignoreBrokenPipes()
    let result = try shell("exit 0").run(input: [UInt8](repeating: 0x61, count: 1_000_000))
    #expect(result.exit == .status(0))
}

@Test func `output beyond the limit is an error`() {
    #expect(throws: SystemError.self) { try shell("head -c 5000 /dev/zero").run(limit: 4999) }
}

@Test func `a program that is not there is missing`() throws {
    let error = #expect(throws: SystemError.self) {
        try Program("/nowhere/at-all", [], environment: variables).run()
    }
    #expect(error?.kind == .missing)
}

@Test func `a program is not looked for where we happen to work`() {
    let error = #expect(throws: SystemError.self) {
        try Program("sh", [], environment: Environment(["PATH": ".::bin"]), directory: Array("/".utf8)).run()
    }
    #expect(error?.kind == .missing)
}

@Test func `a program that nobody holds any more is ended`() throws {
    var child: Child? = try shell("while :; do echo more; done").start()
    _ = try child?.read()
    child = nil
}

@Test func `a program can be asked and answer, many times`() throws {
    let child = try Program("cat", [], environment: variables).start()
    for number in 0..<100 {
        child.write(Array("\(number)\n".utf8))
        var answer: [UInt8] = []
        while answer.last != 10, let more = try child.read() { answer += more }
        #expect(answer == Array("\(number)\n".utf8))
    }
    #expect(try child.wait() == .status(0))
}
