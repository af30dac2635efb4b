/// Characters that take no room, and where they belong.
enum Invisible {
    /// The tags, which spell ASCII unseen (Unicode Standard, 23.9).
    static let tags: ClosedRange<UInt32> = 0xe0020...0xe007e

    static func contains(_ value: UInt32) -> Bool {
        switch value {
        case 0x00ad, 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b...0x180f, 0x200b...0x200d, 0x2060...0x2064,
            0x206a...0x206f, 0x3164, 0xfe00...0xfe0f, 0xfeff, 0xffa0, 0x1bca0...0x1bca3, 0x1d173...0x1d17a,
            0xe0000...0xe007f, 0xe0100...0xe01ef:
            true
        default: false
        }
    }

    /// Whether a run of them belongs to what stands around it: joiners between letters that join, and in emoji; one
    /// variation selector behind a character; soft hyphens in words.
    static func belongs(_ run: Range<Int>, in scalars: Scalars) -> Bool {
        let (before, after) = (scalars.value(run.lowerBound - 1), scalars.value(run.upperBound))
        let values = run.map { scalars.value($0) }
        if values.allSatisfy({ (0xe0020...0xe007f).contains($0) }) {
            // A flag of a region: a black flag, a few tags, and the one that ends them.
            return before == 0x1f3f4 && values.count <= 7 && values.last == 0xe007f
        }
        if values.count > 2 { return false }
        switch values[0] {
        case 0x200c, 0x200d:
            if values.count > 1 { return false }
            return joins(before) && (joins(after) || after < 0x80) || isEmoji(before) && isEmoji(after)
        case 0xfe0f, 0xfe0e:
            // A keycap, a symbol; perhaps with a joiner behind it.
            if values.count == 2 { return values[1] == 0x200d && isSymbol(before) && isEmoji(after) }
            return isSymbol(before) || (0x23...0x39).contains(before)
        case 0xfe00...0xfe0d: return values.count == 1 && before > 0x2000
        case 0xe0100...0xe01ef: return values.count == 1 && isHan(before)
        case 0x180b...0x180f: return (0x1800...0x18af).contains(before)
        case 0x115f, 0x1160: return (0x1100...0x11ff).contains(before) || (0x1100...0x11ff).contains(after)
        case 0x17b4, 0x17b5: return (0x1780...0x17ff).contains(before)
        case 0x034f: return before > 0x80
        case 0x00ad: return isLetter(before) && isLetter(after)
        default: return false
        }
    }

    // Scripts whose letters join, or are kept from joining: Arabic, Syriac, the scripts of India and their kin, Mongolian.
    private static func joins(_ value: UInt32) -> Bool {
        switch value {
        case 0x0590...0x08ff, 0x0900...0x109f, 0x1780...0x18af, 0x1a20...0x1aaf, 0x1b00...0x1c4f, 0xa800...0xabff,
            0xfb1d...0xfdff, 0xfe70...0xfefc, 0x10a00...0x11fff:
            true
        default: false
        }
    }

    private static func isEmoji(_ value: UInt32) -> Bool {
        (0x1f000...0x1faff).contains(value) || isSymbol(value)
    }

    private static func isSymbol(_ value: UInt32) -> Bool {
        switch value {
        case 0xa9, 0xae, 0x203c, 0x2049, 0x2100...0x2bff, 0x3030, 0x303d, 0x3297, 0x3299, 0x1f000...0x1faff: true
        default: false
        }
    }

    private static func isHan(_ value: UInt32) -> Bool {
        (0x3400...0x9fff).contains(value) || (0xf900...0xfaff).contains(value) || (0x20000...0x3ffff).contains(value)
    }

    private static func isLetter(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
}
