import GatehouseArchives
import GatehouseCore
import GatehouseMatch

/// Bytes in base64, of either alphabet, with or without padding, or in hexadecimal digits; on one line or on many.
enum EncodedRun {
    static let disguise = Disguise(sign: .run) { bytes, offset, after, found in
        let (end, mayHide) = bytes.withUnsafeBufferPointer { bytes in
            let end = bytes[offset...].firstIndex { !isDigit($0) } ?? bytes.count
            return (end, Self.mayHide(bytes[offset..<end]))
        }
        guard mayHide else { return end }
        let run = offset..<end
        let hex = hexTail(of: run, in: bytes)
        // Lines are joined where they look wrapped; where that makes no sense, each is taken alone.
        let decoder = hex == nil ? base64Text : hexText
        let chunks = WrappedLines.chunks(from: hex ?? run, in: bytes, isDigit: isDigit)
        if let layer = decoder(chunks, bytes) {
            found(layer)
        } else if chunks.count > 1 {
            for layer in chunks.filter({ $0.count >= shortest }).compactMap({ decoder([$0], bytes) }) { found(layer) }
        }
        return chunks.last?.upperBound ?? run.upperBound
    }

    private static let shortest = 24

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x2f < 11 || byte == 0x2d || byte == 0x5f || byte == 0x2b
    }

    // Whether a text may be in the run. Ordinary text has many runs, so nothing is allocated for it: what counts is four digits
    // in a row that begin text, what begins as something packed does, or a length that wants a closer look.
    private static func mayHide(_ run: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if run.count > longestWord { return true }
        let digits = UnsafeBufferPointer(rebasing: run)
        if (0..<4).contains(where: { mayBeText(digits, $0) }) { return true }
        return isHexText(digits) || Packing.begins(base64: digits) || Packing.begins(hex: digits)
    }

    private static let longestWord = 255

    // The first of four digits holds the upper bits of a byte: of printed bytes, and of those between zeros, only some.
    @inline(__always)
    private static func beginsText(_ digit: UInt8) -> Bool {
        digit &- UInt8(ascii: "I") < 18 || digit &- UInt8(ascii: "a") < 6 || digit == UInt8(ascii: "A")
            || digit == UInt8(ascii: "C") || digit == UInt8(ascii: "D")
    }

    // Four of those in a row, from the phase on; a long run shows it early.
    private static func mayBeText(_ digits: UnsafeBufferPointer<UInt8>, _ phase: Int) -> Bool {
        var inRow = 0
        for index in stride(from: phase, to: min(digits.count, 256), by: 4) {
            inRow = beginsText(digits[index]) ? inRow + 1 : 0
            if inRow == 4 { return true }
        }
        return false
    }

    // Printed bytes begin with 2 to 7, and others with 0: eight in a row, from the first or the second digit on.
    private static func isHexText(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
        var inRow = (0, 0)
        for index in digits.indices {
            let isUpper = digits[index] &- UInt8(ascii: "2") < 6 || digits[index] == UInt8(ascii: "0")
            inRow = (inRow.1, isUpper ? inRow.0 + 1 : 0)
            if inRow.1 == 8 { return true }
        }
        return false
    }

    // MARK: Base64

    private static func base64Text(_ chunks: [Range<Int>], _ bytes: [UInt8]) -> Layer? {
        var digits: [UInt8] = []
        for chunk in chunks { digits += bytes[chunk] }
        // Where a run begins with what is no part of the text, the text begins one, two or three digits later.
        for phase in 0..<4 where phase == 0 || digits.withUnsafeBufferPointer({ mayBeText($0, phase) }) {
            let text = base64(digits, from: phase)
            if Printable.hasIsland(text) || Packing(of: text) != nil {
                return Layer(
                    guessed: text, "it is written in base64",
                    from: origin(chunks, phase, innerUnit: 3, outerUnit: 4))
            }
        }
        return nil
    }

    private static func base64(_ digits: [UInt8], from start: Int) -> [UInt8] {
        let values = values
        return [UInt8](unsafeUninitializedCapacity: digits.count / 4 * 3 + 3) { result, filled in
            var index = start
            while index + 4 <= digits.count {
                let high = UInt32(values[Int(digits[index])] & 63) << 6 | UInt32(values[Int(digits[index + 1])] & 63)
                let low = UInt32(values[Int(digits[index + 2])] & 63) << 6 | UInt32(values[Int(digits[index + 3])] & 63)
                for shift: UInt32 in [16, 8, 0] {
                    result[filled] = UInt8(truncatingIfNeeded: (high << 12 | low) >> shift)
                    filled += 1
                }
                index += 4
            }
            // Of two or three digits, what makes whole bytes.
            var bits = digits[min(index, digits.count)...].reduce(UInt32(0)) { $0 << 6 | UInt32(values[Int($1)] & 63) }
            bits <<= 6 * UInt32(index + 4 - digits.count)
            for shift: UInt32 in [16, 8] where index + (shift == 16 ? 1 : 2) < digits.count {
                result[filled] = UInt8(truncatingIfNeeded: bits >> shift)
                filled += 1
            }
        }
    }

    // MARK: Hexadecimal digits

    // The end of the run that is nothing but hexadecimal digits, behind a name or `0x`.
    private static func hexTail(of run: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        let nibbles = nibbles
        var start = run.upperBound
        while start > run.lowerBound, nibbles[Int(bytes[start - 1])] < 16 { start -= 1 }
        return run.upperBound - start >= shortest ? start..<run.upperBound : nil
    }

    private static func hexText(_ chunks: [Range<Int>], _ bytes: [UInt8]) -> Layer? {
        let nibbles = nibbles
        var digits: [UInt8] = []
        for chunk in chunks {
            for byte in bytes[chunk] {
                guard nibbles[Int(byte)] < 16 else { return nil }
                digits.append(nibbles[Int(byte)])
            }
        }
        for phase in 0..<2 {
            let text = stride(from: phase, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
            if Printable.hasIsland(text) || Packing(of: text) != nil {
                return Layer(
                    guessed: text, "it is written in hexadecimal digits",
                    from: origin(chunks, phase, innerUnit: 1, outerUnit: 2))
            }
        }
        return nil
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
}
