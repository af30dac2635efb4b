import GatehouseArchives

extension Packing {
    /// Whether the digits of base64 begin as those of something packed do: gzip, zip, xz in both alphabets, zstd, bzip2,
    /// zlib and SQLite.
    static func begins(base64 digits: UnsafeBufferPointer<UInt8>) -> Bool {
        switch digits.first {
        case UInt8(ascii: "e"): digits.count > 1 && "AFJN".utf8.contains(digits[1])
        case UInt8(ascii: "H"): digits.starts(with: "H4sI".utf8)
        case UInt8(ascii: "U"): digits.starts(with: "UEsD".utf8) || digits.starts(with: "U1FMaXRl".utf8)
        case UInt8(ascii: "/"), UInt8(ascii: "_"): digits.dropFirst().starts(with: "Td6W".utf8)
        case UInt8(ascii: "K"): digits.starts(with: "KLUv".utf8)
        case UInt8(ascii: "Q"): digits.starts(with: "Qlpo".utf8)
        default: false
        }
    }

    /// Whether hexadecimal digits in either case begin, or go on behind `0x`, as those of something packed do.
    static func begins(hex digits: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = digits.first, first < UInt8(ascii: ":") || first | 0x20 == UInt8(ascii: "f") else {
            return false
        }
        let start = digits.prefix(20).map { $0 | 0x20 }
        return begins(start[...]) || start.starts(with: "0x".utf8) && begins(start.dropFirst(2))
    }

    private static func begins(_ digits: ArraySlice<UInt8>) -> Bool {
        starts.contains { digits.starts(with: $0.utf8) }
    }

    // With the bit that makes letters small; digits have it.
    private static let starts = [
        "1f8b08", "504b0304", "fd377a58", "28b52ffd", "425a68", "7801", "785e", "789c", "78da", "53514c69",
    ]
}
