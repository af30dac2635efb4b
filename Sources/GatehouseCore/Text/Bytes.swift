extension Collection<UInt8> {
    /// Whether the text stands somewhere in the bytes. `String.contains` would load a library of its own into each hook.
    package func contains(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            withContiguousStorageIfAvailable { $0.holds(text) }
                ?? Array(self).withUnsafeBufferPointer { $0.holds(text) }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func holds(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, count >= text.count else { return text.isEmpty }
        for start in 0...(count - text.count) where self[start] == first {
            var next = 1
            while next < text.count, self[start + next] == text[next] { next += 1 }
            if next == text.count { return true }
        }
        return false
    }
}
