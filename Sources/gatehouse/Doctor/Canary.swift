import Foundation
import GatehouseCore
import GatehouseSystem

/// Tries the gate on a scratch repository that has the same hooks and the same policy: a clean change has to pass, and
/// one with a private key that nobody uses has to be refused.
struct Canary {
    private let folder: HooksFolder
    private let directory: [UInt8]
    private let isServer: Bool

    init(_ folder: HooksFolder, in directory: [UInt8], isServer: Bool) {
        self.folder = folder
        self.directory = directory
        self.isServer = isServer
    }

    /// What came of it.
    func observation() throws -> Observation {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let git = git(in: scratch.path)
        try git.order("init", "-q", "work")
        let work = self.git(in: scratch.path.appending("work"))
        try scratch.write(".gatehouse.yml", policy)
        try commit(work, "the policy", "--no-verify")
        return isServer ? try push(scratch, work) : try commitAndPush(scratch, work)
    }

    private func commitAndPush(_ scratch: Scratch, _ work: UserGit) throws -> Observation {
        try git(in: scratch.path).order("init", "-q", "--bare", "server.git")
        try hang(on: work)
        try scratch.write("clean", Array("nothing to hide\n".utf8))
        if let said = try refusal(work, "commit", "-q", "-m", "clean") { return Self.refusesAll("commit", said) }
        if let said = try refusal(work, "push", "-q", "../server.git", "HEAD:refs/heads/clean") {
            return Self.refusesAll("push", said)
        }
        try scratch.write("canary", Self.privateKey())
        guard let said = try refusal(work, "commit", "-q", "-m", "canary"), Self.isOurs(said) else {
            return Self.isOpen("commit")
        }
        try commit(work, "canary", "--no-verify")
        guard let said = try refusal(work, "push", "-q", "../server.git", "HEAD:refs/heads/canary"), Self.isOurs(said)
        else { return Self.isOpen("push") }
        return Observation("canary", "a commit and a push with a private key were refused: the gate holds")
    }

    private func push(_ scratch: Scratch, _ work: UserGit) throws -> Observation {
        let server = git(in: scratch.path.appending("server.git"))
        try git(in: scratch.path).order("init", "-q", "--bare", "server.git")
        if let file = try UserGit(in: directory).ask("config", "--file", "config", "gatehouse.server") {
            try server.order("config", "gatehouse.server", String(decoding: file, as: UTF8.self))
        }
        try hang(on: server)
        if let said = try refusal(work, "push", "-q", "../server.git", "HEAD:refs/heads/main") {
            return Self.refusesAll("push", said)
        }
        try scratch.write("canary", Self.privateKey())
        try commit(work, "canary", "--no-verify")
        guard let said = try refusal(work, "push", "-q", "../server.git", "HEAD:refs/heads/main"), Self.isOurs(said)
        else { return Self.isOpen("push") }
        return Observation("canary", "a push with a private key was refused: the gate holds")
    }

    // The policy that is staged, or that the server's branch has: the scratch repository starts with it.
    private var policy: [UInt8]? {
        try? UserGit(in: directory).ask("show", isServer ? "HEAD:.gatehouse.yml" : ":.gatehouse.yml")
    }

    /// Git in the scratch repository: with a name of its own, nothing to sign with, and no kept hook, which might do
    /// anything at all.
    private func git(in path: [UInt8]) -> UserGit {
        var git = UserGit(in: path)
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

    private func hang(on git: UserGit) throws {
        try git.order("config", "core.hooksPath", String(decoding: folder.path, as: UTF8.self))
    }

    private func commit(_ git: UserGit, _ message: String, _ flags: String...) throws {
        try git.order("add", "-A")
        _ = try git.run(["commit", "-q", "--allow-empty", "-m", message] + flags)
    }

    /// What git said when it did not do it; nil where it did.
    private func refusal(_ git: UserGit, _ arguments: String...) throws -> String? {
        if arguments.first == "commit" { try git.order("add", "-A") }
        let outcome = try git.run(arguments)
        return outcome.exit == .status(0) ? nil : String(decoding: outcome.errors, as: UTF8.self)
    }

    private static func isOurs(_ said: String) -> Bool { said.contains("secrets/") }

    private static func isOpen(_ what: Message) -> Observation {
        Observation(
            "canary", "a \(what) with a private key was not refused for it: the gate does not hold",
            remedy: "see the lines above, run 'gatehouse install', and look at the policy's 'secrets'")
    }

    private static func refusesAll(_ what: Message, _ said: String) -> Observation {
        Observation(
            "canary", "a clean \(what) does not come through: \(escaped: said)",
            remedy: "do what it says; until then the gate lets nothing in")
    }

    /// An Ed25519 private key (RFC 8410) made just now, as PEM.
    private static func privateKey() -> [UInt8] {
        let head: [UInt8] = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]
        let body = Data(head + (0..<32).map { _ in UInt8.random(in: 0...255) }).base64EncodedString()
        let rule = { (word: String) in "-----\(word) PRIVATE" + " KEY-----\n" }
        return Array((rule("BEGIN") + body + "\n" + rule("END")).utf8)
    }

    /// A folder that is gone when the canary is.
    private struct Scratch {
        let path: [UInt8]
        private let url: URL

        init() throws(Obstacle) {
            url = FileManager.default.temporaryDirectory.appending(path: "gatehouse-canary-\(UUID().uuidString)")
            do {
                try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            } catch {
                throw Obstacle(
                    "doctor/scratch", at: Array(url.path.utf8), "could not make a folder for the canary",
                    remedy: "see that TMPDIR can be written to")
            }
            path = Array(url.path.utf8)
        }

        func write(_ name: String, _ bytes: [UInt8]?) throws(SystemError) {
            if let bytes { try Files.write(bytes, to: path.appending("work/\(name)")) }
        }

        func remove() { try? FileManager.default.removeItem(at: url) }
    }
}
