import GatehouseArchives
import GatehouseCore
import GatehouseMatch

/// Bytes in base64, of either alphabet, with or without padding, or in hexadecimal digits; on one line or on many.
enum EncodedRun {
    static let disguise = Disguise(sign: .run) { bytes, offset, after, found in
        let run = run(around: offset, after: after, in: bytes)
        if run.count < shortest { return run.upperBound }
        if let hex = hexTail(of: run, in: bytes) {
            return decode(hex, in: bytes, hexText, found)
        }
        return decode(run, in: bytes, base64Text, found)
    }

    private static let shortest = 24

    private static func run(around offset: Int, after: Int, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (offset, offset)
        while end < bytes.count, values[Int(bytes[end])] < 64 { end += 1 }
        if end == offset { return offset..<(offset + 1) }
        while start > after, values[Int(bytes[start - 1])] < 64 { start -= 1 }
        return start..<end
    }

    private typealias Decoder = (_ chunks: [Range<Int>], _ bytes: [UInt8]) -> Layer?

    // Lines are joined where they look wrapped; where that makes no sense, each is taken alone.
    private static func decode(
        _ run: Range<Int>, in bytes: [UInt8], _ decoder: Decoder, _ found: (Layer) -> Void
    ) -> Int {
        let chunks = WrappedLines.chunks(from: run, in: bytes) { values[Int($0)] < 64 }
        if let layer = decoder(chunks, bytes) {
            found(layer)
        } else if chunks.count > 1 {
            for layer in chunks.filter({ $0.count >= shortest }).compactMap({ decoder([$0], bytes) }) { found(layer) }
        }
        return chunks.last?.upperBound ?? run.upperBound
    }

    // MARK: Base64

    private static func base64Text(_ chunks: [Range<Int>], _ bytes: [UInt8]) -> Layer? {
        var digits: [UInt8] = []
        for chunk in chunks { digits += bytes[chunk] }
        // Where a run begins with what is no part of the text, the text begins one, two or three digits later.
        for phase in 0..<4 where mayBeText(digits, phase) {
            let text = base64(digits, from: phase)
            if Printable.hasIsland(text) || Packing(of: text) != nil {
                return Layer(
                    guessed: text, "it is written in base64",
                    from: origin(chunks, phase, innerUnit: 3, outerUnit: 4))
            }
        }
        return nil
    }

    // The first of four digits holds the upper bits of a byte: of printed bytes, and of those between zeros, only some.
    private static func mayBeText(_ digits: [UInt8], _ phase: Int) -> Bool {
        if phase == 0, digits.count > 255 || Packing.begins(base64: digits) { return true }
        var inRow = 0
        for index in stride(from: phase, to: min(digits.count, 256), by: 4) {
            inRow = beginsText[Int(digits[index])] ? inRow + 1 : 0
            if inRow == 4 { return true }
        }
        return false
    }

    private static func base64(_ digits: [UInt8], from start: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(digits.count / 4 * 3 + 3)
        var (bits, count): (UInt32, UInt32) = (0, 0)
        for digit in digits[start...] {
            bits = bits << 6 | UInt32(values[Int(digit)] & 63)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return result
    }

    // MARK: Hexadecimal digits

    // The end of the run that is nothing but hexadecimal digits, behind a name or `0x`.
    private static func hexTail(of run: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        var start = run.upperBound
        while start > run.lowerBound, nibbles[Int(bytes[start - 1])] < 16 { start -= 1 }
        return run.upperBound - start >= shortest ? start..<run.upperBound : nil
    }

    private static func hexText(_ chunks: [Range<Int>], _ bytes: [UInt8]) -> Layer? {
        var digits: [UInt8] = []
        for chunk in chunks {
            for byte in bytes[chunk] {
                guard nibbles[Int(byte)] < 16 else { return nil }
                digits.append(nibbles[Int(byte)])
            }
        }
        for phase in 0..<2 where Self.mayBeHexText(digits, phase) {
            let text = stride(from: phase, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
            if Printable.hasIsland(text) || Packing(of: text) != nil {
                return Layer(
                    guessed: text, "it is written in hexadecimal digits",
                    from: origin(chunks, phase, innerUnit: 1, outerUnit: 2))
            }
        }
        return nil
    }

    // Printed bytes begin with 2 to 7.
    private static func mayBeHexText(_ digits: [UInt8], _ phase: Int) -> Bool {
        if phase == 0, digits.count > 255 { return true }
        var inRow = 0
        for index in stride(from: phase, to: min(digits.count, 256), by: 2) {
            inRow = (2...7).contains(digits[index]) || digits[index] == 0 ? inRow + 1 : 0
            if inRow == 8 { return true }
        }
        return phase == 0 && Packing.begins(hex: digits)
    }

    // MARK: Places and tables

    private static func origin(_ chunks: [Range<Int>], _ phase: Int, innerUnit: Int, outerUnit: Int) -> Origin {
        var origin = Origin()
        var digits = 0
        for (index, chunk) in chunks.enumerated() {
            let skipped = index == 0 ? min(phase, chunk.count) : 0
            origin.add(
                inner: digits * innerUnit / outerUnit, outer: (chunk.lowerBound + skipped)..<chunk.upperBound,
                innerUnit: innerUnit, outerUnit: outerUnit)
            digits += chunk.count - skipped
        }
        return origin
    }

    /// The value of each digit of base64; 255 for what is none.
    private static let values = (0..<256).map { Digits.base64.value(of: UInt8($0)) ?? 255 }
    /// The value of each hexadecimal digit; 255 for what is none.
    private static let nibbles = (0..<256).map { Digits.hex.value(of: UInt8($0)) ?? 255 }
    private static let beginsText = values.map { (8...31).contains($0) || $0 == 0 || $0 == 2 || $0 == 3 }
}
