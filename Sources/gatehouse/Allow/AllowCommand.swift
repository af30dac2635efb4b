import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseReport
import GatehouseSystem

/// `gatehouse allow`: forgives one finding by a waiver in the policy.
struct AllowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow",
        abstract: "Forgive one finding by a waiver in the policy, changing no other byte of the file.",
        discussion: """
            FINGERPRINT is what 'gatehouse scan --verbose' names. A waiver has a reason and a last day; without --until \
            that is the day \(defaultDays) days from now. Where there is no policy, .gatehouse.yml is made, with the \
            waiver and nothing else. Where the file's style leaves a doubt about the place, nothing is written, and the \
            lines to add are printed. The hooks judge by the policy that is staged, so stage it.
            """)

    private static let defaultDays = 90

    @Argument(help: "What is forgiven: gh1: and 32 hexadecimal digits.") var fingerprint: String
    @Option(help: "Why it is forgiven, in one line.") var reason: String
    @Option(help: "The last day on which it is forgiven, in UTC, such as 2027-06-30.") var until: String?
    @Option(help: "Another policy file, such as a server's policy.yml.") var policy: String?
    @Flag(help: "Look first whether anything in the working tree or HEAD has this name, and say what.") var check =
        false

    func validate() throws {
        guard Fingerprint(fingerprint) != nil else {
            throw ValidationError(
                "A fingerprint is gh1: and 32 hexadecimal digits: 'gatehouse scan --verbose' names it.")
        }
        guard WaiverFile.isReason(reason) else {
            throw ValidationError("--reason takes a line of text that says why.")
        }
        guard let day = until.map(Day.init) else { return }
        guard let day else { throw ValidationError("--until takes a day such as 2027-06-30.") }
        guard day >= today else { throw ValidationError("--until takes a day that is not past yet.") }
    }

    func run() throws {
        guard let fingerprint = Fingerprint(fingerprint) else { return }
        let waiver = Waiver(.policy, reason: reason, until: until.flatMap { Day($0) } ?? today(after: Self.defaultDays))
        try Obstacle.told {
            if check { say(try Self.sight(of: fingerprint)) }
            let file = try WaiverFile(policy.map { Array($0.utf8) } ?? TopFolder.current().path(of: ".gatehouse.yml"))
            say(try file.add(waiver, for: fingerprint))
        }
    }

    private static func sight(of name: Fingerprint) throws -> Message {
        guard let found = try Occurrence.find(name, in: .current(), history: false) else {
            return "warning: nothing in the working tree or HEAD has this name"
        }
        let rest: Message = found.places.count > 1 ? " and \(found.places.count - 1) other places" : ""
        return "\(found.weighed.finding.code) at \(Message(verbatim: found.places[0].sentence))" + rest
    }

    private var today: Day { today(after: 0) }

    private func today(after days: Int) -> Day {
        Day(secondsSince1970: Clock.secondsSince1970() + days * 86_400)
    }
}
