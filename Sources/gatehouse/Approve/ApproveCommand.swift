import ArgumentParser
import GatehouseChecks
import GatehouseCore
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
    @Option(
        help:
            "The file of the policy in force; by default the one on the remote's default branch, else at the top of the ref."
    )
    var policy: String?

    func validate() throws {
        guard RefName(onto).isWellFormed else {
            throw ValidationError("--onto takes the full name of a ref, such as refs/heads/main.")
        }
        if let until, Day(until) == nil { throw ValidationError("--until takes a day such as 2027-06-30.") }
    }

    func run() throws {
        try Obstacle.told {
            let place = try SigningPlace()
            let approval = try approval(in: place)
            let key = try key ?? place.signingKey()
            let ref = try place.store(
                SSHKeygen(key).sign(approval), as: "\(approval.tree.hex)/\(who(has: key))",
                saying: "Approve \(approval.tree.short)")
            let base: Message = approval.base.map { "\($0)" } ?? "nothing"
            say(
                "approved: tree \(approval.tree) for \(approval.ref), in place of \(base), until \(escaped: "\(approval.until)")"
            )
            say("push it: git push \(escaped: remote) \(ref)")
        }
    }

    private func approval(in place: SigningPlace) throws -> Approval {
        let base = try place.base(self.base, of: RefName(onto), at: remote)
        let policy = try place.policy(at: base, orIn: self.policy, of: remote)
        let day = until.flatMap { Day($0) } ?? Day(secondsSince1970: Clock.secondsSince1970() + 14 * 86_400)
        return Approval(
            repository: policy.repositoryName, of: try place.tree(of: commit), for: RefName(onto), onto: base,
            under: policy.digest, until: day)
    }

    // One by the same key for the same stands in the place of the one before.
    private func who(has key: String) -> String {
        SHA256.hex(SHA256.digest(of: Array(key.utf8) + [0] + RefName(onto).bytes).prefix(8))
    }
}
