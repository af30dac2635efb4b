/// Chooses a few hashes of a text, so that two texts which share a run of so many tokens have at least one of them in
/// common (Schleimer, Wilkerson and Aiken 2003).
///
/// Of every `window` hashes of `gram` tokens each, the least is chosen, the last one of equals. Which one that is depends
/// on nothing but the window, so that the same run has the same hash at the same place, whatever stands around it.
package struct Winnowing: Sendable, Equatable {
    /// The shortest run that is found for certain.
    package let tokens: Int
    private let gram: Int
    private let window: Int

    package init(tokens: Int) {
        self.tokens = max(2, tokens)
        gram = max(1, self.tokens / 2)
        window = self.tokens - gram + 1
    }

    /// The landmarks of a text, in order.
    package func landmarks(of text: ComparedText) -> [Landmark] {
        let count = text.count - gram + 1
        guard count >= window else { return [] }
        let hashes = self.hashes(of: text.codes, count)
        var found: [Landmark] = []
        found.reserveCapacity(2 * count / window + 8)
        hashes.withUnsafeBufferPointer { hashes in
            var least = 0
            var chosen = -1
            var repeats = 0
            for end in 0..<count {
                if end > 0, end - least >= window {
                    least = end - window + 1
                    for next in (least + 1)...end where hashes[next] <= hashes[least] { least = next }
                } else if hashes[end] <= hashes[least] {
                    least = end
                }
                guard end >= window - 1, least != chosen else { continue }
                repeats = chosen >= 0 && hashes[chosen] == hashes[least] ? repeats + 1 : 0
                chosen = least
                if repeats < Self.mostRepeats {
                    found.append(Landmark(hash: hashes[least], position: UInt32(truncatingIfNeeded: least)))
                }
            }
        }
        return found
    }

    // A table that says the same over and over is known by its beginning.
    private static let mostRepeats = 8

    // Of each token and those behind it: a polynomial, of which the next one follows from the last.
    private func hashes(of codes: [UInt64], _ count: Int) -> [UInt32] {
        var highest: UInt64 = 1
        for _ in 1..<max(2, gram) where gram > 1 { highest = highest &* Self.base }
        return codes.withUnsafeBufferPointer { codes in
            [UInt32](unsafeUninitializedCapacity: count) { hashes, initialized in
                var sum: UInt64 = 0
                for index in 0..<(gram - 1) { sum = sum &* Self.base &+ mixed(codes[index]) }
                for index in 0..<count {
                    sum = sum &* Self.base &+ mixed(codes[index + gram - 1])
                    hashes.initializeElement(at: index, to: UInt32(truncatingIfNeeded: mixed(sum) >> 32))
                    sum = sum &- mixed(codes[index]) &* highest
                }
                initialized = count
            }
        }
    }

    private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15
}

/// A hash that was chosen of a text, and the token that it begins with.
package struct Landmark: Sendable, Hashable {
    package let hash: UInt32
    package let position: UInt32

    package init(hash: UInt32, position: UInt32) {
        self.hash = hash
        self.position = position
    }
}
