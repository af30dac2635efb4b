import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

/// `gatehouse hook`: becomes the program that git runs as a hook, for hook managers that call commands by name.
struct HookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: "Be one of the hooks, for a hook manager that calls commands.",
        discussion: """
            Becomes the program that 'gatehouse install' would hang under that name, with the arguments, the standard input \
            and the environment that git gave the hook. docs/hooks.md has the lines for pre-commit, prek, lefthook and husky.
            """)

    @Argument(help: "The hook: \(Hook.allCases.map(\.rawValue).joined(separator: ", ")).")
    var hook: Hook

    @Argument(parsing: .captureForPassthrough, help: "What git gave the hook.")
    var arguments: [String] = []

    func run() throws {
        try Obstacle.told {
            let installation = try Installation.current()
            let invocation = try Invocation.current()
            if hook == .prePush { try refuse(oneRefOfMany: invocation.environment) }
            // The parser gives text, and a path is bytes.
            let rest = invocation.arguments.suffix(arguments.count)
            try ThisProcess.become(installation.libexec.appending(hook.rawValue), Array(rest))
        }
    }

    // They run a hook for the first ref that a push moves, and do not pass on what git says of the others.
    private func refuse(oneRefOfMany environment: Environment) throws(Obstacle) {
        guard let tip = environment["PRE_COMMIT_TO_REF"] else { return }
        throw Obstacle(
            "hook/one-ref", at: tip, "pre-commit and prek tell their hooks of one ref of a push, and hide the others",
            remedy: "run 'gatehouse install': its pre-push sees all of them, keeps theirs, and runs it first")
    }
}

extension Hook: ExpressibleByArgument {}
