import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

private func reader(_ clone: Clone) throws -> CatFileReader {
    let repository = try clone.opened()
    return try CatFileReader(repository.git, repository.format)
}

/// A `git` that answers as a script says.
private func fakeReader(_ script: String) throws -> (CatFileReader, Scratch) {
    let scratch = try Scratch()
    try writeProgram("\(scratch.path)/git", "#!/bin/sh\n\(script)\n")
    let git = Git(variables, directory: nil, program: "\(scratch.path)/git".bytes)
    return (try CatFileReader(git, .sha1), scratch)
}

private func id(_ digit: Character) throws -> ObjectID {
    guard let id = ObjectID(hex: String(repeating: digit, count: 40)) else { throw Failure("no id") }
    return id
}

@Test(arguments: ["sha1", "sha256"]) func `objects come in order, missing ones as such`(format: String) throws {
    let clone = try Clone(format: format)
    let bodies = [[], [0x0a], Array(repeating: 0, count: 300_000), "text\n".bytes]
    var ids = try bodies.map { ObjectID(hex: try clone.object($0)) }.compactMap(\.self)
    guard let missing = ObjectID(bytes: Array(repeating: 7, count: ids[0].byteCount)) else { throw Failure("") }
    ids.insert(missing, at: 2)
    var seen: [[UInt8]?] = []
    try reader(clone).read(ids, limit: 1 << 20) { (index, object) throws(GitError) in
        if let object { #expect(object.id == ids[index] && object.kind == .blob) }
        seen.append(object?.bytes)
    }
    #expect(seen == [bodies[0], bodies[1], nil, bodies[2], bodies[3]])
}

@Test func `thousands of large objects do not stop the questions`() throws {
    let clone = try Clone()
    let id = try #require(ObjectID(hex: try clone.object(Array(repeating: 65, count: 10_000))))
    var count = 0
    try reader(clone).read(Array(repeating: id, count: 5000), limit: 1 << 20) { (_, object) throws(GitError) in
        if object?.bytes?.count == 10_000 { count += 1 }
    }
    #expect(count == 5000)
}

@Test func `many objects come as few do, more than are asked for at once`() throws {
    let clone = try Clone()
    let known = try ["one", "two\n"].map { try #require(ObjectID(hex: try clone.object($0.bytes))) }
    let ids = try (0..<9000).map { try $0 % 1000 == 999 ? id("7") : known[$0 % 2] }
    var seen: [[UInt8]?] = []
    try reader(clone).read(ids, limit: 1 << 20) { (index, object) throws(GitError) in
        #expect(index == seen.count)
        seen.append(object?.bytes)
    }
    #expect(seen == (0..<9000).map { $0 % 1000 == 999 ? nil : $0 % 2 == 0 ? "one".bytes : "two\n".bytes })
}

@Test func `a git that ends before it has answered many questions is an error`() throws {
    let blob = try id("7")
    let (reader, _) = try fakeReader("echo '\(blob) blob 1'; echo x; exit 0")
    #expect(throws: GitError.self) { try reader.read(Array(repeating: blob, count: 200), limit: 10) { _, _ in } }
}

@Test func `an object beyond the limit comes without its bytes, and the next one whole`() throws {
    let clone = try Clone()
    let ids = try [Array(repeating: 65, count: 200_000), "small".bytes].map { ObjectID(hex: try clone.object($0)) }
    var seen: [GitObject?] = []
    try reader(clone).read(ids.compactMap(\.self), limit: 10) { (_, object) throws(GitError) in seen.append(object) }
    #expect(seen[0]?.bytes == nil)
    #expect(seen[0]?.size == 200_000)
    #expect(seen[1]?.bytes == "small".bytes)
}

@Test func `an object can be asked for by a name`() throws {
    let clone = try Clone()
    let asking = try reader(clone)
    #expect(try asking.read(named: "HEAD^{tree}", limit: 100) == nil)
    try clone.commit(["a": "1"])
    #expect(try reader(clone).read(named: "HEAD^{tree}", limit: 100)?.kind == .tree)
}

@Test func `a replaced object is read as it is`() throws {
    let clone = try Clone()
    let (bad, good) = (try clone.object("bad".bytes), try clone.object("good".bytes))
    try clone.must("replace", bad, good)
    let id = try #require(ObjectID(hex: bad))
    #expect(try reader(clone).read(id, .blob, limit: 10) == "bad".bytes)
}

@Test(arguments: [
    "kill -9 $$", "exit 0", "exit 1", "read id; echo $id blob 5; printf ab; kill -9 $$",
    "read id; echo $id blob 5; printf abcde", "read id; echo $id blob 2; printf abcde", "read id; echo garbage",
    "read id; echo $id blob -1", "read id; echo $id blob 99999999999999999999", "read id; echo $id thing 1",
    "read id; echo 2222222222222222222222222222222222222222 blob 0; echo", "read id; printf $id",
])
func `a git that dies or talks nonsense is an error, never an empty answer`(script: String) throws {
    Streams.ignoreBrokenPipes()
    let (reader, scratch) = try fakeReader(script)
    let one = try id("1")
    #expect(throws: GitError.self) {
        try withExtendedLifetime(scratch) { try reader.read([one], limit: 1 << 20) { (_, _) throws(GitError) in } }
    }
}

@Test func `how git died is told`() throws {
    Streams.ignoreBrokenPipes()
    let (reader, scratch) = try fakeReader("echo 'fatal: no\u{1b}[31m luck' >&2; kill -9 $$")
    let one = try id("1")
    let error = #expect(throws: GitError.self) {
        try withExtendedLifetime(scratch) { try reader.read([one], limit: 1 << 20) { (_, _) throws(GitError) in } }
    }
    #expect(error?.problem.reason.text == "signal 9 ended it: fatal: no\\u{1b}[31m luck")
}
