import Foundation
import GatehouseSystem
import Testing

/// A directory of its own for a test, gone afterwards.
private final class Scratch {
    let path: [UInt8]

    init() throws {
        let made = FileManager.default.temporaryDirectory.appendingPathComponent("scratch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
        path = try Files.realPath(Array(made.path.utf8))
    }

    func file(_ name: String) -> [UInt8] { path + Array("/\(name)".utf8) }

    deinit { try? FileManager.default.removeItem(atPath: String(decoding: path, as: UTF8.self)) }
}

private func kind(_ body: () throws(SystemError) -> Void) -> SystemError.Kind? {
    do throws(SystemError) {
        try body()
        return nil
    } catch {
        return error.kind
    }
}

@Test func `what is written is read`() throws {
    let scratch = try Scratch()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try Files.write(bytes, to: scratch.file("a"))
    #expect(try Files.read(scratch.file("a"), limit: 200_000) == bytes)
    #expect(try Files.names(in: scratch.path) == [Array("a".utf8)])
}

@Test func `what is no regular file, missing or too large is told apart`() throws {
    let scratch = try Scratch()
    try Files.write([1, 2, 3], to: scratch.file("three"))
    symlink("three", String(decoding: scratch.file("link"), as: UTF8.self))
    mkfifo(String(decoding: scratch.file("pipe"), as: UTF8.self), 0o600)
    #expect(kind { () throws(SystemError) in _ = try Files.read(scratch.file("three"), limit: 2) } == .tooLarge)
    #expect(kind { () throws(SystemError) in _ = try Files.read(scratch.file("none"), limit: 2) } == .missing)
    #expect(kind { () throws(SystemError) in _ = try Files.read(scratch.path, limit: 2) } == .notAFile)
    #expect(kind { () throws(SystemError) in _ = try Files.read(scratch.file("pipe"), limit: 2) } == .notAFile)
    #expect(
        kind { () throws(SystemError) in
            _ = try Files.read(scratch.file("link"), limit: 9, followingLinks: false)
        } == .notAFile)
    #expect(try Files.read(scratch.file("link"), limit: 9) == [1, 2, 3])
    #expect(try Files.target(ofLink: scratch.file("link")) == Array("three".utf8))
    #expect(try Files.facts(scratch.file("link"))?.kind == .symbolicLink)
    #expect(try Files.facts(scratch.file("none")) == nil)
}

@Test func `a file that cannot be written whole is left as it was`() throws {
    let scratch = try Scratch()
    try Files.makeDirectories(scratch.file("there/is"))
    #expect(throws: SystemError.self) { try Files.write([1], to: scratch.file("not/there")) }
    #expect(throws: SystemError.self) { try Files.write([1], to: scratch.file("there")) }
    #expect(try Files.names(in: scratch.file("there")) == [Array("is".utf8)])
    #expect(try Files.names(in: scratch.path) == [Array("there".utf8)])
}

@Test func `a link to a file that is written stays a link`() throws {
    let scratch = try Scratch()
    try Files.write([1], to: scratch.file("file"))
    symlink("file", String(decoding: scratch.file("link"), as: UTF8.self))
    try Files.write([2], to: scratch.file("link"))
    #expect(try Files.facts(scratch.file("link"))?.kind == .symbolicLink)
    #expect(try Files.read(scratch.file("file"), limit: 1) == [2])
}

@Test func `lines added from many threads stay whole`() throws {
    let scratch = try Scratch()
    let file = scratch.file("log")
    _ = pipeline({ (0..<100).forEach($0) }) { index, _ in
        try? Files.append(line: Array(repeating: UInt8(65 + index % 26), count: 500), to: file)
    }
    let lines = try Files.read(file, limit: 1 << 20).split(separator: 10)
    #expect(lines.count == 100)
    #expect(lines.allSatisfy { $0.count == 500 && Set($0).count == 1 })
}

@Test func `a device is written into, never replaced`() throws {
    try Files.write([1], to: Array("/dev/null".utf8))
    #expect(try Files.facts(Array("/dev/null".utf8))?.kind == .other)
}

@Test func `names of any bytes are files like others`() throws {
    let scratch = try Scratch()
    let name: [UInt8] = [0xff, 0x0a, 0x20, 0x22]
    try Files.write([7], to: scratch.path + [0x2f] + name)
    #expect(try Files.names(in: scratch.path) == [name])
}
