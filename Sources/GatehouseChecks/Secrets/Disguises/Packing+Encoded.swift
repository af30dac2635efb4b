import GatehouseArchives

extension Packing {
    /// Whether the digits of base64 begin as those of something packed do.
    static func begins(base64 digits: [UInt8]) -> Bool { base64Starts.contains { digits.starts(with: $0.utf8) } }

    /// Whether the values of hexadecimal digits begin as those of something packed do.
    static func begins(hex values: [UInt8]) -> Bool { hexStarts.contains { values.starts(with: $0) } }

    // gzip, zip, xz in both alphabets, zstd, bzip2, zlib and SQLite.
    private static let base64Starts = [
        "H4sI", "UEsD", "/Td6W", "_Td6W", "KLUv", "Qlpo", "eA", "eF", "eJ", "eN", "U1FMaXRl",
    ]
    private static let hexStarts: [[UInt8]] = [
        [1, 15, 8, 11], [5, 0, 4, 11, 0, 3], [15, 13, 3, 7, 7, 10], [2, 8, 11, 5, 2, 15], [4, 2, 5, 10, 6, 8],
        [7, 8, 0, 1], [7, 8, 5, 14], [7, 8, 9, 12], [7, 8, 13, 10], [5, 3, 5, 1, 4, 12],
    ]
}
