import GatehouseCore
import GatehouseSystem

/// The folder from which git runs a repository's hooks, and who says so.
struct HooksFolder {
    let path: [UInt8]
    /// The top of the working tree, or the repository itself where it has none.
    let top: [UInt8]
    /// The git directory that all working trees of the repository share.
    let commonDirectory: [UInt8]
    /// Who set core.hooksPath; nil where nobody did.
    let setting: Setting?

    /// A value of core.hooksPath, and where it comes from.
    struct Setting {
        let scope: String
        let origin: [UInt8]
        let value: [UInt8]

        /// Whether the value is the repository's own, and not the user's or the machine's.
        var isLocal: Bool { scope == "local" || scope == "worktree" }
    }

    /// The folder that is in force for the repository that holds a directory.
    init(of directory: [UInt8]) throws(Obstacle) {
        top = try Self.top(of: directory)
        let git = UserGit(in: top)
        guard let hooks = try git.ask("rev-parse", "--git-path", "hooks"),
            let common = try git.ask("rev-parse", "--git-common-dir")
        else { throw Self.noRepository(directory) }
        path = Self.absolute(hooks, from: top)
        commonDirectory = Self.absolute(common, from: top)
        setting = try Self.setting(git)
    }

    /// Whether the folder belongs to this repository alone.
    var isInsideRepository: Bool { path.starts(with: commonDirectory + [UInt8(ascii: "/")]) }

    // Git reads a relative core.hooksPath from where hooks run: the top of the working tree, or a bare repository.
    private static func top(of directory: [UInt8]) throws(Obstacle) -> [UInt8] {
        let git = UserGit(in: directory)
        guard try git.ask("rev-parse", "--git-dir") != nil else { throw noRepository(directory) }
        if let top = try git.ask("rev-parse", "--show-toplevel"), !top.isEmpty { return top }
        guard let folder = try git.ask("rev-parse", "--git-dir") else { throw noRepository(directory) }
        return absolute(folder, from: absolute(directory, from: (try? Files.workingDirectory()) ?? []))
    }

    private static func setting(_ git: UserGit) throws(Obstacle) -> Setting? {
        guard let answer = try git.ask("config", "--show-scope", "--show-origin", "-z", "--get", "core.hooksPath")
        else { return nil }
        let parts = answer.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
        guard parts.count >= 3 else { return nil }
        return Setting(scope: String(decoding: parts[0], as: UTF8.self), origin: parts[1], value: parts[2])
    }

    private static func absolute(_ path: [UInt8], from directory: [UInt8]) -> [UInt8] {
        let whole = path.first == UInt8(ascii: "/") ? path : directory + [UInt8(ascii: "/")] + path
        return (try? Files.realPath(whole)) ?? realParent(of: whole)
    }

    // A folder that is not there yet has a parent that is.
    private static func realParent(of path: [UInt8]) -> [UInt8] {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > 0,
            let parent = try? Files.realPath(Array(path[..<slash]))
        else { return path }
        return parent + path[slash...]
    }

    private static func noRepository(_ directory: [UInt8]) -> Obstacle {
        Obstacle(
            "install/repository", at: directory, "git finds no repository here that it may use",
            remedy: "name one with --repo PATH or --server PATH; 'git -C PATH status' says what git thinks")
    }
}
