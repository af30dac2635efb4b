/// Looks in one pass for the places that tell a disguise, sixteen bytes at a time.
///
/// Like the prefilter, this reads memory unchecked: every offset it reads is below `count`.
package enum Tells {
    /// Calls the body with every tell, from front to back.
    package static func forEach(in bytes: [UInt8], _ body: (Tell) -> Void) {
        var search = Search()
        for start in stride(from: 0, to: bytes.count, by: share) {
            search.look(at: bytes, from: start, to: min(bytes.count, start + share))
            search.found.forEach(body)
            search.found.removeAll(keepingCapacity: true)
        }
    }

    // Tells are collected share by share: a call for each would cost more than the search, and a list of all the memory.
    private static let share = 1 << 16
}

/// What is known while bytes are searched.
private struct Search {
    var found: [Tell] = []
    /// Zero where the eight bytes before may belong to a run.
    private var last = UInt64.max
    /// Where the run ends that was looked at last.
    private var runEnd = 0

    private static let width = 16
    private static let shortestRun = 24

    mutating func look(at bytes: [UInt8], from start: Int, to end: Int) {
        var (at, last) = (start, last)
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            while at < end, at + Self.width < buffer.count {
                last = look(at, base + at, after: last, in: buffer)
                at += Self.width
            }
            if at >= end { return }
            // The last bytes are looked at as if blanks stood behind them.
            let rest = Array(buffer[at...]) + [UInt8](repeating: 0x20, count: Self.width + 1)
            rest.withUnsafeBytes { rest in
                if let base = rest.baseAddress { last = look(at, base, after: last, in: buffer) }
            }
        }
        self.last = last
    }

    private typealias Block = SIMD16<UInt8>

    @inline(__always)
    private mutating func look(
        _ at: Int, _ base: UnsafeRawPointer, after last: UInt64, in bytes: UnsafeRawBufferPointer
    ) -> UInt64 {
        let block = base.loadUnaligned(as: Block.self)
        let signs = Self.signs(block, base.loadUnaligned(fromByteOffset: 1, as: Block.self))
        if signs[0] | signs[1] != 0 { addSigns(signs, base, at, in: bytes) }
        // Of two words in a row without a byte that is foreign at first sight, one begins here.
        let near = unsafeBitCast(Self.isBetween(block, 0x2b, 0x7a), to: SIMD2<UInt64>.self)
        if ~near[0] == 0, last == 0 || ~near[1] == 0, at >= runEnd { addRun(at, in: bytes) }
        return ~near[1]
    }

    @inline(never)
    private mutating func addSigns(
        _ signs: SIMD2<UInt64>, _ base: UnsafeRawPointer, _ at: Int, in bytes: UnsafeRawBufferPointer
    ) {
        addEach(signs[0], base, at, in: bytes)
        addEach(signs[1], base + 8, at + 8, in: bytes)
        addWide(base, at)
    }

    // Of eight bytes at the place all must belong to a run of the shortest length.
    @inline(never)
    private mutating func addRun(_ at: Int, in bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        var (start, end) = (at, at)
        while end < bytes.count, Self.isInRun(base.load(fromByteOffset: end, as: UInt8.self)) { end += 1 }
        if end < at + Self.width / 2 { return }
        while start > runEnd, Self.isInRun(base.load(fromByteOffset: start - 1, as: UInt8.self)) { start -= 1 }
        runEnd = end
        if end - start >= Self.shortestRun { found.append(Tell(sign: .run, offset: start)) }
    }

    // A bit for each of the bytes `+`, `-`, `/`, `_`, of digits and of letters.
    @inline(__always)
    private static func isInRun(_ byte: UInt8) -> Bool {
        let word: UInt64 = byte & 0x40 == 0 ? 0x03ff_a800_0000_0000 : 0x07ff_fffe_87ff_fffe
        return (word &>> UInt64(byte)) & 1 == 1 && byte < 0x80
    }

    // In one comparison: moved so that the first becomes the smallest signed number there is.
    @inline(__always)
    private static func isBetween(_ block: Block, _ first: UInt8, _ last: UInt8) -> SIMDMask<SIMD16<Int8>> {
        let moved = unsafeBitCast(block &+ Block(repeating: 0x80 &- first), to: SIMD16<Int8>.self)
        return moved .< SIMD16<Int8>(repeating: Int8(bitPattern: 0x81 &+ (last &- first)))
    }

    // All ones for each byte that begins an escape, or is zero.
    @inline(__always)
    private static func signs(_ block: Block, _ next: Block) -> SIMD2<UInt64> {
        let folded = next | Block(repeating: 0x20)
        let isX = folded .== Block(repeating: 0x78)
        let isEscaped = isX .| (folded .== Block(repeating: 0x75)) .| isBetween(next, 0x2f, 0x33)
        let backslash = (block .== Block(repeating: 0x5c)) .& isEscaped
        let percent = (block .== Block(repeating: 0x25)) .& isBetween(next, 0x32, 0x37)
        let entity = (block .== Block(repeating: 0x26)) .& (next .== Block(repeating: 0x23))
        let number = (block .== Block(repeating: 0x30)) .& isX
        // A line feed and a carriage return differ in the lowest bits; a tab is rare here.
        let lineEnd = (next | Block(repeating: 7)) .== Block(repeating: 0x0f)
        let softBreak = (block .== Block(repeating: 0x3d)) .& lineEnd
        let zero = block .== Block(repeating: 0)
        // What may stand between two strings: blanks, line ends, other quotes, `&`, `+` and `.`.
        let quote = (block .== Block(repeating: 0x22)) .| (block .== Block(repeating: 0x27))
        let between = isBetween(next, 0x20, 0x27) .| isBetween(next, 0x0a, 0x0d)
        let operation = (next .== Block(repeating: 0x2b)) .| (next .== Block(repeating: 0x2e))
        let joint = quote .& (between .| operation)
        return unsafeBitCast(
            backslash .| percent .| entity .| number .| softBreak .| zero .| joint, to: SIMD2<UInt64>.self)
    }

    // Sentences are broken between words, and strings that are listed have a comma between.
    private static func isJoint(_ at: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard at > 1, isInRun(bytes[at - 1]), bytes[at - 2] != UInt8(ascii: "\\"),
            let next = Joint.nextString(behind: at, in: bytes), next + 1 < bytes.count
        else { return false }
        return isInRun(bytes[next + 1])
    }

    private mutating func addWide(_ base: UnsafeRawPointer, _ at: Int) {
        let words = base.loadUnaligned(as: SIMD2<UInt64>.self)
        let both = words[0] | words[1]
        if both & 0xff00_ff00_ff00_ff00 == 0 || both & 0x00ff_00ff_00ff_00ff == 0 {
            found.append(Tell(sign: .wide, offset: at))
        }
    }

    private mutating func addEach(
        _ ones: UInt64, _ base: UnsafeRawPointer, _ at: Int, in bytes: UnsafeRawBufferPointer
    ) {
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
                case UInt8(ascii: "\""), UInt8(ascii: "'"): Self.isJoint(at + place, in: bytes) ? .joint : nil
                default: nil
                }
            if let sign { found.append(Tell(sign: sign, offset: at + place)) }
        }
    }
}
