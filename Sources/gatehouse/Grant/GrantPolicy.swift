import ArgumentParser
import GatehouseChecks
import GatehouseCore
import GatehouseSignatures
import GatehouseTools

/// Which policy says who may grant.
struct GrantPolicy: ParsableArguments {
    @Option(help: "Where the ref is; what was fetched from there says which policy is in force.") var remote = "origin"
    @Option(
        help: "The file of the policy in force; by default the one on the remote's default branch, else on the ref.")
    var policy: String?

    /// The policy in force.
    func policy(in place: SigningPlace, for ref: RefName?) throws -> Policy {
        try place.policy(at: policy == nil ? commit(in: place, for: ref) : nil, orIn: policy, of: remote)
    }

    private func commit(in place: SigningPlace, for ref: RefName?) throws -> ObjectID {
        let branch = ref.map { String(decoding: $0.bytes.dropFirst("refs/heads/".utf8.count), as: UTF8.self) }
        for name in ["HEAD"] + [branch].compactMap(\.self) {
            if let id = try place.object("refs/remotes/\(remote)/\(name)^{commit}") { return id }
        }
        throw Obstacle(
            "grant/no-policy", at: Array(remote.utf8), "nothing here says which policy is in force there",
            remedy:
                "run 'git fetch \(escaped: remote)' and 'git remote set-head \(escaped: remote) -a', or name its file with --policy"
        )
    }
}

extension Policy {
    /// What the policy says of grants.
    var grants: Grants { rules.lazy.compactMap { $0.check as? Grants }.first ?? Grants(Grants.Settings()) }
}

extension Toolbox {
    /// The real one, with what verifies signatures.
    static var verifying: Toolbox {
        var tools = Toolbox.real()
        tools.signatures = Signatures(openPGP: OpenPGP().facts)
        return tools
    }
}
