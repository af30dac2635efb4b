/// How sure a finding is.
package enum Evidence: String, Sendable, CaseIterable, Comparable {
    /// Randomness alone, or a weak name.
    case suspected
    /// A name, field or format that holds secrets, and a value that is random enough or can be nothing else.
    case contextual
    /// A provider's literal and length, or structure.
    case shaped
    /// A checksum that a random value passes less than once in a million, or a private key that parses whole.
    case proved

    package static func < (left: Evidence, right: Evidence) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}

/// The name of what was found: `check/what-was-found`, in lower-case words with hyphens.
package struct Code: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
    package let text: String

    package init(_ text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }

    /// The part before the slash: the check that found it.
    package var check: String { String(text.prefix { $0 != "/" }) }

    /// Whether it is two names of lower-case words with a slash between.
    package var isWellFormed: Bool {
        let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return names.count == 2
            && names.allSatisfy { name in
                !name.isEmpty && name.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
            }
    }

    package static func < (left: Code, right: Code) -> Bool { left.text < right.text }
}
