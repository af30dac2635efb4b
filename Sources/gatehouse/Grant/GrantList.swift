import ArgumentParser
import GatehouseChecks
import GatehouseCore

/// `gatehouse grant list`: the grants that this repository holds, and whether they count today.
struct GrantList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the grants that are here, who gave them, and whether they count today.",
        discussion: """
            They are fetched with 'git fetch REMOTE "refs/gatehouse/grants/*:refs/gatehouse/grants/*"', and taken back with \
            'git push REMOTE --delete refs/gatehouse/grants/NUMBER'.
            """)

    @OptionGroup var source: GrantPolicy

    func run() throws {
        try Obstacle.told {
            let place = try SigningPlace()
            let files = try place.files(under: Grant.space)
            if files.isEmpty { return say("no grants here") }
            let refs = files.lazy.compactMap { SignedGrant($0.file)?.statement.ref }
            let grants = try source.policy(in: place, for: refs.first).grants
            for (name, file) in files { say(line(name, file, grants)) }
        }
    }

    private func line(_ name: String, _ file: [UInt8], _ grants: Grants) -> Message {
        guard let signed = SignedGrant(file), signed.statement.number == name else {
            return "\(escaped: name): is no grant, or not the one of this number"
        }
        let grant = signed.statement
        let standing: Message =
            switch grants.granter(of: signed, using: .verifying) {
            case .success(let granter): "by \(escaped: granter)"
            case .failure(let objection): "does not count: \(objection.reason)"
            }
        return "\(escaped: name): \(told(grant)); \(standing)\n  \(escaped: grant.reason)"
    }
}
