import GatehouseCore
import GatehouseGit
import GatehouseLibgit2
import GatehouseSystem
import TestSupport
import Testing

/// Git and libgit2 are held to the same bytes.
@Suite struct ReaderTests {
    /// What a reader gives for the objects: kinds, sizes and bytes, nil for what is missing.
    private func read(_ ids: [ObjectID], _ reader: any ObjectReader, limit: Int = 1 << 24) throws -> [GitObject?] {
        var objects: [GitObject?] = []
        try reader.read(ids, limit: limit) { index, object in
            #expect(index == objects.count)
            objects.append(object)
        }
        return objects
    }

    private func names(_ repository: Repository) throws -> [ObjectID] {
        let list = try repository.git.output(["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"])
        return try list.split(separator: 10).map { try #require(ObjectID(hex: $0)) }
    }

    private func compare(_ repository: Repository, _ environment: GitEnvironment? = nil, atLeast count: Int) throws {
        let ids = try names(repository) + [#require(ObjectID(bytes: [UInt8](repeating: 7, count: 20)))]
        let git = try CatFileReader(repository.git, repository.format)
        let best = try BestReader(repository, environment, preferringLibgit2: true)
        #expect(best.reader is Libgit2Reader)
        let objects = try read(ids, git)
        #expect(objects.compactMap(\.self).count >= count)
        #expect(objects.last == .some(nil))
        #expect(try read(ids, best.reader) == objects)
        #expect(try read(ids, best.reader, limit: 100) == read(ids, git, limit: 100))
    }

    private func history(_ clone: Clone) throws {
        var random = SeededGenerator(seed: 7)
        var text = (0..<300).map { _ in random.text(20, of: "abcdefgh") }.joined(separator: "\n")
        for step in 0..<5 {
            text += "\nline \(step)"
            try clone.commit(["long": text, "empty": "", "dir/\(step)": "\(step)\n"], message: "step \(step)")
        }
        try clone.must("tag", "-a", "-m", "a tag", "v1")
        _ = try clone.object([0, 255, 10, 13])
    }

    @Test func `loose objects, packs with deltas, and both`() throws {
        let clone = try Clone()
        try history(clone)
        try compare(clone.opened(), atLeast: 20)
        try clone.must("repack", "-q", "-a", "-d", "-f")
        try compare(clone.opened(), atLeast: 20)
        try clone.commit(["more": "more\n"])
        try compare(clone.opened(), atLeast: 23)
    }

    @Test func `alternates of alternates, with odd names`() throws {
        let scratch = try Scratch()
        let first = try Clone(in: scratch, at: "first store")
        try history(first)
        let names = [#"second: "it" \ is"#, "third\u{e9} store", "#fourth"]
        var source = first.path
        for name in names {
            try first.must("clone", "-q", "--bare", "--shared", source, "\(scratch.path)/\(name).git")
            source = "\(scratch.path)/\(name).git"
        }
        let path = Array(source.utf8)
        let repository = try #require(try Repository.open(at: path, variables: variables))
        try compare(repository, atLeast: 20)
        #expect(try ObjectDirectories.all(of: repository).count == 4)
    }

    @Test(arguments: ["1", "1000"])
    func `quarantines, loose and packed, behind alternates that are quoted`(unpackLimit: String) throws {
        let server = try Server { try $0.commit(["a": "a\n"]) }
        let fork = #"a fork: "x".git"#
        try server.clone.must("clone", "-q", "--bare", "--shared", server.path, "\(server.clone.scratch.path)/\(fork)")
        try server.clone.must("config", "transfer.unpackLimit", unpackLimit, in: fork)
        try history(server.clone)
        let push = try HeldPush(to: server, at: "\(server.clone.scratch.path)/\(fork)", "main", "v1")
        let environment = try GitEnvironment(push.environment, workingDirectory: push.directory)
        try compare(push.repository(), environment, atLeast: 20)
    }

    @Test func `git stands in where libgit2 cannot read, and says why`() throws {
        let clone = try Clone(format: "sha256")
        let commit = try #require(ObjectID(hex: try clone.commit(["a": "a\n"])))
        let best = try BestReader(clone.opened(), preferringLibgit2: true)
        #expect(best.reader is CatFileReader)
        #expect(best.why.text.contains("SHA-256"))
        #expect(try read([commit], best.reader).first??.kind == .commit)
        let partial = try Clone()
        try partial.must("config", "extensions.partialClone", "origin")
        #expect(try BestReader(partial.opened(), preferringLibgit2: true).reader is CatFileReader)
        let plain = try Clone()
        #expect(try BestReader(plain.opened()).reader is CatFileReader)
    }

    @Test func `a list of alternates that cannot be read whole is an error`() throws {
        let clone = try Clone()
        try clone.scratch.write("work/.git/objects/info/alternates", "\"/no/end\n")
        let repository = try clone.opened()
        #expect(throws: GitError.self) { try ObjectDirectories.all(of: repository) }
    }

    @Test func `alternates that name each other are followed once`() throws {
        let clone = try Clone()
        try clone.scratch.write("work/.git/objects/info/alternates", "\(clone.path)/.git/objects/../objects\n")
        let directories = try ObjectDirectories.all(of: clone.opened())
        #expect(directories.count == 2)
    }
}
