import ArgumentParser
import GatehouseChecks
import GatehouseCore
import GatehouseSystem

/// `gatehouse grant give`: signs a grant, and stores it as a ref.
struct GrantGive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "give", abstract: "Sign a grant, and store it as a ref that is to be pushed.",
        discussion: """
            FINGERPRINT is what the refused push was told, or what 'gatehouse scan --verbose' tells. ssh-keygen signs, with \
            the key of --key or user.signingkey, or with the agent's where that is a public key.
            """)

    @Argument(help: "The findings that are let in.") var fingerprints: [String]
    @Option(help: "The commit (or tag) that the ref would hold.") var head: String
    @Option(help: "The ref that it may come to.") var onto: String
    @Option(help: "Why, in one line.") var reason: String
    @Option(help: "The last day on which it counts, in UTC; by default as long as the policy lets it, 7 days at most.")
    var until: String?
    @Option(help: "The file of the key: a private one, or a public one whose private half the agent has.") var key:
        String?
    @OptionGroup var source: GrantPolicy

    func validate() throws {
        guard fingerprints.count <= Grant.most, fingerprints.allSatisfy({ Fingerprint($0) != nil }) else {
            throw ValidationError(
                "FINGERPRINT is what a report names: gh1: and 32 hexadecimal digits. A grant names at most \(Grant.most)."
            )
        }
        guard RefName(onto).isWellFormed else {
            throw ValidationError("--onto takes the full name of a ref, such as refs/heads/main.")
        }
        guard Grant.isReason(reason) else {
            throw ValidationError("--reason says why, in one line of at most 400 bytes.")
        }
        if let until, Day(until) == nil { throw ValidationError("--until takes a day such as 2027-06-30.") }
    }

    func run() throws {
        try Obstacle.told {
            let place = try SigningPlace()
            let policy = try source.policy(in: place, for: RefName(onto))
            let grants = policy.grants
            let head = try place.tip(head)
            let grant = Grant(
                repository: policy.repositoryName, of: fingerprints.compactMap { Fingerprint($0) }, with: head,
                into: RefName(onto), until: lastDay(grants), reason: reason)
            let signed = try SSHKeygen(key ?? place.signingKey()).sign(grant)
            let granter = try granter(of: signed, by: grants)
            try refuse(granter, ofCommits: place.people(behind: head, but: source.remote), by: grants)
            let ref = try place.store(signed, as: grant.number, saying: "Grant \(head.short)")
            say("grant \(escaped: grant.number): \(told(grant)), by \(escaped: granter)")
            say("push it: git push \(escaped: source.remote) \(ref)")
            say(
                "then somebody else: git push -o gatehouse-grant=\(escaped: grant.number) \(escaped: source.remote) \(escaped: head.hex):\(grant.ref)"
            )
        }
    }

    private func lastDay(_ grants: Grants) -> Day {
        until.flatMap { Day($0) }
            ?? Day(secondsSince1970: Clock.secondsSince1970() + min(7, grants.longest) * 86_400)
    }

    private func granter(of signed: SignedGrant, by grants: Grants) throws -> String {
        switch grants.granter(of: signed, using: .verifying) {
        case .success(let name): return name
        case .failure(let objection):
            throw Obstacle(
                "grant/refused", at: Array(onto.utf8), "the grant would not count: \(objection.reason)",
                remedy: objection.remedy)
        }
    }

    private func refuse(_ granter: String, ofCommits people: [[UInt8]], by grants: Grants) throws {
        guard grants.knows(granter, by: people) else { return }
        throw Obstacle(
            "grant/own", at: Array(head.utf8),
            "the grant would not count: \(escaped: granter) made or committed what it lets in",
            remedy: "ask somebody else: \(people: grants.granters)")
    }
}

/// What a grant says, in a line.
func told(_ grant: Grant) -> Message {
    let names = Message(verbatim: grant.findings.map(\.text).joined(separator: " "))
    return "lets \(names) into \(grant.ref) with \(grant.head) until \(escaped: "\(grant.until)")"
}
