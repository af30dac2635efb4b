extension UnsafeRawBufferPointer {
    /// Where a text stands first at or behind a place; nil where it does not stand there any more.
    ///
    /// Most bytes are passed over (R. N. Horspool, "Practical fast searching in strings", 1980).
    package func firstStart(of text: [UInt8], from start: Int = 0) -> Int? {
        guard let last = text.last, start >= 0 else { return nil }
        var steps = [Int](repeating: text.count, count: 256)
        for (index, byte) in text.dropLast().enumerated() { steps[Int(byte)] = text.count - 1 - index }
        var end = start + text.count - 1
        while end < count {
            let byte = self[end]
            if byte == last, self[(end - text.count + 1)...end].elementsEqual(text) { return end - text.count + 1 }
            end += steps[Int(byte)]
        }
        return nil
    }
}
