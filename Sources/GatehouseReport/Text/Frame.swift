import GatehouseCore

/// The line that a finding stands on, with carets under what was found.
struct Frame {
    private let number: String
    private let text: [Unicode.Scalar]
    private let marked: Range<Int>

    /// Nil where there is no line to show, or the reader wants none.
    init?(_ weighed: Weighed, _ style: Style) {
        guard style.showsLines, let quote = weighed.quote, let line = weighed.finding.place.line else { return nil }
        number = String(line)
        let scalars = Array(quote.text.unicodeScalars)
        let start = min(max(0, quote.column - 1), scalars.count)
        let end = min(max(start, quote.endColumn - 1), scalars.count)
        guard start < end else { return nil }
        // What stands around it is cut where the terminal ends, and what was found stays in sight.
        let room = max(20, (style.columns ?? .max) - Self.margin - number.count - 3)
        let window = Self.window(around: start..<end, in: scalars.count, room: room)
        let before: [Unicode.Scalar] = window.lowerBound > 0 ? ["…"] : []
        let after: [Unicode.Scalar] = window.upperBound < scalars.count ? ["…"] : []
        text = before + scalars[window] + after
        let shift = before.count - window.lowerBound
        marked = (start + shift)..<(min(end, window.upperBound) + shift)
    }

    private static let margin = 4

    /// The line, and the line of carets below it.
    var lines: (code: String, carets: String) {
        let gutter = String(repeating: " ", count: number.count)
        let space = String(repeating: " ", count: Self.width(text[..<marked.lowerBound]))
        let carets = String(repeating: "^", count: max(1, Self.width(text[marked])))
        return (
            "\(number) | " + String(String.UnicodeScalarView(text)), "\(gutter) | \(space)\(carets)"
        )
    }

    private static func window(around marked: Range<Int>, in count: Int, room: Int) -> Range<Int> {
        if count <= room { return 0..<count }
        let length = room - 2
        let start = max(0, min(marked.lowerBound - length / 3, count - length))
        return start..<min(count, start + length)
    }

    /// How many columns of a terminal characters take: none for marks on others, two for wide ones.
    static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { width, scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: width
            default: width + (isWide(scalar) ? 2 : 1)
            }
        }
    }

    // East Asian Width W and F (Unicode Annex 11), in whole blocks.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff,
            0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f680...0x1f6ff,
            0x1f900...0x1f9ff, 0x20000...0x3fffd:
            true
        default: false
        }
    }
}
