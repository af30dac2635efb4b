import GatehouseMatch

/// What tells text that people or programs read from a value that somebody keeps secret.
extension ValueJudge {
    /// The words that stand before the name on its line.
    var wordsBefore: [String] {
        lineBefore.split(whereSeparator: Alphabet(" \t").contains).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `machine host login me password value`.
    var isLogin: Bool {
        let words = wordsBefore
        return ["machine", "default", "login"].contains(words.first) && words.suffix(4).contains("login")
    }

    // `pass validation against a list`, `# Final pass: rename`, `:param password: Unicode password`.
    var isProse: Bool {
        guard !assignment.isQuoted, assignment.sign == .colon || assignment.sign == .space, !isOption, !isLogin,
            value.allSatisfy((Alphabet.letter + ".,;:!?/'-").contains)
        else { return false }
        if goesOn { return true }
        guard assignment.sign == .colon, let last = wordsBefore.last, lineBefore.last.map(Self.blank.contains) == true
        else { return false }
        let isWord = last.utf8.allSatisfy(Alphabet.letter.contains) && last.utf8.count > 1
        return isWord && name.words == ["pass"] || ["param", ":param", "@param"].contains(last)
    }

    // Whether another word follows the value on its line.
    private var goesOn: Bool {
        let rest = bytes[value.endIndex...].prefix(8).drop(while: Alphabet(".,;:!?").contains)
        guard let first = rest.first, Self.blank.contains(first) else { return false }
        return rest.drop(while: Self.blank.contains).first.map(Alphabet.letter.contains) == true
    }

    // `$pass = shift`, `"$_[1]"`, `"$config{'key'}"`, a command between backticks, `${PASSWORD:+set}`.
    var isFilledIn: Bool {
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

    // `1.8.4`, `^2.0`, `~> 3.1`: of a package that is called after passwords.
    var isVersion: Bool {
        let steps = value.split(whereSeparator: Alphabet(" ,|").contains)
        return steps.contains { $0.contains(UInt8(ascii: ".")) } && steps.allSatisfy(Self.isVersionStep)
    }

    // One step of a range such as `>=1.2 <2`: a number with dots, or a short one behind a sign.
    private static func isVersionStep(_ step: ArraySlice<UInt8>) -> Bool {
        let number = step.drop(while: Alphabet("^~<>=!v").contains)
        if number.isEmpty { return true }
        let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count >= 2 || number.count <= 4 && number.startIndex > step.startIndex else { return false }
        return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(Alphabet.digit.contains) }
    }

    // `0xce534356UL`, of at most 64 bits: keys are longer.
    var isHexConstant: Bool {
        guard folded.starts(with: "0x".utf8) else { return false }
        let digits = folded.dropFirst(2).prefix(while: Alphabet.hex.contains)
        return (1...16).contains(digits.count) && folded[digits.endIndex...].allSatisfy(Alphabet("ul").contains)
    }

    // The code in a comment of ours that forgives a finding: what follows it is the last day, or the reason.
    var isAllowance: Bool {
        assignment.sign == .space && wordsBefore.suffix(2).first == "gatehouse:allow" && wordsBefore.last == "secrets/"
    }

    // `read.password("   Again:  ")`, and the name that guests give.
    var isPromptOrGuest: Bool {
        let letters = folded.filter(Alphabet.lower.contains)
        if !value.contains(where: Alphabet.digit.contains), letters == Array("anonymous".utf8) { return true }
        return assignment.sign == .argument && letters.count + 1 == value.count && value.last == UInt8(ascii: ":")
    }

    // Two names of one family in a list: `'gss_krb5_lucid_key', 'gss_krb5_rfc1964_keydata'`.
    var isSibling: Bool {
        guard assignment.sign == .argument, isIdentifier,
            let head = bytes[assignment.name].split(separator: UInt8(ascii: "_")).first, head.count >= 2,
            value.count > head.count
        else { return false }
        return value.starts(with: head) && value[value.startIndex + head.count] == UInt8(ascii: "_")
    }

    var isMailAddress: Bool {
        let parts = value.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                part.contains(where: Alphabet.letter.contains) && part.allSatisfy((Alphabet.word + ".+%-").contains)
            }
    }

    // One of a row of arguments, where the first is the name of something else: `("somebody", "password", "role")`.
    var isListed: Bool {
        guard assignment.sign == .argument, assignment.name.lowerBound > 0 else { return false }
        let before = bytes[max(0, assignment.name.lowerBound - 101)..<(assignment.name.lowerBound - 1)]
        return before.last { !Alphabet(" \t\r\n").contains($0) } == UInt8(ascii: ",")
    }

    // What a program says about passwords holds no digits, or is not random.
    var isTranslation: Bool {
        path == .translation
            && (isForeign || !(value.contains(where: Alphabet.digit.contains) && randomness.isRandom))
    }

    var isForeign: Bool { value.contains { $0 >= 0x80 } }

    private var lineBefore: ArraySlice<UInt8> {
        let before = bytes[max(0, assignment.name.lowerBound - 200)..<assignment.name.lowerBound]
        return before.lastIndex(of: UInt8(ascii: "\n")).map { before[($0 + 1)...] } ?? before
    }

    private static let blank = Alphabet(" \t")
}
