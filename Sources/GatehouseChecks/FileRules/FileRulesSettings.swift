package import GatehouseCore

extension FileRules {
    /// What the policy may say about files.
    package struct Settings: PolicySection, CheckSettings {
        package var mode = Mode.enforce
        package var largest = 10_000_000
        package var large: [Glob] = []
        package var deny: [Glob] = []
        package var longestPath: Int?
        package var names = Names.any
        package var allowsCollisions = true
        package var allowsSubmodules = true
        package var links = Links.allow
        package var owners: [Located<Owner>] = []

        package init() {}

        package static let fields = [
            Field("mode", \Self.mode, .choice, "how far the check goes"),
            Field("largest", \Self.largest, .byteSize, "the size of the largest file"),
            Field("large", \Self.large, .list(of: .glob), "paths of files that may be larger"),
            Field("deny", \Self.deny, .list(of: .glob), "paths that no file may have"),
            Field(
                "longest-path", \Self.longestPath, .number(in: 20...4096), "the most bytes of a path from the top"),
            Field(
                "names", \Self.names, .choice,
                "which names files may have: any, or those that every file system can hold (portable). A name that means "
                    + ".git to some of them is refused in any case"),
            Field(
                "collisions", \Self.allowsCollisions, .either("allow", "deny"),
                "whether one commit may add names that differ in the case of letters alone"),
            Field("submodules", \Self.allowsSubmodules, .either("allow", "deny"), "whether submodules may be added"),
            Field(
                "links", \Self.links, .choice,
                "which symbolic links may be added: all (allow), those that stay within the repository (inside), or none "
                    + "(deny)"),
            Field(
                "owners", \Self.owners, .list(of: .located(.section)), "on a server: who alone may change some paths"),
        ]

        package var weighing: Weighing { Weighing(mode: mode) }

        /// Whether something is asked that contents alone do not tell.
        var looksAtSteps: Bool { !allowsCollisions || !allowsSubmodules || !owners.isEmpty }
    }

    /// Which names files may have.
    package enum Names: String, Sendable, CaseIterable {
        case any, portable
    }

    /// Which symbolic links may be added.
    package enum Links: String, Sendable, CaseIterable {
        case allow, inside, deny
    }

    /// Who alone may change some paths.
    package struct Owner: PolicySection {
        package var paths: [Glob] = []
        package var pushers: [NamePattern] = []

        package init() {}

        package static let fields = [
            Field("paths", \Self.paths, .list(of: .glob), "the paths", isRequired: true),
            Field(
                "pushers", \Self.pushers, .list(of: .namePattern), "those who may push changes of them",
                isRequired: true),
        ]
    }
}
