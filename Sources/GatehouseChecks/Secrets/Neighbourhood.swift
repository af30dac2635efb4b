import GatehouseCore
import GatehouseMatch

/// What stands around the places in which a content differs from a spotless one: all that needs a look.
///
/// Whatever names a secret stands within some lines of it, or its reader says that it reads on (`Engine.Reader.looksNearby`),
/// and then nothing made from that text is looked at this way. What dismisses a candidate may stand further away: so
/// a neighbourhood in which anything is found says nothing, and the whole is looked at.
struct Neighbourhood {
    /// The neighbourhoods, one behind the other, each in lines of its own.
    let text: [UInt8]

    /// How far a neighbourhood reaches at least, in bytes: what reads further, or hides in more, is not told by it. No name
    /// stands further from its value, but for commands and runs of letters that go on over lines.
    static let least = 416
    // What goes on further than this is looked at whole.
    private static let most = 2048
    private static let lines = 2

    /// Nil where the whole is looked at as quickly, or a line is too long to tell what stands around a place in it.
    init?(of former: Content.Former, in bytes: [UInt8]) {
        guard let windows = bytes.withUnsafeBufferPointer({ Self.windows(around: former.changed, in: $0) }) else {
            return nil
        }
        var text: [UInt8] = []
        text.reserveCapacity(windows.reduce(0) { $0 + $1.count + 2 })
        for window in windows {
            text += bytes[window]
            text += [0x0a, 0x0a]
        }
        self.text = text
    }

    private static func windows(
        around changes: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>
    ) -> [Range<Int>]? {
        var windows: [Range<Int>] = []
        var size = 0
        var index = 0
        while index < changes.count {
            // What is near enough to stand in one neighbourhood anyway is looked around once.
            let first = changes[index]
            var last = first.upperBound
            index += 1
            while index < changes.count, changes[index].lowerBound - last < least {
                last = max(last, changes[index].upperBound)
                index += 1
            }
            guard first.lowerBound >= 0, last <= bytes.count, let start = start(first.lowerBound, in: bytes),
                let end = end(last, in: bytes)
            else { return nil }
            if let before = windows.last, start <= before.upperBound {
                windows[windows.count - 1] = before.lowerBound..<max(before.upperBound, end)
                size += max(0, end - before.upperBound)
            } else {
                windows.append(start..<end)
                size += end - start
            }
            if size / 3 > bytes.count / 4 { return nil }
        }
        return windows
    }

    // The beginning of a line that stands some lines before the offset; nil where lines are too long for that.
    private static func start(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (at, seen) = (offset, 0)
        while at > 0 {
            if offset - at > most { return nil }
            if bytes[at - 1] == UInt8(ascii: "\n") {
                seen += 1
                if seen > lines, offset - at >= least, !goesOn(before: at - 1, bytes) { return at }
            }
            at -= 1
        }
        return 0
    }

    // The end of a line that stands some lines behind the offset; nil where lines are too long for that.
    private static func end(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (at, seen) = (offset, 0)
        while at < bytes.count {
            if at - offset > most { return nil }
            if bytes[at] == UInt8(ascii: "\n") {
                seen += 1
                if seen > lines, at - offset >= least, !goesOn(before: at, bytes) { return at + 1 }
            }
            at += 1
        }
        return at
    }

    // Whether the line that ends here may go on with the next one, as commands do, and what is encoded.
    private static func goesOn(before end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = end > 0 && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
        guard end > 0 else { return false }
        switch bytes[end - 1] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "^"): return true
        default: return end >= run && bytes[(end - run)..<end].allSatisfy(inRun.contains)
        }
    }

    // So many at the end of a line hardly belong to a word.
    private static let run = 24
    private static let inRun = Alphabet.word + "+/=-"
}
