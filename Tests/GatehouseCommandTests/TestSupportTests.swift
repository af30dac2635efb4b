import TestSupport
import Testing

@Suite struct `The tools of the tests` {
    @Test func `a repository of a test is blind to the configuration of whoever runs it`() throws {
        let clone = try Clone()
        let origins = try clone.must("config", "--list", "--show-origin", "--name-only")
        #expect(origins.split(separator: "\n").allSatisfy { $0.hasPrefix("file:.git/config") })
        #expect(try clone.must("var", "GIT_AUTHOR_IDENT").hasPrefix("Ada Author"))
    }

    @Test func `a program that says more than a pipe holds, and is told more, is run to its end`() throws {
        let million = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        let outcome = try run(findProgram("tee"), ["/dev/stderr"], input: million)
        #expect(outcome.status == 0)
        #expect(outcome.outputBytes == million)
        #expect(outcome.errorBytes == million)
    }

    @Test func `the end of a program is told by its exit code or its signal`() throws {
        #expect(try run("/bin/sh", ["-c", "exit 64"]).status == 64)
        #expect(try run("/bin/sh", ["-c", "kill -9 $$"]).status == 137)
    }

    @Test func `a repository of a test is gone after it, whatever its names`() throws {
        var clone: Clone? = try Clone()
        let path = try #require(clone?.scratch.path)
        try clone?.write([0xff, 0x0a, 0x22], [1])
        clone = nil
        #expect(try run("/bin/sh", ["-c", "test -e '\(path)'"]).status == 1)
    }

    @Test func `samples are the same on every run, and differ by number`() {
        #expect(Encoding.crc32(Array("123456789".utf8)) == 0xcbf4_3926)
        #expect(Encoding.base32([0x66, 0x6f, 0x6f, 0x62, 0x61]) == "MZXW6YTB")
        #expect(Sample.awsAccessKey.utf8.count == 20)
        #expect(Sample.githubToken.utf8.count == 40)
        #expect(Set((1...100).map(Sample.githubToken(_:))).count == 100)
        #expect(Set((1...100).map(Sample.awsAccessKey(_:))).count == 100)
    }

    @Test func `the private key of the samples is one that other programs read`() throws {
        #expect(try run(findProgram("openssl"), ["pkey", "-noout"], input: Sample.privateKey).status == 0)
    }
}
