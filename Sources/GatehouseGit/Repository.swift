import GatehouseCore
import GatehouseSystem

/// A repository that was found: where its parts lie, and how to ask git about it.
package struct Repository: Sendable {
    /// What belongs to this work tree alone, such as its `HEAD`.
    package let gitDirectory: [UInt8]
    /// What all work trees of the repository share.
    package let commonDirectory: [UInt8]
    /// The top of the files; nil for a bare repository.
    package let workTree: [UInt8]?
    package let indexFile: [UInt8]
    /// Where git writes objects, and the alternates that it told us of.
    let objectDirectories: [[UInt8]]
    package let format: ObjectFormat
    package let git: Git
    /// The repository's own `config` file, without includes and without anything from the environment.
    package let config: ConfigFile

    package var isBare: Bool { workTree == nil }

    /// Where the server's configuration is, as the repository's own `config` file says it; nil where it does not.
    package var serverConfigurationFile: [UInt8]? { config.value("gatehouse", "server") }

    /// The permissions of files that everybody who shares the repository may write (`core.sharedRepository`); nil where
    /// it is one user's.
    package var sharedMode: UInt32? {
        guard let value = config.value("core", "sharedrepository") else { return nil }
        let text = String(decoding: value, as: UTF8.self).lowercased()
        switch text {
        case "umask", "0": return nil
        case "group", "1": return 0o660
        case "all", "world", "everybody", "2": return 0o664
        default: break
        }
        if text.hasPrefix("0") { return UInt32(text, radix: 8).map { $0 & 0o666 | 0o600 } }
        return ConfigFile.truth(value) == true ? 0o660 : nil
    }

    /// Whether the file system takes names for the same that differ in the case of letters.
    package var ignoresCase: Bool { config.truth("core", "ignorecase") == true }

    /// Whether objects may be left with a remote (a partial clone), so that missing ones are no damage.
    package var isPartial: Bool {
        config.value("extensions", "partialclone") != nil
            || config.settings.contains {
                $0.section == "remote" && $0.key == "promisor" && ConfigFile.truth($0.value) != false
            }
    }

    /// - Parameter workTree: where the files are, unless the environment or the configuration says otherwise.
    init(
        gitDirectory: [UInt8], workTree: [UInt8]?, git: Git, environment: GitEnvironment? = nil
    ) throws(GitError) {
        self.gitDirectory = gitDirectory
        self.git = git
        commonDirectory = try Self.commonDirectory(of: gitDirectory, environment)
        indexFile = environment?.indexFile ?? join(gitDirectory, "index")
        objectDirectories =
            [environment?.objectDirectory ?? join(commonDirectory, "objects")]
            + (environment?.alternateObjectDirectories ?? [])
        config = try Self.config(join(commonDirectory, "config"))
        format = try Self.format(config, commonDirectory)
        let configured = try Self.workTree(config, gitDirectory, commonDirectory)
        self.workTree = environment?.workTree ?? configured ?? workTree
    }

    // A linked work tree's own directory names the one that all share.
    private static func commonDirectory(
        of gitDirectory: [UInt8], _ environment: GitEnvironment?
    ) throws(GitError) -> [UInt8] {
        if let told = environment?.commonDirectory { return told }
        guard let text = try smallFile(join(gitDirectory, "commondir")) else { return gitDirectory }
        return try real(absolute(line(text), from: gitDirectory))
    }

    private static func config(_ path: [UInt8]) throws(GitError) -> ConfigFile {
        let text = try smallFile(path) ?? []
        do {
            return try ConfigFile(text)
        } catch {
            throw GitError(
                "read \(RepoPath(bytes: path))", "line \(error.line) is not what git takes for configuration",
                remedy: "mend that line")
        }
    }

    private static func format(_ config: ConfigFile, _ directory: [UInt8]) throws(GitError) -> ObjectFormat {
        guard let name = config.value("extensions", "objectformat") else { return .sha1 }
        guard let format = ObjectFormat(rawValue: String(decoding: name, as: UTF8.self)) else {
            throw GitError(
                "read the repository \(RepoPath(bytes: directory))",
                "its object format \(quoted: String(decoding: name, as: UTF8.self)) is neither sha1 nor sha256",
                remedy: "use a Gatehouse that knows it")
        }
        return format
    }

    // Where the configuration says that the files are. What all work trees share says nothing of one that is linked.
    private static func workTree(
        _ shared: ConfigFile, _ gitDirectory: [UInt8], _ commonDirectory: [UInt8]
    ) throws(GitError) -> [UInt8]? {
        var files = [shared]
        if shared.truth("extensions", "worktreeconfig") == true {
            files.insert(try config(join(gitDirectory, "config.worktree")), at: 0)
        } else if gitDirectory != commonDirectory {
            return nil
        }
        let isBare = files.lazy.compactMap { $0.truth("core", "bare") }.first
        let path = files.lazy.compactMap { $0.value("core", "worktree") }.first
        guard isBare != true, let path, !path.isEmpty else { return nil }
        return try real(absolute(path, from: gitDirectory))
    }
}
