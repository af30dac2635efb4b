/// One family of rules, such as secrets or branches.
///
/// A check that needs a program or a key conforms to `Check` itself and asks the toolbox; `PureCheck` is the usual kind.
package protocol Check: Sendable {
    associatedtype Settings: CheckSettings

    static var about: About { get }
    init(_ settings: Settings)

    /// What the check has to be told of a change. What it does not need may be left out.
    var needs: Needs { get }

    /// Which entries of its section guard a ref, by their numbers: for checks that need the moves.
    func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int]

    /// Whether it guards every ref in the same way, so that a commit which was judged for one ref was judged for all.
    var guardsAllAlike: Bool { get }

    /// Commits and tags up to which it leaves the history as it is, by their names.
    var origins: Set<ObjectID> { get }

    /// The same check, told of those that the policy has set up beside it.
    func beside(_ others: [any Check]) -> Self

    /// What is wrong with the policy beyond the check's own section, once the check was told of the others.
    var mistakes: [Mistake] { get }

    /// Everything the check objects to in the change. Throws only when it could not look.
    func findings(in change: Change, using tools: Toolbox) throws(Problem) -> Findings
}

extension Check {
    package var needs: Needs { .contents }
    package func beside(_ others: [any Check]) -> Self { self }
    package var mistakes: [Mistake] { [] }
    package var origins: Set<ObjectID> { [] }
    package func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int] { [] }
    package var guardsAllAlike: Bool { false }
}

/// A check that cannot throw or reach outside, so that what it says of a blob may be remembered by the blob's name.
package protocol PureCheck: Check {
    func findings(in change: Change) -> Findings

    /// Everything beside a content that decides whether something is found in it: the settings, and how the check works.
    /// Nil where that is not known, and then nothing is remembered.
    var basis: [UInt8]? { get }

    /// Everything of a content's place and mode that decides whether something is found in it. Contents of the same bytes
    /// and the same reading are both spotless, or neither is.
    func reading(of place: Place, _ mode: FileMode) -> [UInt8]
}

extension PureCheck {
    package var basis: [UInt8]? { nil }

    package func reading(of place: Place, _ mode: FileMode) -> [UInt8] {
        [UInt8(truncatingIfNeeded: mode.rawValue >> 12), mode == .executable ? 1 : 0] + (place.path?.bytes ?? [])
    }

    package func findings(in change: Change, using tools: Toolbox) throws(Problem) -> Findings { findings(in: change) }
}

/// What a check says of a change: its findings, what it had to cut short, and what it left out.
package struct Findings: Sendable, ExpressibleByArrayLiteral {
    package var list: [Finding]
    package var problems: [Problem]
    /// How many things inside the contents were left out, by reason: their bytes were read as they stand.
    package var skipped: [SkipReason: Int] = [:]
    /// Whether nothing that was looked at depends on what stands far from it. Where nothing was found either, a content
    /// that was made from this one needs a look only around what differs: see `Content.Former`.
    package var isLocal = false
    /// What a grant of somebody else forgives.
    package var forgiven: [Fingerprint: Waiver] = [:]
    /// Contents that are not part of the change as the check was given it, and in which it found something: comments in them
    /// may forgive that.
    package var contents: [Content] = []

    package init(_ list: [Finding] = [], problems: [Problem] = []) {
        self.list = list
        self.problems = problems
    }

    package init(arrayLiteral elements: Finding...) { self.init(elements) }
}

/// What a check is called, and at which moments it looks.
package struct About: Sendable {
    package let name: String
    package let title: String
    package let stages: Set<Stage>

    package init(_ name: String, _ title: String, at stages: Set<Stage>) {
        self.name = name
        self.title = title
        self.stages = stages
    }
}
