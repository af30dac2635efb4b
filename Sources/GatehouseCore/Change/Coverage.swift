/// What was looked at and what was not: an auditor's reason to trust a clean answer.
package struct Coverage: Sendable, Equatable {
    package var commits = 0
    package var blobs = 0
    package var bytes = 0
    /// How many things were left out, by reason. None of these is an obstacle to acceptance; see `Problem` for those.
    package var skipped: [SkipReason: Int] = [:]

    package init() {}

    package mutating func skip(_ reason: SkipReason) { skipped[reason, default: 0] += 1 }

    package mutating func add(_ other: Coverage) {
        commits += other.commits
        blobs += other.blobs
        bytes += other.bytes
        skipped.merge(other.skipped, uniquingKeysWith: +)
    }
}

/// Why something is out of scope.
package enum SkipReason: String, Sendable, CaseIterable, Comparable {
    /// A Git LFS pointer: the pointer was read, the file it stands for is not in the repository.
    case lfsPointer = "lfs-pointer"
    /// A submodule's commit, which lives in another repository.
    case gitlink
    /// A socket, device or pipe in a working tree.
    case notAFile = "not-a-file"
    /// The inner directory of a repository inside the folder that is scanned: its files are read, its objects are not.
    case gitDirectory = "git-directory"
    /// An archive, or a member of one, that cannot be opened without a password.
    case encrypted
    /// A container in a format or with a method that is not known, or damaged: its bytes were read as they stand.
    case unknownContainer = "unknown-container"

    /// A source that a program made.
    case generated
    /// A source that was copied from another project.
    case vendored
    /// A source that was made small for machines.
    case minified
    /// A source of more than a megabyte.
    case largeSource = "large-source"
    /// A source that others were not compared with, or a commit that was not compared: there were too many for one run.
    case notCompared = "not-compared"

    package static func < (left: SkipReason, right: SkipReason) -> Bool { left.rawValue < right.rawValue }
}
