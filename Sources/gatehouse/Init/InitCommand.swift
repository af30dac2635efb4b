import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

/// `gatehouse init`: writes a policy to begin with.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Look at the repository, and write a policy that passes today.",
        discussion: """
            Writes .gatehouse.yml at the top of the repository: what holds by default, said in words, with the default branch, \
            the files that are too large already and a random key for fingerprints. Other managers of hooks and services that \
            run on a push are told. What is there today and would block goes into .gatehouse-baseline beside it, as 'gatehouse \
            baseline' does it; what is proved to be a secret is listed and never covered. A policy that is there is left \
            alone. Exits 0 where nothing is left that blocks, 1 where something proved is, and 2, writing nothing, where \
            something could not be read.
            """)

    func run() throws {
        let verdict = try Obstacle.told {
            let top = try TopFolder.current()
            let path = top.path(of: ".gatehouse.yml")
            if try Files.facts(path) != nil {
                throw Obstacle(
                    "init/there", at: path, "there is a policy already", remedy: "see 'gatehouse policy show'")
            }
            let surroundings = try Surroundings(of: top)
            let schema = Installation.share("policy.schema.json")
            let text = Array(StarterPolicy(for: surroundings, schema: schema).text.utf8)
            guard case .policy(let policy) = LoadedPolicy(PolicyFile(source: ".gatehouse.yml", bytes: text)) else {
                throw Obstacle(
                    "init/unsafe", at: path, "the policy to begin with has mistakes",
                    remedy: "report this: it never should")
            }
            let present = try Present(in: top, history: false, policy: policy)
            let file = try BaselineFile(top.path(of: ".gatehouse-baseline"))
            try Files.write(text, to: path)
            say("\(path: path): made, with a random key for fingerprints")
            if !present.coverable.isEmpty || !present.proved.isEmpty {
                for line in try file.add(present, since: Self.today) { say(line) }
            }
            for line in surroundings.advice { say("  " + line) }
            say("  stage and commit what was written: the hooks judge by what is staged")
            return present.left(isPruned: false)
        }
        Console.leave(verdict)
    }

    private static var today: Day { Day(secondsSince1970: Clock.secondsSince1970()) }
}
