import GatehouseMatch

/// Walks over the members of an object in foreign JSON, nested ones as well, without building anything of it.
struct JSONMembers {
    /// A member: its name, and its value where that is a string; both without quotes.
    struct Member {
        let depth: Int
        let name: Range<Int>
        let value: Range<Int>?
    }

    private let bytes: [UInt8]
    private let end: Int
    private(set) var at: Int
    private var depth = 0
    private var isOver = false

    /// The object that begins at the offset.
    init(_ bytes: [UInt8], from start: Int, atMost limit: Int = .max) {
        self.bytes = bytes
        at = start
        end = limit < bytes.count - start ? start + limit : bytes.count
    }

    /// The next member; nil behind the object's end.
    mutating func next() -> Member? {
        while at < end, !isOver {
            switch bytes[at] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                isOver = depth <= 0
            case UInt8(ascii: "\""):
                if let member = member() { return member }
                continue
            default: break
            }
            at += 1
        }
        return nil
    }

    private mutating func member() -> Member? {
        guard let name = string() else { return nil }
        let colon = Text.skip(Text.blankOrBreak, from: at, in: bytes)
        guard Text.byte(bytes, colon) == UInt8(ascii: ":") else { return nil }
        at = Text.skip(Text.blankOrBreak, from: colon + 1, in: bytes)
        let value = Text.byte(bytes, at) == UInt8(ascii: "\"") ? string() : nil
        return Member(depth: depth, name: name, value: value)
    }

    // The string whose quote stands here, and the position behind it.
    private mutating func string() -> Range<Int>? {
        let start = at + 1
        at = start
        while at < end, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        guard at < end else {
            at = end
            return nil
        }
        at += 1
        return start..<(at - 1)
    }
}
