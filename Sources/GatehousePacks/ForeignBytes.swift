import GatehouseCore

/// Bytes that strangers wrote, in memory that someone else owns: nothing outside of them can be looked at.
///
/// It is the one way from a mapped file to its bytes: each place is checked against the end, whatever it was reckoned
/// from.
struct ForeignBytes: @unchecked Sendable {
    // Sendable: nobody writes into the bytes; who hands this on keeps them in memory.
    private let start: UnsafeRawPointer?
    let count: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        start = bytes.baseAddress
        count = bytes.count
    }

    /// The same bytes for a function of C.
    var raw: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// Whether so many bytes stand at the place.
    @inline(__always)
    func holds(_ length: Int, at place: Int) -> Bool {
        place >= 0 && length >= 0 && place <= count && length <= count - place
    }

    /// The byte at the place; nil outside.
    @inline(__always)
    func byte(at place: Int) -> UInt8? {
        guard let start, place >= 0 && place < count else { return nil }
        return start.load(fromByteOffset: place, as: UInt8.self)
    }

    /// The number of four bytes at the place; nil where there are fewer.
    @inline(__always)
    func number32(at place: Int) -> UInt32? {
        guard let start, holds(4, at: place) else { return nil }
        return UInt32(bigEndian: start.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }

    /// The number of eight bytes at the place; nil where there are fewer.
    @inline(__always)
    func number64(at place: Int) -> UInt64? {
        guard let start, holds(8, at: place) else { return nil }
        return UInt64(bigEndian: start.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    /// The name of an object at the place; nil where there are fewer bytes.
    @inline(__always)
    func id(at place: Int, _ byteCount: Int) -> ObjectID? {
        guard let start, holds(byteCount, at: place) else { return nil }
        return ObjectID(bytes: UnsafeRawBufferPointer(start: start + place, count: byteCount))
    }

    /// So many bytes from the place on; nil where there are fewer.
    func part(_ place: Int, _ length: Int) -> ForeignBytes? {
        guard holds(length, at: place) else { return nil }
        return ForeignBytes(UnsafeRawBufferPointer(rebasing: raw[place..<(place + length)]))
    }

    /// The bytes as a value of its own.
    var copy: [UInt8] { [UInt8](raw) }
}
