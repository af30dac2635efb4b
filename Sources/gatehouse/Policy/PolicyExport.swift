import ArgumentParser
import GatehouseChecks
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

extension PolicyCommand {
    /// Prints the policy's signers as OpenSSH's list.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the policy's signers as OpenSSH's list of allowed signers.",
            discussion: """
                The list goes to standard output: for 'git config gpg.ssh.allowedSignersFile FILE' and 'ssh-keygen -Y verify'. \
                To standard error goes what it leaves out, and why: a key is never listed for more than the policy lets it do. \
                OpenSSH takes the date of a commit for the time, and any listed key for any committer; the server does not.
                """)

        @Argument(help: "The policy file.") var file = ".gatehouse.yml"

        func run() throws {
            try Obstacle.told {
                let loaded = LoadedPolicy(at: file)
                guard case .policy(let policy) = loaded else {
                    throw Obstacle(of: loaded.problems, at: Array(file.utf8))
                }
                let list = SignersExport(policy)
                for note in list.notes { say("\(escaped: note)", to: Streams.errors) }
                if !list.lines.isEmpty { say(list.lines.joined(separator: "\n")) }
            }
        }
    }
}
