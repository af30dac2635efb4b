import GatehouseMatch

/// What stands where a value would, and gives none: comparisons, prose, expressions.
extension ValueJudge {
    static let notValues = [
        Dismissal("compared or told, not assigned") { $0.isOnlyCompared },
        Dismissal("a sentence") { $0.isSentence },
        Dismissal("no printable text") { $0.isUnprintable },
        Dismissal("signs alone") { $0.isSigns },
        Dismissal("a test that passed") { $0.isTestResult },
        Dismissal("prose") { $0.isProse },
        Dismissal("filled in when the program runs") { $0.isFilledIn },
        Dismissal("a comment of ours") { $0.isAllowance },
        Dismissal("an attribute behind a text") { $0.isAttribute },
        Dismissal("an expression") { $0.isExpression },
        Dismissal("a pattern") { $0.isPattern },
        Dismissal("a command's option") { $0.isListedOption },
    ]

    private var isOnlyCompared: Bool {
        if assignment.sign == .argument && !name.endsInSecret { return true }
        return assignment.sign == .comparison && !assignment.isQuoted
    }

    // Words between blanks. A value of many signs with a blank among them is none.
    private var isSentence: Bool {
        guard value.contains(where: Self.blank.contains) else { return false }
        let signs = value.count { !(Alphabet.letter + " ").contains($0) }
        return signs * 3 < value.count || value.count < 24 || !randomness.isRandom
    }

    private var isUnprintable: Bool {
        value.contains { $0 < 0x20 || $0 == 0x7f } || isForeign && String(validating: value, as: UTF8.self) == nil
    }

    // `>&2;}`.
    private var isSigns: Bool { !hasLetter && !isForeign && value.count(where: Alphabet.digit.contains) <= 1 }

    // `title="Password: " required="true"`: what stood as an opening quote closed a text.
    private var isAttribute: Bool {
        assignment.isQuoted && value.last == UInt8(ascii: "=")
            && value.dropLast().allSatisfy((Alphabet.letter + ":-").contains)
    }

    // `^[a-z]+$`, `(?=.*\d)`: what a value must look like.
    private var isPattern: Bool {
        if hasLongRun && !randomness.isLanguage { return false }
        return value.first == UInt8(ascii: "^")
            && (value.last == UInt8(ascii: "$") || value.contains(UInt8(ascii: "[")))
            || holds(["[a-z", "[0-9", "[^", "(?", "\\w", "\\d", "\\s", ".*", ".+)"])
    }

    // Whether eight letters and digits stand in a row: patterns have shorter ones.
    private var hasLongRun: Bool {
        value.split { !Alphabet.base62.contains($0) }.contains { $0.count >= 8 }
    }

    // `["sshpass", "-d41"]`.
    private var isListedOption: Bool {
        assignment.sign == .argument && value.first == UInt8(ascii: "-") && randomness.length < 16
            && !randomness.isInvented
    }

    // Calls, members, indices, operators: `get_token()`, `self.password`, `args[1]`, `a+b`.
    private var isExpression: Bool {
        let first = value.first ?? 0
        if first == UInt8(ascii: "-") && assignment.sign == .space { return true }
        if isVariable { return true }
        if assignment.isQuoted {
            // What stood as an opening quote may close a string before it: `'password = '.$value['x']`.
            if Alphabet(".+,;)").contains(first) { return true }
            if assignment.sign == .element || value.count >= 40 && randomness.isRandom { return false }
            return holds(Self.callMarks)
        }
        if value.contains(where: Alphabet("({[").contains) || Alphabet("$&*").contains(first) { return true }
        let behind = assignment.value.upperBound < bytes.count ? bytes[assignment.value.upperBound] : 0
        if Alphabet("([{").contains(behind) || isMember && isPlain || value.last == UInt8(ascii: ":") { return true }
        return path == .code && isIdentifier && isPlain
    }

    // `$password`, `$HOME/x`; not a password that begins with the sign.
    private var isVariable: Bool {
        value.first == UInt8(ascii: "$") && value.dropFirst().prefix(2).allSatisfy(Alphabet.letter.contains)
            && (randomness.isLanguage || !hasDigit || value.contains(UInt8(ascii: "/")))
    }

    private var isMember: Bool {
        let parts = value.split(separator: UInt8(ascii: "."))
        return parts.count > 1
            && parts.allSatisfy { Alphabet.letter.contains($0.first ?? 0) && $0.allSatisfy(Alphabet.word.contains) }
    }

    // `$pass = shift`, `"$_[1]"`, `"$config{'key'}"`, a command between backticks, `${PASSWORD:+set}`.
    private var isFilledIn: Bool {
        let start = assignment.name.lowerBound
        let dollar = UInt8(ascii: "$")
        if !assignment.isQuoted {
            if assignment.sign == .equals && bytes[start] == dollar && isCall { return true }
            let isExpansion = start >= 2 && bytes[start - 2] == dollar && bytes[start - 1] == UInt8(ascii: "{")
            return isExpansion && assignment.sign == .colon && Alphabet("+?").contains(value.first ?? 0)
        }
        let opening = assignment.value.lowerBound > 0 ? bytes[assignment.value.lowerBound - 1] : 0
        if opening == UInt8(ascii: "`") && isIdentifier && isPlain { return true }
        return opening != UInt8(ascii: "'") && isSubscript
    }

    // `@ARGV`, `shift` behind `my $name`, and a call without parentheses: `encode_base64 shift, ''`.
    private var isCall: Bool {
        if Alphabet("@%&").contains(value.first ?? 0) && value.dropFirst().allSatisfy(Alphabet.word.contains) {
            return true
        }
        guard isIdentifier, !Alphabet.digit.contains(value.first ?? 0) else { return false }
        let rest = bytes[value.endIndex...].prefix(8)
        let next = rest.drop(while: Self.blank.contains).first ?? 0
        let isDeclared = wordsBefore.last.map { ["my", "our", "local"].contains($0) } ?? false
        return isDeclared && isPlain || next != rest.first && (Alphabet.letter + "$@%&'\"").contains(next)
    }

    // A variable and at least one index or member: what stands between the brackets does not count.
    private var isSubscript: Bool {
        guard value.first == UInt8(ascii: "$") || value.first == UInt8(ascii: "@") else { return false }
        var rest = value.dropFirst().drop(while: Alphabet.word.contains)
        guard rest.startIndex > value.startIndex + 1, !rest.isEmpty else { return false }
        while let first = rest.first {
            switch first {
            case UInt8(ascii: "["): rest = rest.drop { $0 != UInt8(ascii: "]") }.dropFirst()
            case UInt8(ascii: "{"): rest = rest.drop { $0 != UInt8(ascii: "}") }.dropFirst()
            case UInt8(ascii: "-"), UInt8(ascii: ":"):
                guard rest.starts(with: "->".utf8) || rest.starts(with: "::".utf8) else { return false }
                rest = rest.dropFirst(2).drop(while: Alphabet.word.contains)
            default: return false
            }
        }
        return true
    }

    private static let callMarks: [StaticString] = [
        "process.env", "os.environ", "getenv", "config.", "settings.", "secrets.", "self.", "this.", "()", "params.",
        "request.", "req.", "data.", "var.", "local.", "module.", "vault:", "env.", "arn:aws", "=>", "&&", "||", "::",
        "->",
    ]
}
