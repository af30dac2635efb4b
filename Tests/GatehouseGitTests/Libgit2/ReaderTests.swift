import Foundation
import GatehouseCore
import GatehouseGit
import GatehouseLibgit2
import GatehouseSystem
import TestSupport
import Testing

/// Git, libgit2 and our own reader are held to the same bytes.
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

    private func compare(_ repository: Repository, atLeast count: Int) throws {
        let ids = try names(repository) + [#require(ObjectID(bytes: [UInt8](repeating: 7, count: 20)))]
        let git = try CatFileReader(repository.git, repository.format)
        let libgit2 = try Libgit2Reader(repository)
        let objects = try read(ids, git)
        #expect(objects.compactMap(\.self).count >= count)
        #expect(objects.last == .some(nil))
        #expect(try read(ids, libgit2) == objects)
        #expect(try read(ids, libgit2, limit: 100) == read(ids, git, limit: 100))
        try compareDirectly(repository, ids)
    }

    private func compareDirectly(_ repository: Repository, _ ids: [ObjectID]) throws {
        let git = try CatFileReader(repository.git, repository.format)
        let direct = DirectReader(repository, try #require(repository.store))
        for limit in [0, 100, 1 << 24] { #expect(try read(ids, direct, limit: limit) == read(ids, git, limit: limit)) }
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
        try compare(push.repository(), atLeast: 20)
    }

    @Test func `objects are read directly under names of any kind, and where some are not here`() throws {
        let sha256 = try Clone(format: "sha256")
        try history(sha256)
        let all = try sha256.opened()
        try compareDirectly(all, names(all))
        try sha256.must("repack", "-q", "-a", "-d")
        try compareDirectly(sha256.opened(), names(all))
        let partial = try Clone()
        try history(partial)
        try partial.must("config", "extensions.partialClone", "origin")
        let known = try names(partial.opened())
        try partial.must("prune-packed")
        let lost = try partial.id("HEAD:long").hex
        partial.scratch.remove("work/.git/objects/\(lost.prefix(2))/\(lost.dropFirst(2))")
        try compareDirectly(partial.opened(), known)
    }

    @Test func `of what is damaged, git is asked`() throws {
        let clone = try Clone()
        let name = try clone.object(Array("one line\n".utf8))
        let file = "work/.git/objects/\(name.prefix(2))/\(name.dropFirst(2))"
        let whole = try clone.scratch.read(file)
        let id = try #require(ObjectID(hex: name))
        for damaged in [[], Array(whole.dropLast(6)), Array(whole.prefix(3)), [UInt8](repeating: 0, count: 40)] {
            clone.scratch.remove(file)
            try clone.scratch.write(file, damaged)
            let repository = try clone.opened()
            let direct = DirectReader(repository, try #require(repository.store))
            let git = try CatFileReader(repository.git, repository.format)
            let said = try? read([id], git)
            #expect(said == nil || said == [nil])
            #expect((try? read([id], direct)) == said)
        }
    }

    @Test func `a store in a form that only git knows is left to git`() throws {
        let clone = try Clone()
        try history(clone)
        try clone.must("config", "pack.indexVersion", "1")
        try clone.must("repack", "-q", "-a", "-d")
        let repository = try clone.opened()
        #expect(repository.store == nil)
        let ids = try names(repository)
        let git = try CatFileReader(repository.git, repository.format)
        #expect(try read(ids, DirectReader(repository, nil)) == read(ids, git))
    }

    @Test func `what libgit2 cannot read is an error that says why`() throws {
        let sha256 = try Clone(format: "sha256")
        let error = #expect(throws: GitError.self) { try Libgit2Reader(sha256.opened()) }
        #expect(error?.problem.reason.text.contains("SHA-256") == true)
        let partial = try Clone()
        try partial.must("config", "extensions.partialClone", "origin")
        #expect(throws: GitError.self) { try Libgit2Reader(partial.opened()) }
    }

    @Test func `an object that does not fit its name is an error to libgit2`() throws {
        let clone = try Clone()
        let names = try ["one\n", "two\n"].map { try clone.object(Array($0.utf8)) }
        let paths = names.map { "\(clone.path)/.git/objects/\($0.prefix(2))/\($0.dropFirst(2))" }
        try FileManager.default.removeItem(atPath: paths[0])
        try FileManager.default.copyItem(atPath: paths[1], toPath: paths[0])
        let ids = try names.map { try #require(ObjectID(hex: $0)) }
        #expect(throws: GitError.self) { try read([ids[0]], Libgit2Reader(clone.opened())) }
        #expect(try read([ids[1]], Libgit2Reader(clone.opened())).first??.bytes == Array("two\n".utf8))
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
