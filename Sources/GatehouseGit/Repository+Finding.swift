import GatehouseCore
package import GatehouseSystem

extension Repository {
    /// The repository that git means when it runs us as a hook, or that we stand in.
    package static func locate(_ environment: GitEnvironment) throws(GitError) -> Repository {
        let git = Git(environment.variables, environment.passedOn, directory: nil)
        guard let named = environment.gitDirectory else { return try found(environment) }
        guard try isGitDirectory(named, environment) else { throw notARepository(named) }
        let gitDirectory = try real(named)
        let bare = try smallFile(join(gitDirectory, "config")).flatMap { try? ConfigFile($0) }?.truth("core", "bare")
        // Git runs hooks at the top of the work tree; those of a push in the git directory.
        let isInside = try real(environment.workingDirectory) == gitDirectory
        let top = bare == true || isInside ? nil : environment.workingDirectory
        return try Repository(gitDirectory: gitDirectory, workTree: top, git: git, environment: environment)
    }

    /// The repository whose top the path is: a clone, a linked work tree, a submodule or a bare repository. Nil for a
    /// plain folder.
    package static func open(
        at path: [UInt8], variables: Environment = .current()
    ) throws(GitError) -> Repository? {
        let top = try real(path)
        let git = Git(variables, directory: top)
        if let gitDirectory = try gitDirectory(in: top) {
            let repository = try Repository(gitDirectory: gitDirectory, workTree: top, git: git)
            return try trusted(repository)
        }
        guard try isGitDirectory(top, nil) else { return nil }
        return try trusted(Repository(gitDirectory: top, workTree: nil, git: git))
    }

    /// The top of the repository that the path lies in, as git finds it: the path itself or the nearest folder above it.
    package static func top(around path: [UInt8]) throws(GitError) -> [UInt8]? {
        var folder = try real(path)
        while true {
            if try gitDirectory(in: folder) != nil { return folder }
            if try isGitDirectory(folder, nil) { return folder }
            guard let slash = folder.lastIndex(of: UInt8(ascii: "/")), folder.count > 1 else { return nil }
            folder = Array(folder[..<max(1, slash)])
        }
    }

    private static func found(_ environment: GitEnvironment) throws(GitError) -> Repository {
        guard let top = try top(around: environment.workingDirectory) else {
            throw GitError(
                "find the repository", "there is none in \(RepoPath(bytes: environment.workingDirectory)) or above it",
                remedy: "run it in a clone")
        }
        // GIT_DIR stays unset, so that git's own rule of whose repositories it trusts holds.
        let git = Git(environment.variables, environment.passedOn, directory: top)
        let gitDirectory = try gitDirectory(in: top)
        return try Repository(
            gitDirectory: gitDirectory ?? top, workTree: gitDirectory == nil ? nil : top, git: git,
            environment: environment)
    }

    // What stands under `.git`: the directory itself, or a file that names it.
    private static func gitDirectory(in top: [UInt8]) throws(GitError) -> [UInt8]? {
        let path = join(top, ".git")
        let facts = try withSystem(remedy: readable) { () throws(SystemError) in try Files.facts(path) }
        guard let facts else { return nil }
        if facts.kind != .file {
            // Git passes over a folder of that name that is no repository, and looks further up.
            return try isGitDirectory(path, nil) ? real(path) : nil
        }
        let text = try smallFile(path) ?? []
        let prefix = Array("gitdir: ".utf8)
        let named = absolute(Array(line(text).dropFirst(prefix.count)), from: top)
        guard text.starts(with: prefix), try isGitDirectory(named, nil) else { throw notARepository(path) }
        return try real(named)
    }

    private static func isGitDirectory(
        _ path: [UInt8], _ environment: GitEnvironment?
    ) throws(GitError) -> Bool {
        guard try exists(join(path, "HEAD")) else { return false }
        let common = try smallFile(join(path, "commondir")).map { absolute(line($0), from: path) }
        let shared = environment?.commonDirectory ?? common ?? path
        let objects = environment?.objectDirectory ?? join(shared, "objects")
        guard try exists(objects) else { return false }
        return try exists(join(shared, "refs"))
    }

    private static func exists(_ path: [UInt8]) throws(GitError) -> Bool {
        try withSystem(remedy: readable) { () throws(SystemError) in try Files.facts(path) } != nil
    }

    // Lets git find the repository itself: it says no to one that belongs to somebody else.
    private static func trusted(_ repository: Repository) throws(GitError) -> Repository {
        let found = line(try repository.git.output(["rev-parse", "--absolute-git-dir"]))
        guard try real(found) == repository.gitDirectory else {
            throw GitError(
                "open the repository \(RepoPath(bytes: repository.gitDirectory))",
                "git finds another one there: \(RepoPath(bytes: found))", remedy: "run 'git fsck'")
        }
        return repository
    }

    private static func notARepository(_ path: [UInt8]) -> GitError {
        GitError(
            "open the repository \(RepoPath(bytes: path))", "it is not a git repository",
            remedy: "run 'git status' there, and mend what it says")
    }
}

private let readable: Message = "see that it may be read"

/// The path without symbolic links.
func real(_ path: [UInt8]) throws(GitError) -> [UInt8] {
    try withSystem(remedy: "see that it is there") { () throws(SystemError) in try Files.realPath(path) }
}

/// A file of at most a megabyte; nil where there is none.
func smallFile(_ path: [UInt8]) throws(GitError) -> [UInt8]? {
    do {
        return try Files.read(path, limit: 1 << 20)
    } catch {
        if error.kind == .missing { return nil }
        throw GitError(error, remedy: readable)
    }
}

/// The text without the end of its last line.
func line(_ text: [UInt8]) -> [UInt8] {
    Array(text[..<(text.lastIndex { $0 != 0x0a && $0 != 0x0d }.map { $0 + 1 } ?? 0)])
}
