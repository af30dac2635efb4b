import GatehouseCore
import GatehouseGit
import GatehouseSystem
import GatehouseTools

/// Confirms in the server's record what git really did with a push that was accepted. The refs have moved already, so
/// nothing here can hold them up: git looks at no exit code of this hook.
package enum PostReceive {
    package static func main() -> Never {
        Streams.ignoreBrokenPipes()
        var legacyAccepts = true
        do {
            let invocation = try Invocation.current()
            let (legacy, arguments) = Legacy.named(in: invocation.arguments)
            let input = try Streams.readAll(limit: 256 << 20)
            try confirm(input, invocation)
            if let legacy {
                let status = try Legacy.run(legacy, arguments, input: input, environment: invocation.environment)
                legacyAccepts = status == 0
            }
        } catch {
            let problems = Problem.all(of: error)
            Console(for: .preReceive, environment: .current()).tell(unconfirmed: problems)
            Console.leave(Verdict(problems: problems))
        }
        Console.leave(Verdict(), legacyAccepts: legacyAccepts)
    }

    private static func confirm(_ input: [UInt8], _ invocation: Invocation) throws {
        let git = try GitEnvironment(invocation.environment, workingDirectory: invocation.workingDirectory)
        let repository = try Repository.locate(git)
        let configuration = try ServerConfiguration(of: repository)
        let updates = try PushInput.preReceive(input, idBytes: repository.format.byteCount)
        let confirmation = Confirmation(
            of: updates.map { RecordedRef($0) }, pusher: configuration.pusher(in: invocation),
            at: Clock.text(secondsSince1970: Clock.secondsSince1970()))
        try ServerRecord(configuration, repository).append(confirmation, patience: patience)
    }

    // Nobody is refused when this takes long.
    private static let patience = 10_000
}
