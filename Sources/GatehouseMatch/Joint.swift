/// What joins two strings: `"a" + "b"`, `'a' . 'b'`, `"a" "b"`, on one line or on several.
package enum Joint {
    /// Where the string begins that is joined to the one whose last quote stands at the offset; nil where none is.
    package static func nextString<Bytes: RandomAccessCollection>(behind quote: Int, in bytes: Bytes) -> Int?
    where Bytes.Element == UInt8, Bytes.Index == Int {
        var at = quote + 1
        while at < bytes.endIndex, at <= quote + longest {
            switch bytes[at] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): return at
            case 0x20, 0x09, 0x0a, 0x0d, UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "\\"),
                UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"):
                at += 1
            default: return nil
            }
        }
        return nil
    }

    private static let longest = 80
}
