import GatehouseCore

/// What stands around the places in which a content differs from a spotless one: all that needs a look.
///
/// Whatever names a secret stands within some lines of it, or its reader says that it reads on (`Engine.Reader.looksNearby`),
/// and then nothing made from that text is looked at this way. What dismisses a candidate may stand further away: so
/// a neighbourhood in which anything is found says nothing, and the whole is looked at.
struct Neighbourhood {
    /// The neighbourhoods, one behind the other, each in lines of its own.
    let text: [UInt8]

    /// How far a neighbourhood reaches at most, in bytes.
    static let reach = 2048
    private static let lines = 4
    private static let atLeast = 256

    /// Nil where the whole is looked at as quickly, or a line is too long to tell what stands around a place in it.
    init?(of former: Content.Former, in bytes: [UInt8]) {
        var windows: [Range<Int>] = []
        var size = 0
        for change in former.changed {
            guard change.lowerBound >= 0, change.upperBound <= bytes.count,
                let start = Self.start(change.lowerBound, in: bytes), let end = Self.end(change.upperBound, in: bytes)
            else { return nil }
            if let last = windows.last, start <= last.upperBound {
                size -= last.count
                windows[windows.count - 1] = min(last.lowerBound, start)..<max(last.upperBound, end)
            } else {
                windows.append(start..<end)
            }
            size += windows[windows.count - 1].count
            if size * 2 > bytes.count { return nil }
        }
        var text: [UInt8] = []
        text.reserveCapacity(size + 2 * windows.count)
        for window in windows {
            text += bytes[window]
            text += [0x0a, 0x0a]
        }
        self.text = text
    }

    // The beginning of a line that stands some lines before the offset; nil where lines are too long for that.
    private static func start(_ offset: Int, in bytes: [UInt8]) -> Int? {
        let least = max(0, offset - reach)
        var (at, seen, start) = (offset, 0, 0)
        while at > least {
            if bytes[at - 1] == UInt8(ascii: "\n") {
                (seen, start) = (seen + 1, at)
                if seen > lines, offset - at >= atLeast { return at }
            }
            at -= 1
        }
        if at == 0 { return 0 }
        return seen > 1 ? start : nil
    }

    // The end of a line that stands some lines behind the offset; nil where lines are too long for that.
    private static func end(_ offset: Int, in bytes: [UInt8]) -> Int? {
        let most = min(bytes.count, offset + reach)
        var (at, seen, end) = (offset, 0, bytes.count)
        while at < most {
            if bytes[at] == UInt8(ascii: "\n") {
                (seen, end) = (seen + 1, at + 1)
                if seen > lines, at - offset >= atLeast { return end }
            }
            at += 1
        }
        if at == bytes.count { return at }
        return seen > 1 ? end : nil
    }
}
