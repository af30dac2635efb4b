import ArgumentParser

/// `gatehouse grant`: lets in what blocks, for once, with the key of somebody who had no part in it.
struct GrantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Let in a finding that blocks a push of somebody else, with your SSH key.",
        discussion: """
            A grant names findings, a commit, a ref and a last day, and is signed by a person whom the policy names under \
            'grants: by'. It ends by itself. The push only names it: git push -o gatehouse-grant=NUMBER. A server counts it \
            where it knows who pushes, and where the granter did not make, commit or push what comes. A policy with \
            mistakes, and what could not be judged, are never let in.
            """,
        subcommands: [GrantGive.self, GrantList.self])
}
