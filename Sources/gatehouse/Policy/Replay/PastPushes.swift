import GatehouseCore
import GatehouseGit
import GatehouseSystem
import GatehouseTools

/// What came in, in its order, and what the refs held before.
struct PastPushes {
    /// One push.
    struct Push {
        /// How it is told from others: its line in the record, or its commit.
        let name: String
        let time: String
        let pusher: String?
        let refs: [RecordedRef]
        /// Whether a grant let something of it in.
        var wasGranted = false
    }

    let repository: Repository
    /// What the refs held before the first of them.
    private(set) var before: [RefName: ObjectID] = [:]
    private(set) var pushes: [Push] = []

    /// The last pushes that came in, as a record says.
    init(recordedIn place: RecordPlace, _ repository: Repository, last count: Int) throws {
        self.repository = repository
        var hasBegun = false
        var all: [Push] = []
        _ = try RecordReading(place.files()) { link, bytes in
            guard let entry = RecordEntry(link, bytes), entry.repository == place.name else { return }
            if entry.kind == "refs", !hasBegun, all.isEmpty {
                for ref in entry.refs ?? [] { before[ref.name] = ref.new }
                hasBegun = true
            }
            guard entry.kind == "judged", entry.isAccepted, let refs = entry.refs else { return }
            all.append(
                Push(
                    name: "line \(link.number)", time: entry.time, pusher: entry.pusher, refs: refs.map(\.whole),
                    wasGranted: !entry.grants.isEmpty))
        }
        for push in all.dropLast(count) {
            for ref in push.refs { before[ref.name] = ref.new }
        }
        pushes = Array(all.suffix(count))
    }

    /// The last commits on the line of first parents of a branch, each with what it merges.
    init(of branch: String?, in repository: Repository, last count: Int) throws {
        self.repository = repository
        let git = UserGit(in: repository.commonDirectory)
        let head = try git.ask("symbolic-ref", "HEAD").map { String(decoding: $0, as: UTF8.self) }
        guard let ref = branch.map({ $0.hasPrefix("refs/") ? $0 : "refs/heads/\($0)" }) ?? head,
            RefName(ref).isWellFormed,
            let list = try git.ask(
                "log", "--first-parent", "--no-show-signature", "--reverse", "--max-count=\(count)",
                "--format=%H%x09%P%x09%cI%x09%ce", ref, "--")
        else {
            throw Obstacle(
                "replay/branch", at: Array((branch ?? "HEAD").utf8), "this is no branch here that has commits",
                remedy: "name one with --branch")
        }
        for line in list.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard words.count == 4, let id = ObjectID(hex: words[0]) else { continue }
            let parent = words[1].split(separator: UInt8(ascii: " ")).first.flatMap { ObjectID(hex: $0) }
            pushes.append(
                Push(
                    name: id.short, time: String(decoding: words[2], as: UTF8.self),
                    pusher: String(decoding: words[3], as: UTF8.self),
                    refs: [RecordedRef(RefName(ref), old: parent, new: id)]))
        }
    }
}

extension RecordedRef {
    /// The ref that moved, under the name that it has in the whole repository.
    fileprivate var whole: RecordedRef { RecordedRef(target ?? name, old: old, new: new) }
}
