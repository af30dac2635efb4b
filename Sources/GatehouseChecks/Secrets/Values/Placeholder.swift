import GatehouseCore
import GatehouseMatch

/// Recognises what people write where a credential would stand: `changeme`, `<your-key>`, `${TOKEN}`, `xxxx`, `12345678`.
enum Placeholder {
    /// Why the value is a placeholder; nil where it looks like none.
    static func reason(_ value: ArraySlice<UInt8>) -> Message? {
        let folded = value.map(asciiLowercase)
        if isTemplate(folded) { return "the value is filled in from elsewhere" }
        if hasWord(folded) { return "the value has the words of a placeholder" }
        if isMonotonous(folded) { return "the value repeats a few characters" }
        if isSequence(folded) && !isMixed(value) { return "the value follows the alphabet or the keyboard" }
        return nil
    }

    // `${X}`, `{{ x }}`, `<x>`, `%s`, `$(x)`, `#{x}`, `$X`, `%X%`, `[x]`, and an ellipsis anywhere.
    static func isTemplate(_ value: [UInt8]) -> Bool {
        if marks.contains(where: value.contains) { return true }
        guard let first = value.first, let last = value.last else { return true }
        let inner = value.dropFirst().dropLast()
        switch first {
        case UInt8(ascii: "<"): return last == UInt8(ascii: ">")
        case UInt8(ascii: "["): return last == UInt8(ascii: "]")
        case UInt8(ascii: "%"): return last == first && value.count > 2 || value.count == 2
        case UInt8(ascii: "{"): return last == UInt8(ascii: "}")
        case UInt8(ascii: "_"): return last == first && inner.allSatisfy(Alphabet.word.contains)
        case UInt8(ascii: "$"):
            return inner.allSatisfy(Alphabet.word.contains) && !inner.contains(where: Alphabet.digit.contains)
        default: return false
        }
    }

    static func hasWord(_ value: [UInt8]) -> Bool {
        if anywhere.contains(where: value.contains) { return true }
        let words = value.split { !Alphabet.base36.contains($0) }
        return words.contains { alone.contains($0) }
    }

    // At most a few different bytes, fewer than chance has; or one block over and over.
    private static func isMonotonous(_ value: [UInt8]) -> Bool {
        guard value.count >= 4 else { return false }
        let kinds = Set(value).count
        if kinds <= 2 || value.count >= 12 && kinds <= 3 || value.count >= 20 && kinds <= 5 { return true }
        if longestRun(value) * 3 >= value.count, longestRun(value) >= 4 { return true }
        return (1...max(1, value.count / 2)).contains { block in
            block * 2 <= value.count && value.count >= 8 && zip(value, value.dropFirst(block)).allSatisfy { $0 == $1 }
        }
    }

    private static func longestRun(_ value: [UInt8]) -> Int {
        var (longest, run) = (1, 1)
        for (left, right) in zip(value, value.dropFirst()) {
            run = left == right ? run + 1 : 1
            longest = max(longest, run)
        }
        return longest
    }

    // Most bytes are the neighbours, in the alphabet or on the keyboard, of those before them, or of every second one
    // before: `abc123`, `qwerty12`, `1qaz2wsx`, `1q2w3e4r`.
    private static func isSequence(_ value: [UInt8]) -> Bool {
        value.count >= 6 && walks(value, by: 1) || value.count >= 8 && walks(value, by: 2)
    }

    private static func walks(_ value: [UInt8], by stride: Int) -> Bool {
        let steps = zip(value, value.dropFirst(stride)).count { left, right in
            right &- left == 1 || left &- right == 1 || areKeyboardNeighbours(left, right)
        }
        return steps * 4 >= (value.count - stride) * 3
    }

    // Somebody took the trouble to mix cases: `qweRTY12`.
    private static func isMixed(_ value: ArraySlice<UInt8>) -> Bool {
        value.contains(where: Alphabet.lower.contains) && value.dropFirst().contains(where: Alphabet.upper.contains)
    }

    private static func areKeyboardNeighbours(_ left: UInt8, _ right: UInt8) -> Bool {
        keyboard.withUTF8Buffer { keys in
            left != UInt8(ascii: " ")
                && keys.indices.dropLast().contains { keys[$0] == left && keys[$0 + 1] == right }
        }
    }

    // Rows, then columns.
    private static let keyboard: StaticString =
        "qwertyuiop asdfghjkl zxcvbnm 90 ab 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik 1q2w3e4r5t6y7u"
    private static let marks: [StaticString] = [
        "\\(", "\\#(", "[[", "<<",
        "${", "{{", "$(", "%(", "#{", "<%", "...", "…", "****", "<your", "%s", "%d", "%v", "•",
    ]
    private static let anywhere: [StaticString] = [
        "example", "changeme", "change_me", "change-me", "changeit", "change_it", "placeholder", "your_", "your-",
        "yourapi", "yourkey", "yourtoken", "yoursecret", "yourpass", "dummy", "redacted", "replace", "insert",
        "fixme", "foobar", "notareal", "not-a-real", "not_a_real", "notreal", "xxxxx", "mysecret", "my_secret",
        "my-secret", "enter_", "enter-", "goes-here", "goes_here", "goeshere", "_here", "-here", "deadbeef",
        "secret_key", "secret-key", "api_key", "api-key", "access_key", "masked", "omitted", "snip", "hidden", "unused",
        "notset", "change_this", "change-this", "tobereplaced", "to_be_replaced", "to-be-replaced", "not-set",
        "not_set", "undefined", "whatever", "something", "lorem",
    ]
    // Words that count only between other signs than letters and digits: random values hold some of them.
    private static let alone = WordSet(
        """
        test tests testing fake sample demo todo foo bar baz none null nil true false invalid mock stub your my here empty
        blank default tbd fixme dummy changethis replaceme fillme
        """)
}
