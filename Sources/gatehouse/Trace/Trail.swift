import GatehouseChecks
import GatehouseCore
import GatehouseReport
import GatehouseTools

/// All that something touched: commits, people, branches, tags and pushes.
struct Trail {
    /// A commit that brought it to a path, or took it away from one.
    struct Change {
        let author: Authorship
        let brings: Bool

        init(_ author: Authorship, brings: Bool) {
            self.author = author
            self.brings = brings
        }
    }

    let weighed: Weighed
    /// The first one first.
    let changes: [Change]
    /// The refs that have it in their own tree.
    let holders: [RefName]
    /// The refs that have it in their history.
    let history: [RefName]
    /// The push that first brought it, as a record tells.
    let push: RecordEntry?

    init(weighed: Weighed, changes: [Change], holders: [RefName], history: [RefName], push: RecordEntry?) {
        self.weighed = weighed
        self.changes = changes.sorted {
            ($0.author.day, $0.brings ? 0 : 1, $0.author.commit) < ($1.author.day, $1.brings ? 0 : 1, $1.author.commit)
        }
        self.holders = holders
        self.history = history
        self.push = push
    }

    var places: [Place] { [weighed.finding.place] + weighed.alsoAt }
    /// Whether a ref reaches it.
    var isReached: Bool { !history.isEmpty || !holders.isEmpty || places.contains { $0.ref != nil } }

    // MARK: For people

    var lines: [Message] {
        let finding = weighed.finding
        var lines: [Message] = ["\(escaped: weighed.fingerprint.text)  \(finding.code)  \(finding.message)"]
        lines.append(places.count == 1 ? "  stands at" : "  stands at \(places.count) places:")
        lines += places.map { "    \(Message(verbatim: $0.sentence))" }
        lines.append("  commits:")
        lines += changes.map(\.line)
        lines += [seen, list("has it now", holders), list("has it in its history", history), pushed]
        return lines + ["", "  What to do, in this order:"] + Remedy(self).lines
    }

    private var seen: Message {
        guard let first = changes.first, let last = changes.last else { return "  first seen: nobody can tell" }
        let end: Message =
            isReached
            ? (holders.isEmpty ? "taken away on \(escaped: last.author.day.description)" : "still there")
            : "no ref reaches it any more"
        return "  first seen on \(escaped: first.author.day.description), \(end)"
    }

    private func list(_ what: Message, _ refs: [RefName]) -> Message {
        guard let first = refs.first else { return "  no ref \(what)" }
        let shown = refs.dropFirst().prefix(7).reduce("\(first)" as Message) { $0 + ", \($1)" }
        return "  \(what): \(shown)" + (refs.count > 8 ? " and \(refs.count - 8) more" : "")
    }

    private var pushed: Message {
        guard let push else { return "  pushed: no record here tells when" }
        let who: Message = push.pusher.map { " by \(escaped: $0)" } ?? ""
        return "  first pushed \(escaped: push.time)\(who) (line \(push.link.number) of the record)"
    }

    // MARK: For programs

    var json: JSON {
        .object([
            ("schema", .string("gatehouse/trace/1")), ("fingerprint", .string(weighed.fingerprint.text)),
            ("code", .string(weighed.finding.code.text)), ("message", .string(weighed.finding.message.text)),
            ("places", .array(places.map(\.json))), ("commits", .array(changes.map(\.json))),
            ("heldBy", .array(holders.map(\.json))), ("inHistoryOf", .array(history.map(\.json))),
            (
                "pushed",
                push.map {
                    .object([
                        ("time", .string($0.time)), ("pusher", $0.pusher.map { .string($0) } ?? .null),
                        ("line", .number($0.link.number)),
                    ])
                } ?? .null
            ),
        ])
    }
}

extension Trail.Change {
    fileprivate var line: Message {
        let what: Message = brings ? "brings it" : "changes or takes away what held it"
        return
            "    \(escaped: author.day.description)  \(author.commit)  \(escaped: author.name) <\(escaped: author.email)>  \(what)"
    }

    fileprivate var json: JSON {
        .object([
            ("commit", .string(author.commit.hex)), ("day", .string(author.day.description)),
            ("name", .string(author.name)),
            ("email", .string(author.email)), ("brings", .bool(brings)),
        ])
    }
}

extension RefName {
    fileprivate var json: JSON { .string(Escaped.text(bytes)) }
}

extension Place {
    fileprivate var json: JSON {
        .object([
            ("kind", .string(kind.rawValue)), ("path", path.map { .string(Escaped.text($0.bytes)) } ?? .null),
            ("line", line.map { .number($0) } ?? .null), ("commit", commit.map { .string($0.hex) } ?? .null),
            ("blob", blob.map { .string($0.hex) } ?? .null),
        ])
    }
}
