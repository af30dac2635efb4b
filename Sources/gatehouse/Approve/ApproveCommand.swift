import ArgumentParser
import GatehouseChecks
import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseSystem

/// `gatehouse approve`: says with one's own key that a change may come in.
struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve what a commit would make of a ref, with your SSH key.",
        discussion: """
            What is signed is a statement: this content, for this ref, in place of what it holds now, under the policy in \
            force, until a day. It is bound to the content, not to the commit: a merge that changes nothing keeps it, and any \
            other change voids it. The approval is written as a ref of this repository; the command to push it is printed. \
            ssh-keygen signs, with the key of --key or user.signingkey, or with the agent's where that is a public key. A \
            server counts people, not keys, and nobody who made, committed or pushes the change.
            """)

    @Argument(help: "The commit that is approved.") var commit = "HEAD"
    @Option(help: "The ref that it may come to.") var onto: String
    @Option(help: "Where the ref is; what was fetched from there says what it holds now.") var remote = "origin"
    @Option(help: "The commit that the ref holds now, where nothing was fetched; 'none' where there is no such ref.")
    var base: String?
    @Option(help: "The last day on which the approval counts, in UTC; by default 14 days from now.") var until: String?
    @Option(help: "The file of the key: a private one, or a public one whose private half the agent has.") var key:
        String?
    @Option(help: "The file of the policy in force; by default the one at the top of what the ref holds now.")
    var policy: String?

    func validate() throws {
        guard RefName(onto).isWellFormed else {
            throw ValidationError("--onto takes the full name of a ref, such as refs/heads/main.")
        }
        if let until, Day(until) == nil { throw ValidationError("--until takes a day such as 2027-06-30.") }
    }

    func run() throws {
        try Obstacle.told {
            let place = try Place()
            let approval = try approval(in: place)
            let key = try key ?? place.signingKey()
            let ref = try place.store(SignedApproval(approval, armour: SSHKeygen(key).sign(approval)), by: key)
            let base: Message = approval.base.map { "\($0)" } ?? "nothing"
            say(
                "approved: tree \(approval.tree) for \(approval.ref), in place of \(base), until \(escaped: "\(approval.until)")"
            )
            say("push it: git push \(escaped: remote) \(ref)")
        }
    }

    private func approval(in place: Place) throws -> Approval {
        let base = try place.base(self.base, of: RefName(onto), at: remote)
        let (policy, name) = try place.policy(at: base, orIn: self.policy)
        let day = until.flatMap { Day($0) } ?? Day(secondsSince1970: Clock.secondsSince1970() + 14 * 86_400)
        return Approval(
            repository: name, of: try place.tree(of: commit), for: RefName(onto), onto: base, under: policy, until: day)
    }
}

extension ApproveCommand {
    /// The repository in which somebody approves.
    struct Place {
        private let git: UserGit
        private let repository: Repository

        init() throws {
            let top = try TopFolder.readable()
            guard let repository = top.repository else {
                throw Obstacle(
                    "approve/no-repository", at: top.path, "this is no git repository",
                    remedy: "run it in a clone of what you approve")
            }
            self.repository = repository
            git = UserGit(in: top.path)
        }

        func tree(of commit: String) throws -> ObjectID {
            guard let id = try object("\(commit)^{tree}") else { throw unknown(commit) }
            return id
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
                    remedy: "run 'git fetch \(escaped: remote)', or say it with --base")
            }
            return id
        }

        /// The digest of the policy in force, and what it calls the repository.
        func policy(at base: ObjectID?, orIn file: String?) throws -> (digest: String, repository: String) {
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
            let signed = policy.rules.lazy.compactMap { $0.check as? SignedHistory }.first
            return (policy.digest, signed?.repository ?? "")
        }

        func signingKey() throws -> String {
            if let key = try git.ask("config", "--type=path", "user.signingkey"), !key.isEmpty {
                return String(decoding: key, as: UTF8.self)
            }
            throw Obstacle(
                "approve/no-key", at: git.directory, "git knows of no key to sign with here",
                remedy: "name the file of your SSH key with --key, or with 'git config user.signingkey FILE'")
        }

        /// Writes the approval as a ref, in the place of one by the same key for the same.
        func store(_ signed: SignedApproval, by key: String) throws -> RefName {
            let blob = try written(["hash-object", "-w", "--stdin"], signed.bytes)
            let name = String(decoding: Approval.file.bytes, as: UTF8.self)
            let tree = try written(["mktree"], Array("100644 blob \(blob)\t\(name)\n".utf8))
            let message = "Approve \(signed.approval.tree.short)\n"
            let commit = try written(["commit-tree", "--no-gpg-sign", tree], Array(message.utf8))
            let who = SHA256.hex(SHA256.digest(of: Array(key.utf8) + [0] + signed.approval.ref.bytes).prefix(8))
            let ref = "\(Approval.space)\(signed.approval.tree.hex)/\(who)"
            try git.order("update-ref", ref, commit)
            return RefName(ref)
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

        private func object(_ revision: String) throws -> ObjectID? {
            try git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision).flatMap { ObjectID(hex: $0) }
        }

        private func unknown(_ name: String) -> Obstacle {
            Obstacle(
                "approve/unknown", at: Array(name.utf8), "this names no commit here",
                remedy: "fetch it first, and name it as 'git log' does")
        }
    }
}

/// Signs with a key through OpenSSH's own program, which knows agents and security keys.
struct SSHKeygen {
    private let key: String

    init(_ key: String) { self.key = key }

    /// The signature of an approval, in its armour.
    func sign(_ approval: Approval) throws -> [UInt8] {
        let arguments = ["-Y", "sign", "-q", "-n", Approval.namespace, "-f", key]
        let outcome = try Program("ssh-keygen", arguments, environment: .current()).run(input: approval.statement)
        guard outcome.exit == .status(0), outcome.output.starts(with: "-----BEGIN SSH SIGNATURE-----\n".utf8) else {
            throw Obstacle(
                "approve/not-signed", at: Array(key.utf8),
                "ssh-keygen does not sign with it: \(escaped: String(decoding: outcome.errors.prefix(400), as: UTF8.self))",
                remedy: "name the file of your SSH key with --key; of a public key, see that 'ssh-add -l' lists it")
        }
        return outcome.output
    }
}
