import GatehouseCore
import GatehouseSystem

/// Tries the gate on a scratch repository that has the same hooks and the same policy: a clean change has to pass, and
/// one with a private key that nobody uses has to be refused.
struct Canary {
    private let folder: HooksFolder
    private let directory: [UInt8]

    init(_ folder: HooksFolder, in directory: [UInt8]) {
        self.folder = folder
        self.directory = directory
    }

    /// What came of it.
    func observation() throws -> Observation {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let git = UserGit(in: scratch.path).asCanary(running: folder)
        try git.order("init", "-q", "work")
        var work = git
        work.directory = scratch.path.appending("work")
        if let policy = try? UserGit(in: directory).ask("show", ":.gatehouse.yml") {
            try scratch.write("work/.gatehouse.yml", policy)
        }
        try work.order("add", "-A")
        try work.order("commit", "-q", "--allow-empty", "--no-verify", "-m", "the policy")
        try git.order("init", "-q", "--bare", "server.git")
        try work.order("config", "core.hooksPath", String(decoding: folder.path, as: UTF8.self))
        try nameHooks(in: work)
        try scratch.write("work/clean", Array("nothing to hide\n".utf8))
        if let said = try work.refusalToCommit("clean") { return .refusesAll("commit", said) }
        if let said = try work.refusal("push", "-q", "../server.git", "HEAD:refs/heads/clean") {
            return .refusesAll("push", said)
        }
        try scratch.write("work/canary", PlantedKey.make())
        guard let said = try work.refusalToCommit("canary"), said.contains("secrets/") else { return .isOpen("commit") }
        try work.order("commit", "-q", "--no-verify", "-m", "canary")
        guard let said = try work.refusal("push", "-q", "../server.git", "HEAD:refs/heads/canary"),
            said.contains("secrets/")
        else { return .isOpen("push") }
        return Observation("canary", "a commit and a push with a private key were refused: the gate holds")
    }

    // Those that the repository's own configuration names, and what switches hooks off there.
    private func nameHooks(in work: UserGit) throws {
        let list = try UserGit(in: directory).ask("config", "--local", "-z", "--get-regexp", "^hook\\.") ?? []
        for entry in list.split(separator: 0) {
            let parts = entry.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
                .map { String(decoding: $0, as: UTF8.self) }
            guard parts.count == 2, parts[0].hasPrefix("hook.gatehouse-") || parts[0].hasSuffix(".enabled") else {
                continue
            }
            try work.order("config", parts[0], parts[1])
        }
    }
}

extension UserGit {
    /// What git said when it did not do it; nil where it did.
    func refusal(_ arguments: String...) throws(Obstacle) -> String? {
        let outcome = try run(arguments)
        return outcome.exit == .status(0) ? nil : String(decoding: outcome.errors, as: UTF8.self)
    }

    fileprivate func refusalToCommit(_ message: String) throws(Obstacle) -> String? {
        try order("add", "-A")
        return try refusal("commit", "-q", "-m", message)
    }
}

extension Observation {
    /// A secret came in.
    static func isOpen(_ what: Message) -> Observation {
        Observation(
            "canary", "a \(what) with a private key was not refused for it: the gate does not hold",
            remedy: "see the lines above, run 'gatehouse install', and look at the policy's 'secrets'")
    }

    /// Nothing comes in.
    static func refusesAll(_ what: Message, _ said: String) -> Observation {
        Observation(
            "canary", "a clean \(what) does not come through: \(escaped: said)",
            remedy: "do what it says; until then the gate lets nothing in")
    }
}
