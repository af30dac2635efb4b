import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

extension PolicyCommand {
    /// Judges by a proposed policy what came in already.
    struct Replay: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Judge past pushes or commits by a proposed policy, and tell who would have been stopped by what.",
            discussion: """
                Where the repository has a server's record, the pushes are those that it says came in, with who pushed \
                them and what every ref held then. Else each commit on a branch, with the commits that it merges, counts \
                as a push by its committer. Each is judged by the pre-receive hook itself, in a scratch repository that \
                borrows the objects; nothing is written to the repository. Today counts as the day of the push, and grants \
                are not asked again. Exits 0 whatever would have been stopped, and 2 where that could not be found out.
                """)

        @Argument(help: "The file of the proposed policy.") var policy: String
        @Argument(help: "A server's repository, or a clone.") var path = "."
        @Option(help: "How many of the last pushes of the record; by default 100, where there is a record.")
        var pushes: Int?
        @Option(help: "How many of the last commits on a branch instead; by default 100, where there is no record.")
        var commits: Int?
        @Option(help: "The branch of those commits; by default the one that HEAD names.") var branch: String?

        func validate() throws {
            guard pushes == nil || commits == nil, pushes == nil || branch == nil else {
                throw ValidationError("--pushes asks the record, --commits and --branch a branch: say one of them.")
            }
            guard [pushes, commits].compactMap(\.self).allSatisfy((1...100_000).contains) else {
                throw ValidationError("--pushes and --commits take a number from 1 to 100000.")
            }
        }

        func run() throws {
            try Obstacle.told {
                let loaded = LoadedPolicy(at: policy)
                guard case .policy = loaded else { throw Obstacle(of: loaded.problems, at: Array(policy.utf8)) }
                let past = try past()
                let bench = try ReplayBench(of: past.repository, policy: Files.read(Array(policy.utf8), limit: 1 << 20))
                defer { bench.remove() }
                let replayed = try bench.judge(past)
                say(ReplayTable(replayed, policy: policy).text)
            }
        }

        private func past() throws -> PastPushes {
            let place = try RecordPlace(path)
            guard let repository = place.repository else {
                throw Obstacle(
                    "replay/repository", at: Array(path.utf8), "the objects of past pushes are in no file of a record",
                    remedy: "name the repository itself")
            }
            let hasRecord = try Files.facts(place.path) != nil
            if commits == nil, branch == nil, pushes != nil || hasRecord {
                return try PastPushes(recordedIn: place, repository, last: pushes ?? 100)
            }
            return try PastPushes(of: branch, in: repository, last: commits ?? 100)
        }
    }
}
