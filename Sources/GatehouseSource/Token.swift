/// A piece of a source text. The tokens of a text stand one behind the other, and join up to it byte for byte.
///
/// GatehouseSource reads a source file once: a lexer and a table for each language tell words, signs, strings and comments
/// apart, for all that judges code. It knows no grammar, and so it reads any text, whole or broken.
package struct Token: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
        /// Spaces, tabs and other blanks, and line ends that are escaped.
        case blank
        /// The end of a line, outside of strings and comments.
        case newline
        case comment
        /// An identifier or a keyword.
        case word
        case number
        /// A string or a part of one between interpolations, with its quotes; a character, a regular expression.
        case string
        /// Punctuation and operators.
        case sign
        /// A line for the preprocessor, with the lines that continue it.
        case directive
    }

    /// Offsets in the text.
    package let start: UInt32
    package let end: UInt32
    /// The line of its first byte; 1 for the first.
    package let line: UInt32
    package let kind: Kind
    /// What it says: equal for equal words, signs, strings and numbers.
    package let code: Code

    package init(_ kind: Kind, _ range: Range<Int>, line: UInt32, code: Code) {
        self.kind = kind
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        end = UInt32(truncatingIfNeeded: range.upperBound)
        self.line = line
        self.code = code
    }

    package var range: Range<Int> { Int(start)..<Int(end) }

    /// Whether it means something to the compiler.
    package var isCode: Bool {
        switch kind {
        case .word, .number, .string, .sign: true
        case .blank, .newline, .comment, .directive: false
        }
    }

    /// A text as a number: the bytes themselves where there are no more than seven, else a hash of them.
    package struct Code: Hashable, Sendable, ExpressibleByStringLiteral {
        package let value: UInt64

        package init(value: UInt64) { self.value = value }

        package init(stringLiteral text: StaticString) {
            self = text.withUTF8Buffer { Code($0) }
        }

        package init(_ bytes: UnsafeBufferPointer<UInt8>) {
            if bytes.count <= 7 {
                value = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } | UInt64(bytes.count) << 56
            } else {
                value = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 } | 1 << 63
            }
        }
    }
}
