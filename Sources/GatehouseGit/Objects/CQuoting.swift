/// Git's quotation of odd bytes: between double quotes, with the escapes of C.
package enum CQuoting {
    /// The bytes that the quotation at the start stands for, and where it ends; nil for anything else.
    package static func unquoted(_ quoted: ArraySlice<UInt8>) -> (bytes: [UInt8], end: Int)? {
        guard quoted.first == UInt8(ascii: "\"") else { return nil }
        var bytes: [UInt8] = []
        var rest = quoted.dropFirst()
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return (bytes, rest.startIndex)
            case UInt8(ascii: "\\"):
                guard let plain = escaped(&rest) else { return nil }
                bytes.append(plain)
            default: bytes.append(byte)
            }
        }
        return nil
    }

    /// The bytes between double quotes.
    package static func quoted(_ bytes: [UInt8]) -> [UInt8] {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        return [quote] + bytes.flatMap { $0 == quote || $0 == backslash ? [backslash, $0] : [$0] } + [quote]
    }

    // What follows a backslash: a letter of C, or three octal digits of which the first is at most 3.
    private static func escaped(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
        guard let first = rest.popFirst() else { return nil }
        if let plain = letters[first] { return plain }
        guard (UInt8(ascii: "0")...UInt8(ascii: "3")).contains(first) else { return nil }
        var value = first - UInt8(ascii: "0")
        for _ in 0..<2 {
            guard let digit = rest.popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else {
                return nil
            }
            value = value << 3 | (digit - UInt8(ascii: "0"))
        }
        return value
    }

    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "v"): 11,
        UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13, UInt8(ascii: "\""): 34, UInt8(ascii: "\\"): 92,
    ]
}
