/// Something that was packed.
package struct Member: Sendable {
    /// What the archive calls it; nil where it has no name.
    package let name: [UInt8]?
    package let bytes: [UInt8]
    /// Where it stands in the container as it is; nil where it was compressed or put together.
    package let place: Range<Int>?

    package init(_ name: [UInt8]?, _ bytes: [UInt8], at place: Range<Int>? = nil) {
        self.name = name
        self.bytes = bytes
        self.place = place
    }
}
