/// A set of short lower-case words in one static text, asked without making strings.
struct WordSet: Sendable {
    private let text: StaticString
    // Where the words begin, less nothing: open addressing by a hash of the word's bytes.
    private let slots: [UInt16]

    /// The words, with blanks or line breaks between them.
    init(_ text: StaticString) {
        self.text = text
        slots = text.withUTF8Buffer { bytes in
            precondition(bytes.count < Int(Self.free))
            let words = bytes.indices.split { bytes[$0] <= 0x20 }
            var slots = [UInt16](repeating: Self.free, count: Self.size(for: words.count))
            for word in words {
                var slot = Self.hash(bytes[word.startIndex..<word.endIndex]) & (slots.count - 1)
                while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt16(word.startIndex)
            }
            return slots
        }
    }

    /// Whether the bytes, as they are, are one of the words.
    func contains(_ word: some Collection<UInt8>) -> Bool {
        guard !word.isEmpty else { return false }
        return text.withUTF8Buffer { bytes in
            var slot = Self.hash(word) & (slots.count - 1)
            while slots[slot] != Self.free {
                if Self.stands(word, at: Int(slots[slot]), in: bytes) { return true }
                slot = (slot + 1) & (slots.count - 1)
            }
            return false
        }
    }

    private static func stands(
        _ word: some Collection<UInt8>, at start: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var at = start
        for byte in word {
            guard at < bytes.count, bytes[at] == byte else { return false }
            at += 1
        }
        return at == bytes.count || bytes[at] <= 0x20
    }

    private static func hash(_ word: some Sequence<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ (hash >> 15))
    }

    // At most half full, so that a search ends soon, and always ends.
    private static func size(for words: Int) -> Int {
        var size = 8
        while size < 2 * words { size *= 2 }
        return size
    }

    private static let free = UInt16.max
}
