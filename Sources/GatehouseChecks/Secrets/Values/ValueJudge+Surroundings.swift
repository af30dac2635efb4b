import GatehouseMatch

/// What stands around the name and the value, on their line.
extension ValueJudge {
    /// The words that stand before the name on its line.
    var wordsBefore: [String] {
        lineBefore.split(whereSeparator: Self.blank.contains).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `machine host login me password value`.
    var isLogin: Bool {
        let words = wordsBefore
        return ["machine", "default", "login"].contains(words.first) && words.suffix(4).contains("login")
    }

    /// Prose about passwords: `pass validation against a list`, `# Final pass: rename`, `:param password: Unicode password`.
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

    /// `PASS: objcopy -A`, in a list of such lines. Names and passwords that are told this way take turns.
    var isTestResult: Bool {
        let result = Array("PASS: ".utf8)
        guard assignment.sign == .colon, !assignment.isQuoted, bytes[assignment.name].elementsEqual(result.dropLast(2))
        else { return false }
        let behind = bytes[assignment.value.lowerBound...].prefix(400).drop { $0 != UInt8(ascii: "\n") }.dropFirst()
        let before = bytes[..<assignment.name.lowerBound].suffix(400).dropLast()
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
        return behind.starts(with: result) || before[start...].starts(with: result)
    }

    /// Whether another word follows the value on its line.
    var goesOn: Bool {
        let rest = bytes[value.endIndex...].prefix(8).drop(while: Alphabet(".,;:!?").contains)
        guard let first = rest.first, Self.blank.contains(first) else { return false }
        return rest.drop(while: Self.blank.contains).first.map(Alphabet.letter.contains) == true
    }

    /// The code in a comment of ours that forgives a finding: what follows it is the last day, or the reason.
    var isAllowance: Bool {
        assignment.sign == .space && wordsBefore.suffix(2).first == "gatehouse:allow" && wordsBefore.last == "secrets/"
    }

    /// One of a row of arguments, where the first is the name of something else: `("somebody", "password", "role")`.
    var isListed: Bool {
        guard assignment.sign == .argument, assignment.name.lowerBound > 0 else { return false }
        let before = bytes[max(0, assignment.name.lowerBound - 101)..<(assignment.name.lowerBound - 1)]
        return before.last { !Alphabet(" \t\r\n").contains($0) } == UInt8(ascii: ",")
    }

    /// Nothing but a blank between name and value, where no format is known in which that assigns.
    var isLoose: Bool {
        guard assignment.sign == .space else { return false }
        // The settings of many servers, and `machine host login me password value`.
        if path == .configuration && wordsBefore.isEmpty { return false }
        return !isOption && !isLogin
    }

    private var lineBefore: ArraySlice<UInt8> {
        let before = bytes[max(0, assignment.name.lowerBound - 200)..<assignment.name.lowerBound]
        return before.lastIndex(of: UInt8(ascii: "\n")).map { before[($0 + 1)...] } ?? before
    }

    static let blank = Alphabet(" \t")
}
