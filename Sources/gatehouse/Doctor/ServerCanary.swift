import GatehouseCore
import GatehouseGit
import GatehouseSystem
import GatehouseTools

/// Tries a server's gate on a scratch repository with the same hooks, configuration and policy: a clean push has to pass
/// and be recorded, and one with a private key that nobody uses has to be refused.
struct ServerCanary {
    private let scratch: ScratchServer

    init(_ folder: HooksFolder, in directory: [UInt8]) throws {
        scratch = try ScratchServer(like: folder, of: directory)
    }

    /// What came of it. The scratch repository is gone then.
    func observations() throws -> [Observation] {
        defer { scratch.scratch.remove() }
        let branch = "refs/heads/gatehouse-canary"
        if let said = try scratch.work.refusal("push", "-q", "../server.git", "HEAD:\(branch)") {
            return [.refusesAll("push", said)]
        }
        try scratch.scratch.write("work/canary", PlantedKey.make())
        try scratch.commit("canary")
        guard let said = try scratch.work.refusal("push", "-q", "../server.git", "HEAD:\(branch)"),
            said.contains("secrets/")
        else { return [.isOpen("push")] }
        return [try record(), Observation("canary", "a push with a private key was refused: the gate holds")]
    }

    // What the two pushes left in the record of the scratch repository.
    private func record() throws -> Observation {
        var entries: [RecordEntry] = []
        let files = try Files.facts(scratch.record) == nil ? [] : [scratch.record]
        _ = try RecordReading(files) { link, bytes in
            if let entry = RecordEntry(link, bytes) { entries.append(entry) }
        }
        let judged = entries.filter { $0.kind == "judged" }
        guard judged.map(\.decision) == [.accepted, .refused] else {
            return Observation(
                "record", "the canary's two pushes are not in the record of the scratch repository",
                remedy: "run 'gatehouse install --server': the hooks that hang are not of this version")
        }
        let pusher = judged.first?.pusher
        if scratch.configuration.identity != nil && pusher == nil {
            return Observation(
                "record", "the canary's pushes were recorded, and not who pushed them",
                remedy: "see that the hook gets the variable that 'identity' names in the server's configuration")
        }
        guard entries.contains(where: { $0.kind == "confirmed" }) else {
            return Observation(
                "record", "the canary's push was recorded, and nothing confirmed that git then moved the ref",
                remedy: "run 'gatehouse install --server': post-receive does not hang")
        }
        let who: Message = pusher.map { " with who pushed, as '\(escaped: $0)'" } ?? ""
        return Observation("record", "the canary's pushes were recorded" + who + ", and the accepted one was confirmed")
    }
}
