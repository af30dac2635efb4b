import GatehouseChecks
import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseSystem

/// The repository in which somebody signs a statement.
struct SigningPlace {
    let git: UserGit
    private let repository: Repository

    init() throws {
        let top = try TopFolder.readable()
        guard let repository = top.repository else {
            throw Obstacle(
                "approve/no-repository", at: top.path, "this is no git repository",
                remedy: "run it in a clone of what you sign for")
        }
        self.repository = repository
        git = UserGit(in: top.path)
    }

    func tree(of commit: String) throws -> ObjectID {
        guard let id = try object("\(commit)^{tree}") else { throw unknown(commit) }
        return id
    }

    /// What a ref would hold of this name: a commit, or a tag.
    func tip(_ name: String) throws -> ObjectID {
        guard let id = try object(name), try object("\(name)^{commit}") != nil else { throw unknown(name) }
        return id
    }

    /// Who made and committed what no branch of the remote has yet, by their addresses.
    func people(behind head: ObjectID, but remote: String) throws -> [[UInt8]] {
        let list = try git.ask("log", "--format=%ae%n%ce", head.hex, "--not", "--remotes=\(remote)") ?? []
        return list.split(separator: UInt8(ascii: "\n")).map(Array.init)
    }

    /// The statements under a place of refs: what stands behind it in their names, and their files.
    func files(under space: String) throws -> [(name: String, file: [UInt8])] {
        let names = try git.ask("for-each-ref", "--format=%(refname)", space) ?? []
        return try names.split(separator: UInt8(ascii: "\n")).map { line in
            let name = String(decoding: line, as: UTF8.self)
            let file =
                try git.ask("cat-file", "blob", "\(name):\(String(decoding: Grant.file.bytes, as: UTF8.self))") ?? []
            return (String(name.dropFirst(space.count)), file + [UInt8(ascii: "\n")])
        }
    }

    /// What the ref holds now.
    func base(_ named: String?, of ref: RefName, at remote: String) throws -> ObjectID? {
        if named == "none" { return nil }
        if let named {
            guard let id = try object("\(named)^{commit}") else { throw unknown(named) }
            return id
        }
        let branch = String(decoding: ref.bytes.dropFirst("refs/heads/".utf8.count), as: UTF8.self)
        guard ref.bytes.starts(with: "refs/heads/".utf8),
            let id = try object("refs/remotes/\(remote)/\(branch)^{commit}")
        else {
            throw Obstacle(
                "approve/no-base", at: ref.bytes, "nothing here says what the ref holds now",
                remedy:
                    "run 'git fetch \(escaped: remote)', or say it with --base; '--base none' where there is no such ref yet"
            )
        }
        return id
    }

    /// The policy in force: a server goes by the one on its default branch, whatever another branch holds.
    func policy(at base: ObjectID?, orIn file: String?, of remote: String) throws -> Policy {
        let base = try object("refs/remotes/\(remote)/HEAD^{commit}") ?? base
        let loaded: LoadedPolicy
        if let file {
            loaded = LoadedPolicy(at: file)
        } else if let base {
            let reader = try CatFileReader(repository.git, repository.format)
            loaded = try CommittedPolicy(repository, reader).loaded(at: base)
        } else {
            loaded = LoadedPolicy(nil)
        }
        guard case .policy(let policy) = loaded else { throw Obstacle(of: loaded.problems, at: []) }
        return policy
    }

    func signingKey() throws -> String {
        if let key = try git.ask("config", "--type=path", "user.signingkey"), !key.isEmpty {
            return String(decoding: key, as: UTF8.self)
        }
        throw Obstacle(
            "approve/no-key", at: git.directory, "git knows of no key to sign with here",
            remedy: "name the file of your SSH key with --key, or with 'git config user.signingkey FILE'")
    }

    /// Writes a statement as a ref, in the place of what stands there.
    func store<Statement>(_ signed: Signed<Statement>, as name: String, saying message: String) throws -> RefName {
        let blob = try written(["hash-object", "-w", "--stdin"], signed.bytes)
        let file = String(decoding: Statement.file.bytes, as: UTF8.self)
        let tree = try written(["mktree"], Array("100644 blob \(blob)\t\(file)\n".utf8))
        let commit = try written(["commit-tree", "--no-gpg-sign", tree], Array("\(message)\n".utf8))
        try git.order("update-ref", "\(Statement.space)\(name)", commit)
        return RefName("\(Statement.space)\(name)")
    }

    private func written(_ arguments: [String], _ input: [UInt8]) throws -> String {
        let outcome = try git.run(arguments, input: input)
        let name = String(decoding: outcome.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard outcome.exit == .status(0), ObjectID(hex: name) != nil else {
            throw Obstacle(
                "gatehouse/git", at: git.directory,
                "'git \(escaped: arguments[0])' failed: \(escaped: String(decoding: outcome.errors, as: UTF8.self))",
                remedy: "see what git says, and run the command again")
        }
        return name
    }

    func object(_ revision: String) throws -> ObjectID? {
        try git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision).flatMap { ObjectID(hex: $0) }
    }

    func unknown(_ name: String) -> Obstacle {
        Obstacle(
            "approve/unknown", at: Array(name.utf8), "this names no commit here",
            remedy: "fetch it first, and name it as 'git log' does")
    }
}

extension Policy {
    /// What the policy calls the repository in what people sign; empty where it is called nothing.
    var repositoryName: String { rules.lazy.compactMap { $0.check as? SignedHistory }.first?.repository ?? "" }
}
