extension Shape {
    /// A value that is written as one scalar. `parse` says nil of what is none; the mistake is then "expected …".
    static func scalar(
        _ expected: Message, _ schema: @autoclosure @escaping @Sendable () -> [(String, JSON)],
        show: @escaping @Sendable (Value) -> JSON, parse: @escaping @Sendable (Scalar) -> Value?
    ) -> Shape {
        Shape(
            read: { node, mistakes in
                if let value = node.scalar.flatMap(parse) { return value }
                mistakes.append(Mistake(at: node.position, "expected \(expected)\(hint(for: node, parse))"))
                return nil
            },
            show: show, schema: schema)
    }

    /// A value that is written as text. The schema's `pattern` accepts what `parse` accepts.
    package static func word(
        _ expected: Message, pattern: String, format: String? = nil, show: @escaping @Sendable (Value) -> String,
        parse: @escaping @Sendable (String) -> Value?
    ) -> Shape {
        scalar(
            expected,
            [("type", .string("string")), ("pattern", .string(pattern))]
                + (format.map { [("format", .string($0))] } ?? []),
            show: { .string(show($0)) },
            parse: { scalar in
                guard case .text(let text) = scalar else { return nil }
                return parse(text)
            })
    }

    // A version or a key of digits is a number to YAML, although its writer means text.
    private static func hint(for node: Node, _ parse: (Scalar) -> Value?) -> Message {
        guard case .scalar(let text, isPlain: true) = node.value, !text.isEmpty, parse(.text(text)) != nil else {
            return ""
        }
        return ", so put it in quotes"
    }
}

extension Shape where Value == String {
    /// Text with at least one character that can be seen.
    package static var text: Shape {
        word("text", pattern: #"\S"#, show: { $0 }) { text in
            text.unicodeScalars.contains { !$0.properties.isWhitespace } ? text : nil
        }
    }

    /// Any text, which may be empty.
    package static var anyText: Shape {
        scalar("text", [("type", .string("string"))], show: { .string($0) }) { scalar in
            guard case .text(let text) = scalar else { return nil }
            return text
        }
    }

    /// A pattern of at most 4,096 characters. Whether it is well formed is for the section's `mistakes()` to say.
    package static var pattern: Shape {
        scalar(
            "a pattern of 1 to 4096 characters",
            [("type", .string("string")), ("minLength", .number(1)), ("maxLength", .number(4096))],
            show: { .string($0) },
            parse: { scalar in
                guard case .text(let text) = scalar else { return nil }
                return (1...4096).contains(text.unicodeScalars.count) ? text : nil
            })
    }

    /// Lower-case words and digits, joined by hyphens, such as `acme-token`.
    package static var identifier: Shape {
        word("lower-case words joined by hyphens", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", show: { $0 }) { text in
            isIdentifier(text) ? text : nil
        }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        return words.allSatisfy { !$0.isEmpty && $0.allSatisfy { isLetter($0) || isDigit($0) } }
            && text.utf8.first.map(isLetter) == true
    }
}

extension Shape where Value == Bool {
    /// `true` or `false`.
    package static var bool: Shape {
        scalar("true or false", [("type", .string("boolean"))], show: { .bool($0) }) { scalar in
            guard case .bool(let truth) = scalar else { return nil }
            return truth
        }
    }

    /// One of two words, the first of which means true: `.either("allow", "deny")`.
    package static func either(_ yes: String, _ no: String) -> Shape {
        scalar(
            Message(verbatim: alternatives([yes, no])), [("enum", .array([.string(yes), .string(no)]))],
            show: { .string($0 ? yes : no) },
            parse: { $0 == .text(yes) ? true : $0 == .text(no) ? false : nil })
    }
}

extension Shape where Value == Int {
    /// A whole number of the range.
    package static func number(in range: ClosedRange<Int>) -> Shape {
        let words: Message =
            range.count == 1
            ? "\(range.lowerBound)" : "a number from \(range.lowerBound) to \(range.upperBound)"
        return scalar(
            words,
            [
                ("type", .string("integer")), ("minimum", .number(range.lowerBound)),
                ("maximum", .number(range.upperBound)),
            ],
            show: { .number($0) },
            parse: { scalar in
                guard case .integer(let number) = scalar, range.contains(number) else { return nil }
                return number
            })
    }
}

extension Shape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words that the type knows.
    package static var choice: Shape {
        let words = Value.allCases.map(\.rawValue)
        return Shape(
            read: { node, mistakes in
                if case .text(let word)? = node.scalar, let value = Value(rawValue: word) { return value }
                let known = Message(verbatim: alternatives(words))
                let near = nearest(to: node.text ?? "", among: words)
                let hint: Message = near.map { ": did you mean \(quoted: $0)?" } ?? ""
                mistakes.append(Mistake(at: node.position, "expected \(known)\(hint)"))
                return nil
            },
            show: { .string($0.rawValue) },
            schema: { [("enum", .array(words.map(JSON.string)))] })
    }
}
