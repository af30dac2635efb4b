/// Bytes that a change brings, and where they stand: a file's blob, the message of a commit or tag, or a stream.
package struct Content: Sendable {
    /// The place as a whole: it has no line yet.
    package var place: Place
    package var bytes: [UInt8]
    /// Where the bytes are a file's: how git stores it.
    package var mode: FileMode
    /// What the content was made from, where that is known and was looked at.
    package var former: Former?
    /// A name that the file has somewhere, where its places are not known yet: it is read as what that name promises, and
    /// read again under its paths where something is found.
    package var name: RepoPath?

    package init(_ place: Place, _ bytes: [UInt8], mode: FileMode = .regular, former: Former? = nil) {
        self.place = place
        self.bytes = bytes
        self.mode = mode
        self.former = former
    }

    /// The path of a file, or what stands for it; nil for a message, a tag or a stream without a name.
    package var path: RepoPath? { place.path ?? name }
}

extension Content {
    /// A spotless content that another was made from by git's delta: nothing was found in it, nothing was cut short or
    /// left out, and no check had to read beyond the neighbourhood of a place (`Findings.isLocal`). Then what stands far
    /// from every change in the new content needs no second look.
    package struct Former: Sendable {
        package var bytes: [UInt8]
        /// Which ranges of the new content were not copied from the former one, in order. An empty range is a seam: two
        /// copied runs that did not stand beside each other before.
        package var changed: [Range<Int>]

        package init(_ bytes: [UInt8], changed: [Range<Int>]) {
            self.bytes = bytes
            self.changed = changed
        }
    }
}

/// How git stores a path (git-fast-import, "M"): the six octal digits of a tree entry.
package enum FileMode: UInt32, Sendable {
    case regular = 0o100644
    case executable = 0o100755
    case symbolicLink = 0o120000
    case gitlink = 0o160000

    /// The mode of a tree entry. Old gits wrote group-writable files as 100664; git reads any other regular mode as one
    /// of the first two, and so do we. Nil for a directory, or for what git does not know.
    package init?(tree bits: UInt32) {
        switch bits & 0o170000 {
        case 0o100000: self = bits & 0o100 != 0 ? .executable : .regular
        case 0o120000: self = .symbolicLink
        case 0o160000: self = .gitlink
        default: return nil
        }
    }
}
