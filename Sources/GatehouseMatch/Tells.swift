/// Looks in one pass for the places that tell a disguise, sixteen bytes at a time.
///
/// Like the prefilter, this reads memory unchecked: every offset it reads is below `count`.
package enum Tells {
    /// Calls the body with every tell, from front to back.
    package static func forEach(in bytes: [UInt8], _ body: (Tell) -> Void) {
        var found: [Tell] = []
        var last = UInt64.max
        for start in stride(from: 0, to: bytes.count, by: share) {
            let end = min(bytes.count, start + share)
            last = collect(bytes, start, end, after: last, &found)
            found.forEach(body)
            found.removeAll(keepingCapacity: true)
        }
    }

    // Tells are collected share by share: a call for each would cost more than the search, and a list of all the memory.
    private static let share = 1 << 16
    private static let width = 16

    private static func collect(
        _ bytes: [UInt8], _ start: Int, _ end: Int, after last: UInt64, _ found: inout [Tell]
    ) -> UInt64 {
        var (at, last) = (start, last)
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            while at < end, at + width < buffer.count {
                last = look(base + at, at, after: last, &found)
                at += width
            }
        }
        if at >= end { return last }
        // The last bytes are looked at as if blanks stood behind them.
        let rest = bytes[at...] + [UInt8](repeating: 0x20, count: width + 1)
        return Array(rest).withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return last }
            return look(base, at, after: last, &found)
        }
    }

    private typealias Block = SIMD16<UInt8>

    @inline(__always)
    private static func look(_ base: UnsafeRawPointer, _ at: Int, after last: UInt64, _ found: inout [Tell]) -> UInt64 {
        let block = base.loadUnaligned(as: Block.self)
        let next = base.loadUnaligned(fromByteOffset: 1, as: Block.self)
        let words = unsafeBitCast(block, to: SIMD2<UInt64>.self)
        let both = words[0] | words[1]
        if both & 0xff00_ff00_ff00_ff00 == 0 || both & 0x00ff_00ff_00ff_00ff == 0 {
            found.append(Tell(sign: .wide, offset: at))
        }
        let escapes = escapes(block, next)
        if escapes[0] | escapes[1] != 0 {
            addEach(escapes[0], base, at, &found)
            addEach(escapes[1], base + 8, at + 8, &found)
        }
        // Of two words in a row without a foreign byte, one begins here.
        let foreign = foreign(block)
        if foreign[0] == 0, last == 0 || foreign[1] == 0 { found.append(Tell(sign: .run, offset: at)) }
        return foreign[1]
    }

    // All ones for each byte that no run has.
    @inline(__always)
    private static func foreign(_ block: Block) -> SIMD2<UInt64> {
        let letter = ((block | Block(repeating: 0x20)) &- Block(repeating: 0x61)) .<= Block(repeating: 25)
        let digitOrSlash = (block &- Block(repeating: 0x2f)) .<= Block(repeating: 10)
        let sign =
            (block .== Block(repeating: 0x2b)) .| (block .== Block(repeating: 0x2d))
            .| (block .== Block(repeating: 0x5f))
        let inside = unsafeBitCast(letter .| digitOrSlash .| sign, to: SIMD2<UInt64>.self)
        return SIMD2(~inside[0], ~inside[1])
    }

    // All ones for each byte at which an escape begins.
    @inline(__always)
    private static func escapes(_ block: Block, _ next: Block) -> SIMD2<UInt64> {
        let folded = next | Block(repeating: 0x20)
        let isX = folded .== Block(repeating: 0x78)
        let isEscaped =
            isX .| (folded .== Block(repeating: 0x75)) .| (next .== Block(repeating: 0x2f))
            .| ((next & Block(repeating: 0xfc)) .== Block(repeating: 0x30))
        let backslash = (block .== Block(repeating: 0x5c)) .& isEscaped
        let percent =
            (block .== Block(repeating: 0x25)) .& ((next &- Block(repeating: 0x32)) .<= Block(repeating: 5))
        let entity = (block .== Block(repeating: 0x26)) .& (next .== Block(repeating: 0x23))
        let number = (block .== Block(repeating: 0x30)) .& isX
        let lineEnd = (next .== Block(repeating: 0x0a)) .| (next .== Block(repeating: 0x0d))
        let softBreak = (block .== Block(repeating: 0x3d)) .& lineEnd
        return unsafeBitCast(backslash .| percent .| entity .| number .| softBreak, to: SIMD2<UInt64>.self)
    }

    @inline(never)
    private static func addEach(_ ones: UInt64, _ base: UnsafeRawPointer, _ at: Int, _ found: inout [Tell]) {
        var places = UInt64(littleEndian: ones) & 0x0101_0101_0101_0101
        while places != 0 {
            let place = places.trailingZeroBitCount / 8
            places &= places &- 1
            let sign: Tell.Sign? =
                switch base.load(fromByteOffset: place, as: UInt8.self) {
                case UInt8(ascii: "\\"): .backslash
                case UInt8(ascii: "%"): .percent
                case UInt8(ascii: "&"): .entity
                case UInt8(ascii: "0"): .number
                case UInt8(ascii: "="): .softBreak
                default: nil
                }
            if let sign { found.append(Tell(sign: sign, offset: at + place)) }
        }
    }
}
