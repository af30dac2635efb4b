/// A sentence for people that is safe to show on any terminal and in any log.
///
/// It takes only what is safe: literals, numbers, names of objects, and text from outside after it was escaped. A secret
/// goes in masked; interpolating bytes, a `Secret` or a plain `String` does not compile.
package struct Message: Hashable, Sendable {
    package let text: String

    /// Text that the program itself made from safe parts; for reading back what was a message before.
    package init(verbatim text: String) { self.text = text }

    package static func + (left: Message, right: Message) -> Message { Message(verbatim: left.text + right.text) }
}

extension Message: ExpressibleByStringInterpolation {
    package init(stringLiteral literal: String) { text = literal }
    package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    /// Collects the safe parts of a message.
    package struct Interpolation: StringInterpolationProtocol {
        var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }
        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ number: Int) { text += String(number) }
        package mutating func appendInterpolation(_ message: Message) { text += message.text }
        package mutating func appendInterpolation(_ known: StaticString) { text += String(describing: known) }
        package mutating func appendInterpolation(_ id: ObjectID) { text += id.short }
        package mutating func appendInterpolation(_ code: Code) { text += code.text }
        package mutating func appendInterpolation(_ evidence: Evidence) { text += evidence.rawValue }
        package mutating func appendInterpolation(_ path: RepoPath) { text += Escaped.text(path.bytes) }
        package mutating func appendInterpolation(_ ref: RefName) { text += Escaped.text(ref.bytes) }
        /// Text from outside, between single quotes, with its control characters escaped, cut to 200 characters.
        package mutating func appendInterpolation(quoted text: String) {
            self.text += "'" + Escaped.text(Array(text.utf8), limit: 200) + "'"
        }
        /// Text from outside, escaped, without quotes, cut to 500 characters.
        package mutating func appendInterpolation(escaped text: String) {
            self.text += Escaped.text(Array(text.utf8), limit: 500)
        }
        /// What may be shown of a secret.
        package mutating func appendInterpolation(masked secret: Secret) { text += secret.mask }
    }
}

/// Makes bytes from outside harmless to show.
package enum Escaped {
    /// The bytes as text in which nothing controls a terminal: control, format and bidirectional characters, and bytes
    /// that are no UTF-8, are written as escapes.
    package static func text(_ bytes: some Collection<UInt8>, limit: Int = .max) -> String {
        var result = ""
        var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
        if !String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) {
            return octal(bytes, limit: limit)
        }
        var count = 0
        while let scalar = rest.popFirst() {
            if count == limit { return result + "…" }
            count += 1
            result += isHarmless(scalar) ? String(scalar) : escape(scalar)
        }
        return result
    }

    // What is no UTF-8 is written as git writes it: three octal digits a byte.
    private static func octal(_ bytes: some Collection<UInt8>, limit: Int) -> String {
        var result = ""
        for (index, byte) in bytes.enumerated() {
            if index == limit { return result + "…" }
            if byte >= 0x20 && byte < 0x7f {
                result += String(UnicodeScalar(byte))
            } else {
                let digits = String(byte, radix: 8)
                result += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            }
        }
        return result
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\t": "\\t"
        case "\r": "\\r"
        default: "\\u{" + String(scalar.value, radix: 16) + "}"
        }
    }
}
