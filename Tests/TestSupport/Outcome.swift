/// How a program ended, and what it said.
package struct Outcome: Sendable, CustomStringConvertible {
    /// The exit code; 128 and the number of the signal for a program that was killed.
    package let status: Int32
    package let outputBytes: [UInt8]
    package let errorBytes: [UInt8]

    /// What it wrote to standard output, as text.
    package var output: String { String(decoding: outputBytes, as: UTF8.self) }
    /// What it wrote to standard error, as text.
    package var errors: String { String(decoding: errorBytes, as: UTF8.self) }
    /// Whether it wrote nothing at all.
    package var isSilent: Bool { outputBytes.isEmpty && errorBytes.isEmpty }

    /// The same with all that was said in one line: a server's sentences are broken where a terminal ends.
    package var unbroken: Outcome {
        let words = errors.split { $0.isWhitespace }.filter { $0 != "remote:" }
        return Outcome(status: status, outputBytes: outputBytes, errorBytes: Array(words.joined(separator: " ").utf8))
    }

    package var description: String { "exit \(status)\n-- output:\n\(output)-- errors:\n\(errors)" }
}

/// Why a test could not be set up, in a sentence.
package struct Failure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
