/// A delta: how an object is made from another, its base, by copying runs of it and inserting bytes (gitformat-pack).
///
/// It is read twice: first all of it is checked, against the base and the size it promises, and then it is carried out.
struct Delta {
    private let bytes: UnsafeRawBufferPointer
    private let start: Int
    /// How many bytes come out.
    let size: Int

    /// How large the result should be; nil where the delta does not even say that.
    static func claimedSize(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var place = 0
        guard number(bytes, &place) != nil else { return nil }
        return number(bytes, &place)
    }

    /// Nil for bytes that are no delta of a base with so many bytes.
    init?(_ bytes: UnsafeRawBufferPointer, baseCount: Int) {
        var place = 0
        guard Self.number(bytes, &place) == baseCount, let size = Self.number(bytes, &place) else { return nil }
        self.bytes = bytes
        self.size = size
        start = place
        var rest = size
        while place < bytes.count {
            let step = bytes[place]
            place += 1
            if step & 0x80 != 0 {
                guard bytes.count - place >= (step & 0x7f).nonzeroBitCount else { return nil }
                let (from, length) = Self.run(bytes, &place, step)
                guard from <= baseCount, length <= baseCount - from, length <= rest else { return nil }
                rest -= length
            } else {
                guard step != 0, Int(step) <= bytes.count - place, Int(step) <= rest else { return nil }
                place += Int(step)
                rest -= Int(step)
            }
        }
        guard rest == 0 else { return nil }
    }

    /// What it makes of the base, with the ranges of the result that are not copied, in order. Between runs that were
    /// copied from places apart, and where the base went on before the first or behind the last byte, an empty range
    /// stands.
    func applied(to base: [UInt8]) -> (bytes: [UInt8], changes: [Range<Int>]) {
        var changes: [Range<Int>] = []
        let result = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            base.withUnsafeBytes { base in
                // The array has an address wherever something is to be written.
                if let output = UnsafeMutableRawPointer(output.baseAddress), size > 0 { apply(base, output, &changes) }
            }
            count = size
        }
        if size == 0 && !base.isEmpty { changes = [0..<0] }
        return (result, changes)
    }

    // Everything was checked in the initializer, against this size and a base of this length.
    private func apply(
        _ base: UnsafeRawBufferPointer, _ output: UnsafeMutableRawPointer, _ changes: inout [Range<Int>]
    ) {
        guard let source = bytes.baseAddress else { return }
        var place = start
        var written = 0
        // Where the base would go on after what was copied last; nil after an insertion.
        var next: Int? = 0
        while place < bytes.count {
            let step = bytes[place]
            place += 1
            if step & 0x80 != 0 {
                let (from, length) = Self.run(bytes, &place, step)
                if let next, next != from { changes.append(written..<written) }
                if let origin = base.baseAddress {
                    (output + written).copyMemory(from: origin + from, byteCount: length)
                }
                next = from + length
                written += length
            } else {
                let length = Int(step)
                (output + written).copyMemory(from: source + place, byteCount: length)
                if let last = changes.last, last.upperBound == written {
                    changes[changes.count - 1] = last.lowerBound..<(written + length)
                } else {
                    changes.append(written..<(written + length))
                }
                next = nil
                place += length
                written += length
            }
        }
        if let next, next != base.count { changes.append(written..<written) }
    }

    // The place in the base and the length of a copied run: each has only the bytes that are not zero.
    @inline(__always)
    private static func run(
        _ bytes: UnsafeRawBufferPointer, _ place: inout Int, _ step: UInt8
    ) -> (from: Int, length: Int) {
        var from = 0
        var length = 0
        if step & 0x01 != 0 { from = Int(bytes[place]); place += 1 }
        if step & 0x02 != 0 { from |= Int(bytes[place]) << 8; place += 1 }
        if step & 0x04 != 0 { from |= Int(bytes[place]) << 16; place += 1 }
        if step & 0x08 != 0 { from |= Int(bytes[place]) << 24; place += 1 }
        if step & 0x10 != 0 { length = Int(bytes[place]); place += 1 }
        if step & 0x20 != 0 { length |= Int(bytes[place]) << 8; place += 1 }
        if step & 0x40 != 0 { length |= Int(bytes[place]) << 16; place += 1 }
        return (from, length == 0 ? 0x10000 : length)
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> Int? {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift <= 56 {
            let byte = bytes[place]
            place += 1
            number |= UInt64(byte & 0x7f) << shift
            shift += 7
            if byte & 0x80 == 0 { return Int(exactly: number) }
        }
        return nil
    }
}
