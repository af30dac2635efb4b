import TestSupport
import Testing

/// A kind of repository that people push to.
struct ServerKind: Sendable, CustomTestStringConvertible {
    let name: String
    /// Makes it of a clone that holds a commit, and gives its git directory, and what `git push` calls it.
    let make: @Sendable (Clone) throws -> (path: String, url: String)
    var format = "sha1"

    var testDescription: String { name }

    init(
        _ name: String, format: String = "sha1",
        _ make: @escaping @Sendable (Clone) throws -> (path: String, url: String)
    ) {
        self.name = name
        self.format = format
        self.make = make
    }

    /// A bare repository made in these words, and changed by a few commands.
    init(_ name: String, as kind: [String] = [], format: String = "sha1", _ commands: [String]...) {
        self.init(name, format: format) { clone in
            let path = "\(clone.scratch.path)/bare.git"
            let words = ["init", "-q", "--bare", "-b", "main", "--object-format=\(format)"] + kind + [path]
            for command in [words, ["push", "-q", path, "main"]] { try clone.require(command) }
            for command in commands { try clone.require(command, in: "bare.git") }
            return (path, path)
        }
    }
}

extension Clone {
    fileprivate func require(_ command: [String], in folder: String? = nil) throws {
        let outcome = try git(command, in: folder)
        guard outcome.status == 0 else { throw Failure("\(command) failed: \(outcome)") }
    }
}

extension ServerKind {
    static let all: [ServerKind] = [
        ServerKind("a bare repository"),
        ServerKind("SHA-256 names", format: "sha256"),
        ServerKind(
            "packs with bitmaps, and a commit graph", ["repack", "-q", "-a", "-d", "-b"],
            ["commit-graph", "write", "--reachable"], ["pack-refs", "--all"]),
        ServerKind(
            "every push kept as a pack, and checked", ["config", "receive.unpackLimit", "1"],
            ["config", "receive.fsckObjects", "true"]),
        ServerKind("shared with a group", as: ["--shared=group"]),
        ServerKind("a mirror") { clone in
            try clone.must("clone", "-q", "--mirror", ".", "../bare.git")
            return ("\(clone.scratch.path)/bare.git", "../bare.git")
        },
        ServerKind("objects borrowed by a path that git quotes, behind another one") { clone in
            try clone.must("clone", "-q", "--bare", ".", "../o:ne \"a\"\nb.git")
            try clone.must("clone", "-q", "--bare", ".", "../two.git")
            clone.scratch.remove("two.git/objects")
            let list = #""\#(clone.scratch.path)/o:ne \"a\"\nb.git/objects"\#n"#
            try clone.scratch.write("two.git/objects/info/alternates", list)
            try clone.must("clone", "-q", "--bare", "--shared", "../two.git", "../th:ree \\.git")
            return ("\(clone.scratch.path)/th:ree \\.git", "../th:ree \\.git")
        },
        ServerKind("files that are updated") { clone in
            try clone.must("clone", "-q", ".", "../updated")
            try clone.must("config", "receive.denyCurrentBranch", "updateInstead", in: "updated")
            return ("\(clone.scratch.path)/updated/.git", "../updated")
        },
        ServerKind("a linked working tree") { clone in
            try clone.must("clone", "-q", ".", "../first")
            try clone.must("worktree", "add", "-q", "../linked", "-b", "side", in: "first")
            return ("\(clone.scratch.path)/first/.git", "../linked")
        },
        ServerKind("a part of a repository that is a namespace") { clone in
            try clone.must("init", "-q", "--bare", "-b", "main", "../spaces.git")
            try clone.must("config", "protocol.ext.allow", "always")
            return ("\(clone.scratch.path)/spaces.git", "ext::git --namespace=a/b %s ../spaces.git")
        },
    ]

    static let newer: [ServerKind] = [
        ServerKind("refs in tables", as: ["--ref-format=reftable"]),
        ServerKind("refs in tables, and SHA-256 names", as: ["--ref-format=reftable"], format: "sha256"),
        ServerKind("refs in tables that were compacted", as: ["--ref-format=reftable"], ["pack-refs", "--all"]),
    ]
}
