import ArgumentParser

/// `gatehouse audit`: what the server's record says, and whether it can be believed.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Read a server's record, and hold it against the refs.",
        subcommands: [AuditVerify.self, AuditShow.self])
}
