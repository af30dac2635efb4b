import GatehouseCore

/// Bytes that were hidden in other bytes.
struct Layer {
    let bytes: [UInt8]
    /// How they were hidden, as a reason of a finding: `it is written in base64`.
    let words: Message
    let origin: Origin
    /// What an archive calls them.
    let path: RepoPath?
    /// Whether they are text, so that names and values may be read from them. In other bytes, only what has a shape of its
    /// own is looked for: chance makes names.
    let isText: Bool

    /// Whether they are to be read as what the file around them is.
    let isSameFile: Bool

    /// Whether an archive has a name for them.
    let isMember: Bool

    /// The bytes around it that it comes from.
    var carrier: Range<Int> { origin.outer(0..<bytes.count) }

    /// A layer of a file's own kind, such as a member of an archive.
    init(_ bytes: [UInt8], _ words: Message, from origin: Origin, path: RepoPath? = nil, isMember: Bool = false) {
        self.isMember = isMember
        isSameFile = false
        self.bytes = bytes
        self.words = words
        self.origin = origin
        self.path = path
        isText = true
    }

    /// A layer that was guessed from how its carrier looks. Where it only writes some of the characters in another way, it
    /// is `ofTheSameFile`: code stays code.
    init(guessed bytes: [UInt8], _ words: Message, from origin: Origin, ofTheSameFile isSameFile: Bool = false) {
        self.bytes = bytes
        self.words = words
        self.origin = origin
        self.isSameFile = isSameFile
        path = nil
        isMember = false
        isText = Printable.isText(bytes)
    }
}
