import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

private struct Seen {
    var blobs: [String] = []
    var messages: [String] = []
    var tags: [String] = []

    init(_ reading: any Reading) throws {
        try reading.slices { change throws(Problem) in
            for content in change.contents {
                let text = String(decoding: content.bytes, as: UTF8.self)
                switch content.place.kind {
                case .message: messages.append(text)
                case .tag: tags.append(text)
                default: blobs.append(text)
                }
            }
        }
        // A sweep tells what is missing where it looks for places, which an audit always does.
        _ = try reading.standings(of: [])
        blobs.sort()
    }
}

extension Reading {
    func places(of objects: Set<ObjectID>) throws -> [ObjectID: [Place]] {
        try standings(of: objects).mapValues(\.places)
    }
}

/// Git that lists and reads, and the sweep of the store: both read the same history.
private enum Reader: CaseIterable, Sendable {
    case git, sweep

    func reading(_ repository: Repository) throws -> any Reading {
        let history = try HistoryReading(repository)
        return self == .git ? history : try #require(try SweptHistory(history))
    }
}

private func firstLines(_ texts: [String]) -> [String] { texts.map { String($0.prefix { $0 != "\n" }) }.sorted() }

@Test(arguments: ["sha1", "sha256"], Reader.allCases)
fileprivate func `every blob, message and tag of every ref is read once`(
    format: String, reader: Reader
) throws {
    let clone = try Clone(format: format)
    try clone.commit(["a": "one", "same": "one"], message: "first")
    try clone.commit(["a": "two"], message: "second")
    try clone.must("checkout", "-qb", "side", "HEAD~1")
    try clone.commit(["b": "side"], message: "third")
    try clone.must("tag", "-a", "-m", "inner tag", "inner")
    try clone.must("tag", "-a", "-m", "outer tag", "outer", "inner")
    try clone.must("update-ref", "refs/blobs/x", clone.object("lone".bytes))
    try clone.write("tree/file", "in tree")
    try clone.must("add", ".")
    let tree = try clone.must("write-tree")
    try clone.must("reset", "-q", "--hard")
    try clone.must("tag", "-a", "-m", "tree tag", "tree", tree)
    try clone.must("notes", "add", "-m", "a note", "HEAD")
    let reading = try reader.reading(clone.opened())
    let seen = try Seen(reading)
    // A sweep reads a blob once for each of its names.
    #expect(Set(seen.blobs) == ["a note\n", "in tree", "lone", "one", "side", "two"])
    #expect(seen.blobs.count == (reader == .git ? 6 : 7))
    #expect(firstLines(seen.messages) == ["Notes added by 'git notes add'", "first", "second", "third"])
    #expect(firstLines(seen.tags) == ["inner tag", "outer tag", "tree tag"])
    #expect(seen.messages.allSatisfy { $0.contains("ada@example.org") && $0.contains("Carl Committer") })
    #expect(reading.problems.isEmpty)
    #expect(reading.coverage.commits == 4)
    #expect(reading.coverage.blobs == 6)
}

@Test(arguments: Reader.allCases)
fileprivate func `detached heads, other work trees and old stashes are part of the history`(reader: Reader) throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    for text in ["stash one", "stash two"] {
        try clone.write("a", text)
        try clone.must("stash", "-q")
    }
    try clone.must("worktree", "add", "-q", "--detach", "../linked")
    try clone.scratch.write("linked/only", "linked")
    try clone.must("add", ".", in: "linked")
    try clone.must("commit", "-qm", "detached", in: "linked")
    try clone.must("checkout", "-q", "--detach")
    try clone.commit(["b": "here"])
    #expect(try Seen(reader.reading(clone.opened())).blobs == ["1", "here", "linked", "stash one", "stash two"])
}

@Test(arguments: Reader.allCases) fileprivate func `a blob's places are told, the earliest first`(reader: Reader) throws
{
    let clone = try Clone()
    let first = try clone.commit(["z": "key"])
    try clone.commit(["z": "none"])
    let copied = try clone.commit(["copy/a": "key", "z": "key"])
    let blob = try clone.id("HEAD:z")
    let none = try clone.id("HEAD~1:z")
    let reading = try reader.reading(clone.opened())
    let places = try reading.places(of: [blob])
    #expect(places.keys.count == 1)
    #expect(places[blob]?.map { $0.path } == [RepoPath("z"), RepoPath("copy/a")])
    #expect(places[blob]?.map { $0.commit?.hex } == [first, copied])
    #expect(try reading.places(of: [none])[none]?.count == 1)
    #expect(try reading.places(of: []).isEmpty)
}

@Test(arguments: Reader.allCases)
fileprivate func `a merge's own content is found, and a merge that only joins brings nothing`(reader: Reader) throws {
    let clone = try Clone()
    try clone.commit(["base": "1"])
    try clone.must("checkout", "-qb", "topic")
    let topic = try clone.commit(["theirs": "t"])
    try clone.must("checkout", "-q", "main")
    try clone.commit(["ours": "o"])
    try clone.must("merge", "-q", "--no-ff", "--no-commit", "topic")
    try clone.write("evil", "own")
    try clone.must("add", ".")
    try clone.must("commit", "-qm", "merge")
    let merge = try clone.id("HEAD")
    let (evil, theirs) = (try clone.id("HEAD:evil"), try clone.id("HEAD:theirs"))
    let places = try reader.reading(clone.opened()).places(of: [evil, theirs])
    #expect(places[evil] == [.file(RepoPath("evil"), blob: evil, commit: merge)])
    #expect(places[theirs] == [.file(RepoPath("theirs"), blob: theirs, commit: ObjectID(hex: topic))])
}

@Test(arguments: Reader.allCases) fileprivate func `blobs that no commit has are told by their ref`(reader: Reader)
    throws
{
    let clone = try Clone()
    try clone.commit(["a": "1"])
    try clone.must("update-ref", "refs/blobs/x", clone.object("lone".bytes))
    try clone.write("deep/file", "in tree")
    try clone.must("add", ".")
    try clone.must("tag", "-a", "-m", "t", "tree", clone.must("write-tree"))
    let reading = try reader.reading(clone.opened())
    _ = try Seen(reading)
    let (lone, inTree) = (try clone.id("refs/blobs/x"), try clone.id("tree^{tree}:deep/file"))
    let places = try reading.places(of: [lone, inTree])
    #expect(places[lone]?.map(\.path) == [RepoPath("refs/blobs/x")])
    #expect(places[lone]?.map(\.ref) == [RefName("refs/blobs/x")])
    #expect(places[inTree]?.map(\.path) == [RepoPath("deep/file")])
    #expect(places[inTree]?.map(\.ref) == [RefName("refs/tags/tree")])
}

@Test(arguments: Reader.allCases) fileprivate func `names of any bytes are told as they are`(reader: Reader) throws {
    let clone = try Clone()
    let name: [UInt8] = [0xff, 0x0a, 0x3a, 0x09]
    try clone.write(name, [0x78])
    try clone.commit()
    let blob = try #require(ObjectID(hex: try clone.object([0x78])))
    #expect(try reader.reading(clone.opened()).places(of: [blob])[blob]?.map(\.path?.bytes) == [name])
}

@Test(arguments: Reader.allCases) fileprivate func `a shallow clone's history is a cut`(reader: Reader) throws {
    let clone = try Clone()
    for text in ["1", "2", "3"] { try clone.commit(["a": text]) }
    try clone.must("clone", "-q", "--depth", "2", "file://\(clone.path)", "../shallow")
    let reading = try reader.reading(clone.opened("/../shallow"))
    #expect(try Seen(reading).blobs == ["2", "3"])
    #expect(reading.problems.map(\.isCut) == [true])
}

@Test(arguments: Reader.allCases)
fileprivate func `a partial clone's missing blobs are a problem, and nothing is fetched`(reader: Reader) throws {
    let clone = try Clone()
    for text in ["1", "2", "3"] { try clone.commit(["a": text]) }
    try clone.must("config", "uploadpack.allowFilter", "true")
    try clone.must("clone", "-q", "--filter=blob:none", "file://\(clone.path)", "../partial")
    let reading = try reader.reading(clone.opened("/../partial"))
    #expect(try Seen(reading).blobs == ["3"])
    #expect(reading.problems.map(\.reason.text) == ["2 of its objects are not in this clone"])
}

private func without(_ revision: String) throws -> Clone {
    let clone = try Clone()
    try clone.commit(["a": "1", "c": "4"])
    try clone.commit(["a": "2", "dir/b": "3"])
    try clone.must("tag", "-a", "-m", "t", "tag")
    let id = try clone.must("rev-parse", revision)
    clone.scratch.remove("work/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    return clone
}

@Test(
    arguments: [
        ("HEAD:a", ["1", "3", "4"]), ("HEAD~1:a", ["2", "3", "4"]), ("HEAD~1^{tree}", ["2", "3", "4"]),
        ("HEAD:dir", ["1", "2", "4"]),
    ], Reader.allCases)
fileprivate func `what is missing is a problem, and the rest is read once`(
    missing: (revision: String, rest: [String]), reader: Reader
) throws {
    let clone = try without(missing.revision)
    let reading = try reader.reading(clone.opened())
    // A sweep finds what lies behind a missing tree as well.
    #expect(try Set(Seen(reading).blobs).isSuperset(of: missing.rest))
    #expect(reading.problems.map(\.reason.text) == ["1 of its objects are not in this clone"])
    #expect(reading.problems.map(\.isCut) == [false])
}

@Test(arguments: ["HEAD~1", "tag", "HEAD"]) func `a missing commit or tag is an error`(revision: String) throws {
    let clone = try without(revision)
    #expect(throws: (any Error).self) { try Seen(HistoryReading(clone.opened())) }
}

@Test(arguments: Reader.allCases) fileprivate func `thousands of blobs around a missing one are read once`(
    reader: Reader
) throws {
    let clone = try Clone()
    for number in 0..<5000 { try clone.write("d\(number % 10)/f\(number)", "\(number)") }
    try clone.commit()
    let id = try clone.must("rev-parse", "HEAD:d7/f4777")
    clone.scratch.remove("work/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    let reading = try reader.reading(clone.opened())
    let seen = try Seen(reading).blobs
    #expect(Set(seen) == Set((0..<5000).filter { $0 != 4777 }.map(String.init)))
    #expect(seen.count == 4999)
}

@Test func `a damaged ref is told`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    try clone.write(".git/refs/heads/broken", "garbage\n")
    let reading = try? HistoryReading(clone.opened())
    let seen = try? reading.map { try Seen($0) }
    #expect(seen == nil || reading?.problems.isEmpty == false)
    try clone.write(".git/refs/heads/broken", String(repeating: "1", count: 40) + "\n")
    #expect(throws: GitError.self) { try HistoryReading(clone.opened()) }
}

@Test(arguments: Reader.allCases) fileprivate func `a clone without trees is told`(reader: Reader) throws {
    let clone = try Clone()
    for text in ["1", "2", "3"] { try clone.commit(["a": text]) }
    try clone.must("config", "uploadpack.allowFilter", "true")
    try clone.must("clone", "-q", "--filter=tree:0", "file://\(clone.path)", "../partial")
    let reading = try reader.reading(clone.opened("/../partial"))
    #expect(try Seen(reading).blobs == ["3"])
    #expect(reading.problems.map(\.reason.text) == ["2 of its objects are not in this clone"])
}

@Test(arguments: Reader.allCases) fileprivate func `grafts and replaced commits hide nothing`(reader: Reader) throws {
    let clone = try Clone()
    try clone.commit(["a": "hidden"], message: "hidden")
    let last = try clone.commit(["a": "shown"], message: "shown")
    try clone.write(".git/info/grafts", last + "\n")
    let reading = try reader.reading(clone.opened())
    #expect(try Seen(reading).blobs == ["hidden", "shown"])
    #expect(reading.problems.isEmpty)
}

@Test(arguments: Reader.allCases) fileprivate func `an empty repository has an empty history`(reader: Reader) throws {
    let clone = try Clone()
    let reading = try reader.reading(clone.opened())
    #expect(try Seen(reading).blobs.isEmpty)
    #expect(reading.problems.isEmpty)
}

@Test(arguments: ["rev-list", "cat-file", "for-each-ref", "--objects"])
func `a git that dies while the history is read is an error`(victim: String) throws {
    Streams.ignoreBrokenPipes()
    let clone = try Clone()
    try clone.commit(["a": "1"])
    try clone.scratch.makeFolder("bin")
    try writeProgram(
        clone.scratch.path + "/bin/git",
        "#!/bin/sh\ncase \"$*\" in *\(victim)*) kill -9 $$;; esac\nexec \(findProgram("git")) \"$@\"\n")
    let poor = Environment(["PATH": "\(clone.scratch.path)/bin:\(searchPath)"])
    let repository = try Repository.locate(GitEnvironment(poor, workingDirectory: clone.path.bytes))
    #expect(throws: (any Error).self) { try Seen(HistoryReading(repository)) }
}

@Test(arguments: Reader.allCases) fileprivate func `the same history is read the same way twice`(reader: Reader) throws
{
    let clone = try Clone()
    for number in 0..<30 { try clone.commit(["f\(number % 7)": "\(number)"]) }
    func order() throws -> [Place] {
        var places: [Place] = []
        try reader.reading(clone.opened()).slices { change throws(Problem) in places += change.contents.map(\.place) }
        return places
    }
    let (one, two) = (try order(), try order())
    #expect(one == two && one.count == 60)
}

@Test func `what no ref reaches is looked at, and has no places; what is reached tells who has it still`() throws {
    let clone = try Clone()
    try clone.commit(["a": "old"])
    let old = try clone.id("HEAD:a")
    try clone.commit(["a": "gone"])
    let (gone, lost) = (try clone.id("HEAD:a"), try clone.id("HEAD"))
    try clone.must("reset", "-q", "--hard", "HEAD~1")
    try clone.must("branch", "side")
    try clone.commit(["a": "new"])
    let reading = try #require(try SweptHistory(HistoryReading(clone.opened())))
    #expect(try Seen(reading).blobs == ["gone", "new", "old"])
    let standings = try reading.standings(of: [old, gone, lost])
    #expect(standings[old]?.places.count == 1)
    #expect(standings[old]?.holders == [RefName("refs/heads/side")])
    #expect(standings[gone] == Standing([], holders: []))
    #expect(standings[lost]?.places == [])
}
