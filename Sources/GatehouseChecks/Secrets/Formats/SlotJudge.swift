import GatehouseCore
import GatehouseMatch

/// Judges what stands in a slot: it is a secret unless it is plainly none.
enum SlotJudge {
    /// What the slot's value would be reported as; nil where it is a placeholder or cannot be a secret.
    static func candidate(_ slot: Slot, of title: StaticString, in bytes: [UInt8]) -> Candidate? {
        let range = trimmed(slot.value, in: bytes)
        guard let meant = meant(bytes[range], slot.writing) else { return nil }
        let holds = holds(meant, slot, in: bytes)
        // An encoded placeholder looks random: it is told as what it is, so that nobody takes it for a secret.
        guard holds || slot.writing != .plain && slot.trust != .guarded && !range.isEmpty else { return nil }
        var because: [Message] = ["nothing but a secret stands there in \(title)"]
        if slot.writing != .plain {
            because.append(holds ? "judged as what its base64 stands for" : "its base64 stands for no secret")
        }
        return Candidate(
            source: slot.isPassword ? .password : .token, range: range, publicPrefix: nil, evidence: .contextual,
            because: because, isHarmless: !holds, field: slot.name, format: title)
    }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Text.blank.contains(bytes[end - 1]) { end -= 1 }
        while start < end, Text.blank.contains(bytes[start]) { start += 1 }
        if end - start >= 2, bytes[start] == bytes[end - 1], Text.quote.contains(bytes[start]) {
            return (start + 1)..<(end - 1)
        }
        return start..<end
    }

    // What the value says when it is decoded; nil where it is not written that way.
    private static func meant(_ value: ArraySlice<UInt8>, _ writing: Slot.Writing) -> ArraySlice<UInt8>? {
        if writing == .plain { return value }
        guard let decoded = Coding.base64(value) else { return nil }
        var text = decoded[...]
        while let last = text.last, Text.blankOrBreak.contains(last) { text = text.dropLast() }
        if writing == .base64 { return text }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), isPrintable(text) else { return nil }
        return text[(colon + 1)...]
    }

    private static func contains(_ text: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
        part.count <= text.count
            && (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    private static func isPrintable(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy { $0 >= 0x20 && $0 != 0x7f } }

    // Long and random, or of capitals, small letters and digits.
    private static func isMixed(_ value: ArraySlice<UInt8>) -> Bool {
        if value.count >= 12 && Randomness(value).isRandom { return true }
        return [Alphabet.upper, .lower, .digit].allSatisfy { value.contains(where: $0.contains) }
    }

    private static func holds(_ value: ArraySlice<UInt8>, _ slot: Slot, in bytes: [UInt8]) -> Bool {
        // `redis-password: redis`, in letters only, is what manuals say.
        let isOfName =
            slot.name.map { name in
                value.allSatisfy(Alphabet.lower.contains) && contains(bytes[name].map(asciiLowercase), value)
            } ?? false
        // What a program has made may hold the signs of a template by chance.
        if !slot.isPassword && value.count >= 32 && isPrintable(value) && Randomness(value).isRandom { return true }
        guard (4...1024).contains(value.count), !StandIn.isOne(value) else { return false }
        if slot.writing == .plain && !isPrintable(value) { return false }
        if !slot.isPassword {
            guard value.count >= 8, value.contains(where: Alphabet.digit.contains) else { return false }
            if slot.trust != .certain && !isMixed(value) { return false }
        }
        switch slot.trust {
        case .certain: return true
        case .likely: return value.count >= 5 && !OwnWords.are(value) && !isOfName
        case .guarded:
            if value.count < 6 || OwnWords.are(value) || Placeholder.reason(value) != nil { return false }
            return !value.allSatisfy(Alphabet.lower.contains) || value.count >= 12 && Randomness(value).isRandom
        }
    }
}
