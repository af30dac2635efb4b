import Foundation
import TestSupport

extension PlaceKind {
    /// What differs in how objects and refs are kept.
    static let ordinary: [PlaceKind] = [
        PlaceKind("an ordinary clone"),
        PlaceKind("no commit yet") { Place(try Clone(by: $0)) },
        PlaceKind("no commit yet, and SHA-256 names") { Place(try Clone(format: "sha256", by: $0)) },
        PlaceKind("SHA-256 names", format: "sha256"),
        PlaceKind("a detached HEAD", ["checkout", "-q", "--detach"]),
        PlaceKind("a branch that is not born", ["checkout", "-q", "--orphan", "fresh"]),
        PlaceKind(
            "packs with a multi-pack index, bitmaps and a commit graph", format: "sha1",
            ["config", "pack.writeReverseIndex", "true"], ["repack", "-q", "-a", "-d", "--write-midx", "-b"],
            ["commit-graph", "write", "--reachable", "--changed-paths"], ["pack-refs", "--all"]),
        PlaceKind("packs of SHA-256 names", format: "sha256", ["gc", "-q"]),
        PlaceKind("a pack index of the first version", ["-c", "pack.indexVersion=1", "repack", "-q", "-a", "-d"]),
        PlaceKind(
            "objects that are precious", ["config", "core.repositoryFormatVersion", "1"],
            ["config", "extensions.preciousObjects", "true"]),
        PlaceKind("shared with a group", as: ["--shared=group"]),
    ]

    /// What differs in the index.
    static let indexes: [PlaceKind] = [
        PlaceKind("a split index", ["update-index", "--split-index"]),
        PlaceKind(
            "every index split", ["config", "core.splitIndex", "true"], ["update-index", "--force-write-index"]),
        PlaceKind("an index of version 4", ["update-index", "--index-version", "4"]),
        PlaceKind(
            "a sparse index", ["sparse-checkout", "init", "--cone", "--sparse-index"],
            ["sparse-checkout", "set", "in", "new folder"]),
        PlaceKind("a sparse checkout", ["sparse-checkout", "set", "--no-cone", "/in/", "/new folder/", "/*.txt"]),
        PlaceKind("an untracked cache", ["update-index", "--untracked-cache"]),
        PlaceKind("many files", ["config", "feature.manyFiles", "true"], ["update-index", "--force-write-index"]),
        PlaceKind("a monitor of files that is a hook") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            // It says that everything may have changed, as the protocol's second version has it.
            try clone.scratch.script("monitor", "#!/bin/sh\nprintf 'token\\0/\\0'\n")
            try clone.must("config", "core.fsmonitor", "\(clone.scratch.path)/monitor")
            try clone.must("update-index", "--fsmonitor")
            return Place(clone)
        },
        PlaceKind("files that git assumes unchanged") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            try clone.must("update-index", "--assume-unchanged", "kept.txt")
            try clone.must("update-index", "--skip-worktree", "in/one.txt")
            return Place(clone)
        },
    ]

    /// What differs in where its parts lie.
    static let places: [PlaceKind] = [
        PlaceKind("a folder below") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            var place = Place(clone, at: "work/in")
            place.files = "work/in"
            return place
        },
        PlaceKind("a linked working tree") { try linked($0) },
        PlaceKind("a linked working tree with a configuration of its own") { git in
            let place = try linked(git)
            try place.clone.must("config", "extensions.worktreeConfig", "true")
            try place.clone.must("config", "--worktree", "core.sparseCheckout", "false", in: place.folder)
            return place
        },
        PlaceKind("a working tree of a bare repository") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            try clone.must("clone", "-q", "--bare", ".", "../bare.git")
            try clone.must("worktree", "add", "-q", "../linked", "-b", "side", in: "bare.git")
            return Place(clone, at: "linked")
        },
        PlaceKind("a git directory that lies elsewhere") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            try clone.must("clone", "-q", "--separate-git-dir=../else where.git", ".", "../apart")
            return Place(clone, at: "apart")
        },
        PlaceKind("files that lie elsewhere, as the configuration says") { git in
            let clone = try Clone(by: git)
            try clone.scratch.makeFolder("far away")
            try clone.must("config", "core.worktree", "../../far away")
            var place = Place(clone)
            place.files = "far away"
            return place
        },
        PlaceKind("what the command line names") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            var place = Place(clone)
            place.words = ["--git-dir=.git", "--work-tree=."]
            return place
        },
        PlaceKind("what the environment names") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            var place = Place(clone)
            place.env = ["GIT_DIR": "\(clone.path)/.git", "GIT_WORK_TREE": clone.path]
            return place
        },
        PlaceKind("a submodule") { try submodule($0) },
        PlaceKind("a submodule that keeps its own git directory") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            let part = try Clone(in: clone.scratch, at: "work/part", by: git)
            try part.begin()
            try clone.must("-c", "advice.addEmbeddedRepo=false", "add", "part")
            try clone.must("commit", "-q", "-m", "a part")
            return Place(part, at: "work/part")
        },
        PlaceKind("a submodule of a submodule, in a linked working tree") { git in
            let place = try submodule(git)
            try place.clone.must("clone", "-q", "../part", "../inner")
            try place.clone.must(
                "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../inner", "inner", in: "work/part")
            try place.clone.must("commit", "-q", "-m", "inner", in: "work/part")
            try place.clone.must("worktree", "add", "-q", "../../../linked", "-b", "side", in: "work/part/inner")
            return Place(place.clone, at: "linked")
        },
        PlaceKind("a path with blanks, quotes, colons, line feeds and a backslash") { git in
            let clone = try Clone(at: "a \"b\" 'c':d\ne\\f", by: git)
            try clone.begin()
            return Place(clone, at: "a \"b\" 'c':d\ne\\f")
        },
    ]

    /// What differs in which objects are there, and where.
    static let histories: [PlaceKind] = [
        PlaceKind("objects of another repository") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            try clone.must("clone", "-q", "--shared", ".", "../borrowing")
            return Place(clone, at: "borrowing")
        },
        PlaceKind("objects behind a chain of alternates with odd names") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            let names = ["o \"ne", "tw:o #", "# three\\", " four "]
            for (index, name) in names.enumerated() {
                try clone.must("clone", "-q", "--shared", index == 0 ? "work" : names[index - 1], name, in: ".")
            }
            try clone.must("clone", "-q", "--shared", " four ", "last", in: ".")
            return Place(clone, at: "last")
        },
        PlaceKind("a shallow end") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            try clone.commit(["kept.txt": "kept still\n"])
            try clone.must("clone", "-q", "--bare", ".", "../server.git")
            try clone.must("clone", "-q", "--depth=1", "file://\(clone.scratch.path)/server.git", "../shallow")
            var place = Place(clone, at: "shallow")
            place.server = "\(clone.scratch.path)/server.git"
            place.remote = "origin"
            place.history = .cut
            return place
        },
        PlaceKind("objects left with a remote") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            try clone.commit(["kept.txt": "kept still\n"])
            try clone.must("clone", "-q", "--bare", ".", "../server.git")
            try clone.must("config", "uploadpack.allowFilter", "true", in: "server.git")
            try clone.must(
                "clone", "-q", "--filter=blob:none", "file://\(clone.scratch.path)/server.git", "../partial")
            var place = Place(clone, at: "partial")
            place.server = "\(clone.scratch.path)/server.git"
            place.remote = "origin"
            place.history = .cut
            return place
        },
        PlaceKind("a replaced commit") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            for number in 1...3 { try clone.commit(["kept.txt": "\(number)\n"]) }
            try clone.must("replace", "HEAD~1", "HEAD~2")
            return Place(clone)
        },
    ]

    /// What only a newer git makes.
    static let newer: [PlaceKind] = [
        PlaceKind("refs in tables", as: ["--ref-format=reftable"]),
        PlaceKind("refs in tables, and SHA-256 names", as: ["--ref-format=reftable"], format: "sha256"),
        PlaceKind("refs in tables, and no commit yet") { Place(try Clone(by: $0, as: ["--ref-format=reftable"])) },
        PlaceKind("refs in tables, in a linked working tree") { try linked($0, as: ["--ref-format=reftable"]) },
        PlaceKind(
            "an index without a hash", ["config", "index.skipHash", "true"],
            ["update-index", "--force-write-index"]),
        PlaceKind("many files", ["config", "feature.manyFiles", "true"], ["update-index", "--force-write-index"]),
        PlaceKind(
            "a sparse index", ["sparse-checkout", "init", "--cone", "--sparse-index"],
            ["sparse-checkout", "set", "in", "new folder"]),
        PlaceKind("a linked working tree by relative paths") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            try clone.must("config", "worktree.useRelativePaths", "true")
            try clone.must("worktree", "add", "-q", "../linked", "-b", "side")
            guard try clone.must("config", "extensions.relativeWorktrees") == "true" else { throw Failure("absolute") }
            return Place(clone, at: "linked")
        },
        PlaceKind("git's own monitor of files") { git in
            let clone = try Clone(by: git)
            try clone.begin()
            try clone.must("config", "core.fsmonitor", "true")
            try clone.must("status")
            guard try clone.git("fsmonitor--daemon", "status").status == 0 else { throw Failure("it does not run") }
            var place = Place(clone)
            place.end = ["fsmonitor--daemon", "stop"]
            return place
        },
        PlaceKind(
            "a multi-pack index in layers", ["repack", "-q", "-d"], ["multi-pack-index", "write", "--incremental"]),
        PlaceKind(
            "submodules under names of their own", as: [], format: "sha1",
            ["config", "core.repositoryFormatVersion", "1"], ["config", "extensions.submodulePathConfig", "true"]),
    ]

    private static func linked(_ git: TestGit, as kind: [String] = []) throws -> Place {
        let clone = try Clone(by: git, as: kind)
        try clone.begin()
        try clone.must("worktree", "add", "-q", "../linked", "-b", "side")
        return Place(clone, at: "linked")
    }

    private static func submodule(_ git: TestGit) throws -> Place {
        let clone = try Clone(by: git)
        try clone.begin()
        let part = try Clone(in: clone.scratch, at: "part", by: git)
        try part.begin()
        try clone.must("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../part", "part")
        try clone.must("commit", "-q", "-m", "a part")
        return Place(clone, at: "work/part")
    }
}
