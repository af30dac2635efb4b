/// A part of a change that one thread reads and looks at, while other threads have other parts.
package struct Share: Sendable {
    /// Looks at a piece of the share, and says whether it is spotless: see `Content.Former`.
    package typealias Looking = (Change) -> Bool

    /// How many blobs and messages the share holds, and how many bytes, as far as it is known before it is read.
    package let size: (contents: Int, bytes: Int)
    /// Reads the share, piece by piece, and has each looked at.
    package let read: @Sendable (_ look: Looking) throws(Problem) -> Void

    /// A share that is read where it is looked at.
    package init(
        size: (contents: Int, bytes: Int), reading read: @escaping @Sendable (_ look: Looking) throws(Problem) -> Void
    ) {
        self.size = size
        self.read = read
    }

    /// A share that was read already.
    package init(_ change: Change) {
        let bytes = change.contents.reduce(0) { $0 + $1.bytes.count }
        self.init(size: (change.contents.count, bytes)) { look in _ = look(change) }
    }

    /// Cuts a change into shares that are large enough for handing one to a thread to cost nothing beside judging it.
    package static func shares(of change: Change) -> [Share] {
        var parts = [Change(at: change.stage, refs: change.refs)]
        var bytes = 0
        for content in change.contents {
            if bytes > 128 * 1024 {
                parts.append(Change(at: change.stage))
                bytes = 0
            }
            parts[parts.count - 1].contents.append(content)
            bytes += content.bytes.count
        }
        return parts.map(Share.init)
    }
}
