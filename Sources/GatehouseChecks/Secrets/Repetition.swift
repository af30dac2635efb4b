/// Knows the places of a text that say the same again, so that a text of nothing but beginnings costs no more than another.
///
/// Where a reader found nothing, it finds nothing at a later place either, if all that it may look at stands there again: the
/// bytes around both places are compared, at a distance that then holds for a whole stretch of the text.
struct Repetition {
    private let bytes: [UInt8]
    /// For each reader the last places that it read in vain, the latest first; empty where the text is short.
    private var places: [SIMD4<Int>]
    /// Every byte of the stretch equals the one so far before it.
    private(set) var distance = 0
    private var stretch = 0..<0

    /// What is known of a text that as many readers look at.
    init(of bytes: [UInt8], readers: Int) {
        self.bytes = bytes
        places = bytes.count < Self.worthwhile ? [] : Array(repeating: SIMD4(repeating: -1), count: readers)
    }

    /// Whether the reader has read all that stands around the offset before, and found nothing.
    mutating func isKnown(_ reader: Int, at offset: Int) -> Bool {
        guard !places.isEmpty else { return false }
        let mine = places[reader]
        // The distance that holds already is the likeliest; where it ends, no other goes on.
        if stretch.contains(offset), any(mine .== offset - distance) {
            guard reaches(offset) else { return false }
            readInVain(reader, at: offset)
            return true
        }
        for index in 0..<4 where mine[index] >= 0 && repeats(offset, at: offset - mine[index]) {
            readInVain(reader, at: offset)
            return true
        }
        return false
    }

    /// Says that the reader found nothing at the offset.
    mutating func readInVain(_ reader: Int, at offset: Int) {
        guard !places.isEmpty else { return }
        let mine = places[reader]
        places[reader] = SIMD4(offset, mine[0], mine[1], mine[2])
    }

    private mutating func repeats(_ offset: Int, at distance: Int) -> Bool {
        guard distance > 0, distance <= Self.longestDistance, offset >= Self.before + distance else { return false }
        var start = offset
        while start > offset - Self.before, bytes[start - 1] == bytes[start - 1 - distance] { start -= 1 }
        guard start == offset - Self.before else { return false }
        self.distance = distance
        stretch = start..<offset
        return reaches(offset)
    }

    // Whether the stretch holds all around the offset; it grows as far as it must.
    private mutating func reaches(_ offset: Int) -> Bool {
        guard stretch.lowerBound <= offset - Self.before else { return false }
        while stretch.upperBound < offset + Self.behind {
            let next = stretch.upperBound
            guard next < bytes.count, bytes[next] == bytes[next - distance] else { return false }
            stretch = stretch.lowerBound..<(next + 1)
        }
        return true
    }

    /// How many bytes before a place, and from it on, a reader may look at; further ones must not decide what it says.
    static let before = 4096
    static let behind = 32_768
    // A shorter text is read before this pays.
    private static let worthwhile = 1 << 17
    private static let longestDistance = 4096
}

extension Engine.Reader {
    /// Whether what the reader says depends on nothing but what stands around the place.
    var looksNearby: Bool {
        switch self {
        case .form, .assigned, .named, .assignment, .context: true
        case .code, .format, .rule: false
        }
    }
}
