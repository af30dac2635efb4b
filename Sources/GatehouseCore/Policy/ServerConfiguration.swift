/// What the administrator of a server decides, and nobody who pushes: `/etc/gatehouse/server.yml`, or the file that
/// `gatehouse.server` names in the repository's own configuration.
package struct ServerConfiguration: PolicySection {
    /// Where the policy comes from.
    package struct Source: PolicySection {
        /// A directory on the server; the policy is its `policy.yml`.
        package var directory: String?
        /// A branch of the repository; the policy is that at its tip before the push. Nil for the one that HEAD names.
        package var branch: RefName?

        package init() {}

        package static let fields = [
            Field(
                "directory", \Self.directory, .absolutePath, "the directory whose policy.yml holds, where it has one"),
            Field(
                "branch", \Self.branch, .refName, "else the branch whose policy holds; by default the one HEAD names"),
        ]
    }

    var version = 1
    package var policy = Source()
    /// The environment variable that says who pushes; nil where nobody is to be believed.
    package var identity: String?
    /// When the gate gives up, in milliseconds from its start. The push is then undecided.
    package var deadline = 4_500
    /// The file that the record is written to; nil for the one in the repository.
    package var record: String?
    /// From how many bytes on the record's file is put aside, and a new one begun.
    package var recordLimit = 64 << 20
    /// The folder of what is remembered between pushes; nil for the one in the repository.
    package var memory: String?
    /// The limits that the server sets, whatever the policy says.
    package var limits = ServerLimits()

    package init() {}

    package static let fields = [
        Field("version", \Self.version, .number(in: 1...1), "the version of this format: always 1", isRequired: true),
        Field("policy", \Self.policy, .section, "where the policy comes from; never from what is pushed"),
        Field("identity", \Self.identity, .variable, "the one environment variable that says who pushes"),
        Field(
            "deadline", \Self.deadline, .seconds(in: 100...3_600_000),
            "after how many seconds the gate gives up and refuses the push as undecided"),
        Field(
            "record", \Self.record, .absolutePath,
            "the file that says one line about every judged push; by default one in the repository"),
        Field(
            "record-limit", \Self.recordLimit, .byteSize,
            "from which size on the record's file is put aside under another name, and a new one begun"),
        Field(
            "memory", \Self.memory, .absolutePath,
            "the folder in which is remembered what was clean, for all repositories; by default one in each"),
        Field(
            "limits", \Self.limits, .section,
            "how much is looked at and what being cut short means, whatever the policy says"),
    ]

    /// Reads a server's configuration that was told apart into nodes. With mistakes there is none.
    package static func read(_ document: Document) -> (configuration: ServerConfiguration?, mistakes: [Mistake]) {
        var mistakes = document.mistakes
        let configuration = document.root.flatMap { Shape<Self>.section.read($0, &mistakes) }
        return mistakes.isEmpty ? (configuration, []) : (nil, mistakes.inOrder)
    }

    /// Every setting, given or by default, as a file says it; what has no value is left out.
    package var effective: JSON { Self.all.show(self).withoutNulls }

    /// The JSON Schema (2020-12) of a server's configuration.
    package static var schema: JSON {
        all.document(title: "Gatehouse server configuration", "What the administrator of a git server decides")
    }
}

extension JSON {
    fileprivate var withoutNulls: JSON {
        guard case .object(let pairs) = self else { return self }
        return .object(pairs.filter { $0.1 != .null }.map { ($0.0, $0.1.withoutNulls) })
    }
}
