import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseSystem

/// A bare repository in a temporary folder with the hooks and the configuration of a real one, and a clone to push from.
/// Its record and its memory are its own: nothing that is tried on it is seen anywhere else.
struct ScratchServer {
    let scratch: ScratchFolder
    let configuration: ServerConfiguration
    /// The branch from which the policy is taken.
    let branch: String
    private let folder: HooksFolder

    var path: [UInt8] { scratch.path.appending("server.git") }
    /// Where its record is.
    var record: [UInt8] { scratch.path.appending(Self.recordName) }

    private static let recordName = "record.jsonl"

    /// - Parameters:
    ///   - folder: the hooks.
    ///   - directory: the real repository.
    init(like folder: HooksFolder, of directory: [UInt8]) throws {
        self.folder = folder
        let scratch = try ScratchFolder()
        self.scratch = scratch
        let real = UserGit(in: directory)
        guard let repository = try Repository.open(at: directory) else {
            throw Obstacle(
                "doctor/repository", at: directory, "this is no repository that people push to",
                remedy: "name the bare repository itself")
        }
        var configuration = try ServerConfiguration(of: repository)
        let head = try real.ask("symbolic-ref", "HEAD").map { String(decoding: $0, as: UTF8.self) }
        branch =
            configuration.policy.branch.map { String(decoding: $0.bytes, as: UTF8.self) } ?? head ?? "refs/heads/main"
        configuration.record = String(decoding: scratch.path.appending(Self.recordName), as: UTF8.self)
        configuration.memory = String(decoding: scratch.path.appending("memory"), as: UTF8.self)
        self.configuration = configuration
        try make(repository.format, policy: real.ask("show", "\(branch):.gatehouse.yml"))
    }

    private func make(_ format: ObjectFormat, policy: [UInt8]?) throws {
        let git = git(in: scratch.path)
        try git.order("init", "-q", "--object-format=\(format.rawValue)", "work")
        try git.order("init", "-q", "--bare", "--object-format=\(format.rawValue)", "server.git")
        let server = self.git(in: path)
        try server.order("symbolic-ref", "HEAD", branch)
        try Files.write(Array(configuration.effective.text.utf8), to: scratch.path.appending("server.yml"))
        try server.order(
            "config", "gatehouse.server", String(decoding: scratch.path.appending("server.yml"), as: UTF8.self))
        if let policy { try scratch.write("work/.gatehouse.yml", policy) }
        try scratch.write("work/README", Array("nothing to hide\n".utf8))
        try commit("the beginning")
        try commit("one more, so that one can be taken away")
        try work.order("push", "-q", "../server.git", "HEAD:\(branch)")
        try hang(on: server)
    }

    /// Git in the clone.
    var work: UserGit { git(in: scratch.path.appending("work")) }
    /// Git in the bare repository.
    var server: UserGit { git(in: path) }

    // Ours alone: another hook there, such as gitolite's, may know nothing of a repository like this.
    private func hang(on server: UserGit) throws {
        let names = Hook.server.flatMap { hook in [hook.rawValue] + Kept.allCases.map { $0.name(of: hook) } }
        for name in names where try Files.facts(folder.path.appending(name)) != nil {
            try scratch.link("hooks/\(name)", to: folder.path.appending(name))
        }
        try server.order("config", "core.hooksPath", String(decoding: scratch.path.appending("hooks"), as: UTF8.self))
    }

    /// Commits all that is in the clone, and asks none of its own hooks.
    func commit(_ message: String) throws(Obstacle) {
        try work.order("add", "-A")
        try work.order("commit", "-q", "--allow-empty", "--no-verify", "-m", message)
    }

    /// Git with a name of its own, nothing to sign with, and no kept hook, which might do anything at all.
    private func git(in path: [UInt8]) -> UserGit {
        var git = UserGit(in: path).asCanary(running: folder)
        if let identity = configuration.identity { git.environment[identity] = Array("gatehouse-canary".utf8) }
        return git
    }
}

extension UserGit {
    /// The same, with a name of its own, nothing to sign with, and taking every kept hook of the folder for one that runs
    /// already.
    func asCanary(running folder: HooksFolder) -> UserGit {
        var git = self
        for (name, value) in [
            "GIT_AUTHOR_NAME": "Canary", "GIT_AUTHOR_EMAIL": "canary@localhost", "GIT_COMMITTER_NAME": "Canary",
            "GIT_COMMITTER_EMAIL": "canary@localhost", "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "commit.gpgsign", "GIT_CONFIG_VALUE_0": "false",
        ] { git.environment[name] = Array(value.utf8) }
        let kept = Hook.allCases.flatMap { hook in Kept.allCases.map { folder.path.appending($0.name(of: hook)) } }
            .compactMap { try? Files.realPath($0) }
        git.environment["GATEHOUSE_LEGACY"] = Array(kept.joined(separator: [UInt8(ascii: "\n")]))
        return git
    }
}
