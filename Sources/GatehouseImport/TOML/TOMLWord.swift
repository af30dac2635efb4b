/// What stands without quotes: a truth, a number, a date or a time.
enum TOMLWord {
    static func value(of word: String) -> TOMLValue? {
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "inf", "+inf": return .decimal(.infinity)
        case "-inf": return .decimal(-.infinity)
        case "nan", "+nan", "-nan": return .decimal(.nan)
        default: break
        }
        if isMoment(word) { return .moment(word) }
        return integer(word).map(TOMLValue.integer) ?? decimal(word).map(TOMLValue.decimal)
    }

    private static func integer(_ word: String) -> Int? {
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where word.hasPrefix(prefix) {
            let digits = word.dropFirst(2)
            guard let first = digits.first, first != "+", first != "-" else { return nil }
            return joined(digits).flatMap { Int($0, radix: radix) }
        }
        guard let digits = joined(word[...]), !hasNeedlessZero(digits) else { return nil }
        return Int(digits)
    }

    private static func decimal(_ word: String) -> Double? {
        guard let digits = joined(word[...]), !hasNeedlessZero(digits), !digits.hasSuffix("."),
            digits.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
            !digits.contains(".e"), !digits.contains(".E")
        else { return nil }
        let unsigned = digits.drop { $0 == "+" || $0 == "-" }
        return unsigned.first?.isNumber == true ? Double(digits) : nil
    }

    // Underscores may stand between digits, and nowhere else.
    private static func joined(_ word: Substring) -> String? {
        let parts = word.split(separator: "_", omittingEmptySubsequences: false)
        let isSound = zip(parts, parts.dropFirst()).allSatisfy { left, right in
            left.last?.isHexDigit == true && right.first?.isHexDigit == true
        }
        return isSound && !word.isEmpty ? parts.joined() : nil
    }

    private static func hasNeedlessZero(_ word: String) -> Bool {
        let digits = word.drop { $0 == "+" || $0 == "-" }
        return digits.first == "0" && digits.dropFirst().first?.isNumber == true
    }

    // `1979-05-27`, `07:32:00`, and both with a zone: whether the calendar has it is nobody's question here.
    private static func isMoment(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        func isNumber(_ range: Range<Int>) -> Bool {
            range.upperBound <= bytes.count && bytes[range].allSatisfy { (48...57).contains($0) }
        }
        let isDate =
            isNumber(0..<4) && isNumber(5..<7) && isNumber(8..<10) && bytes[4] == UInt8(ascii: "-")
            && bytes[7] == UInt8(ascii: "-")
        let isTime = isNumber(0..<2) && isNumber(3..<5) && bytes[2] == UInt8(ascii: ":")
        return isDate || isTime
    }
}
