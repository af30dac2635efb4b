package import GatehouseCore
package import GatehouseGit
import GatehouseSystem
import GatehouseYAML

extension ServerConfiguration {
    /// The server's configuration: the file that `gatehouse.server` names in the repository's own `config`, else
    /// `/etc/gatehouse/server.yml`, else the defaults. The environment has no say in it.
    package init(of repository: Repository) throws {
        let named = repository.serverConfigurationFile
        let path = named ?? Array("/etc/gatehouse/server.yml".utf8)
        if try named == nil && Files.facts(path) == nil {
            self.init()
            return
        }
        try self.init(at: path)
    }

    /// The configuration in a file.
    package init(at path: [UInt8]) throws {
        let (configuration, mistakes) = ServerConfiguration.read(
            readYAML(try Files.read(path, limit: LoadedPolicy.largest)))
        guard let configuration else {
            let source = String(decoding: path, as: UTF8.self)
            throw Mistaken(
                problems: mistakes.map {
                    Problem(
                        $0, in: source, "read the server's configuration",
                        check: "gatehouse policy check --server \(escaped: source)")
                })
        }
        self = configuration
    }
}

/// Which policy a server judges by: never one that is being pushed.
struct ServerPolicy {
    private let configuration: ServerConfiguration
    private let refs: ExistingRefs
    private let committed: CommittedPolicy

    init(
        _ configuration: ServerConfiguration, _ repository: Repository, _ refs: ExistingRefs, _ reader: any ObjectReader
    ) {
        self.configuration = configuration
        self.refs = refs
        committed = CommittedPolicy(repository, reader)
    }

    /// The policy in force: `policy.yml` in the configured directory, else the one at the current tip of the policy's
    /// branch, else the built-in default.
    func loaded() throws -> LoadedPolicy {
        guard let file = try file() else {
            guard let branch = try branch() else { throw Self.noBranch }
            return try policy(of: branch) ?? LoadedPolicy(nil)
        }
        let loaded = LoadedPolicy(at: file)
        guard case .policy(var policy) = loaded, let branch = try branch(),
            case .policy(let own)? = try self.policy(of: branch)
        else { return loaded }
        policy.add(repositoryWaivers: own.waivers)
        return .policy(policy)
    }

    /// What a push does to the policy itself, where it lives on a branch. A push to another name of the branch counts,
    /// and so does one through a namespace.
    func findings(on updates: [RefUpdate], inNamespace namespace: [UInt8]?) throws -> [Weighed] {
        guard try file() == nil, let branch = try branch() else { return [] }
        let names = refs.aliases(of: branch).union([branch])
        return try updates.filter { names.contains(RefName($0.name, inNamespace: namespace)) }.flatMap { update in
            try findings(on: update, of: branch)
        }
    }

    private func findings(on update: RefUpdate, of branch: RefName) throws -> [Weighed] {
        let before = try policy(of: branch)
        let after = try update.new.flatMap { new in
            try committed.files(in: new, called: Escaped.text(update.name.bytes))
        }
        switch (before, after) {
        case (nil, nil): return []
        case (_, .problems(let problems, _)?): return [PolicyFindings.broken(update, problems)]
        case (_?, nil): return [PolicyFindings.removed(update)]
        case (let before, let after?): return before?.isSame(as: after) == true ? [] : [PolicyFindings.changed(update)]
        }
    }

    // Only a directory that can be listed can lack the file: without its directory the server is not as its
    // administrator meant it, and the file's absence is told.
    private func file() throws -> String? {
        guard let directory = configuration.policy.directory else { return nil }
        let isThere = try Files.names(in: Array(directory.utf8)).contains(Array("policy.yml".utf8))
        return isThere ? directory + "/policy.yml" : nil
    }

    private func policy(of branch: RefName) throws -> LoadedPolicy? {
        guard let tip = try refs.tip(of: branch) else { return nil }
        return try committed.files(in: tip, called: Escaped.text(branch.bytes))
    }

    private func branch() throws -> RefName? {
        if let branch = configuration.policy.branch { return branch }
        return try refs.headBranch()
    }

    private static let noBranch = Problem(
        "find the policy", "HEAD of this repository names no branch, and the server's configuration names none either",
        remedy: "name the policy's branch or directory in the server's configuration")
}

extension LoadedPolicy {
    /// Whether both ask for the same and forgive the same.
    fileprivate func isSame(as other: LoadedPolicy) -> Bool {
        guard case .policy(let own) = self, case .policy(let others) = other else { return false }
        return own.digest == others.digest && own.waivers == others.waivers
    }
}

/// Every sentence about a push that touches the policy.
enum PolicyFindings {
    static func removed(_ update: RefUpdate) -> Weighed {
        weighed(
            "policy/removed", update, "this push leaves \(update.name) without its policy",
            remedy: "keep .gatehouse.yml at the top of the branch", .block)
    }

    static func broken(_ update: RefUpdate, _ problems: [Problem]) -> Weighed {
        let lines = problems.map { Message(verbatim: $0.line) }
        let few = lines.prefix(3).reduce("" as Message) { $0.text.isEmpty ? $1 : $0 + "; " + $1 }
        let rest: Message = lines.count > 3 ? "; and \(lines.count - 3) more" : ""
        var weighed = weighed(
            "policy/broken", update, "this push leaves \(update.name) with a policy that has mistakes: \(few)\(rest)",
            remedy: "mend them, try 'gatehouse policy check', and push again", .block)
        weighed.finding.because = lines
        return weighed
    }

    static func changed(_ update: RefUpdate) -> Weighed {
        weighed(
            "policy/changed", update, "this push changes the policy on \(update.name); it counts from the next push on",
            remedy: "see that this is meant", .note)
    }

    private static func weighed(
        _ code: Code, _ update: RefUpdate, _ message: Message, remedy: Message, _ level: Level
    ) -> Weighed {
        let finding = Finding(code, at: .ref(update.name), message, remedy: remedy, evidence: .proved)
        return Weighed(finding, Fingerprint(of: finding.identity, key: nil), level: level)
    }
}

extension RefName {
    /// The name as text; what is no UTF-8 is replaced.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension RepoPath {
    /// The path as text; what is no UTF-8 is replaced.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
