import CPcre2
import Synchronization

/// A pattern that a short text has to fit, or must not: any that PCRE2 knows, counted in steps. `^` and `$` stand at the
/// ends of lines.
package struct TextPattern: Sendable {
    package let text: String
    private let box: Box

    package init(_ text: String) {
        self.text = text
        box = Box(text)
    }

    /// Throws what is wrong with it.
    package func check() throws(PatternFault) { _ = try Code(text, isFast: false) }

    /// Whether the pattern fits somewhere in the text; nil where that takes too many steps, or the pattern is faulty.
    package func fits(_ bytes: [UInt8]) -> Bool? {
        guard let run = MatchRun() else { return nil }
        return box.with { code in run.finds(code, in: bytes, limit: 1_000_000) }
    }

    /// The code, compiled on first use, and shared by threads from then on.
    private final class Box: Sendable {
        private let text: String
        private let code: Mutex<Compiled?> = Mutex(nil)

        init(_ text: String) { self.text = text }

        func with(_ use: (borrowing Code) -> Bool?) -> Bool? {
            let compiled = code.withLock { known in
                if known == nil { known = try? Compiled(text) }
                return known
            }
            return compiled.flatMap { use($0.code) }
        }
    }

    private final class Compiled: Sendable {
        let code: Code
        // Fast code would not count its steps.
        init(_ text: String) throws(PatternFault) { code = try Code(text, isFast: false) }
    }
}
