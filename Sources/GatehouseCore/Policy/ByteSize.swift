/// Sizes as people write them.
enum ByteSize {
    private static let units = [
        ("B", 1), ("kB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("KiB", 1 << 10), ("MiB", 1 << 20),
        ("GiB", 1 << 30),
    ]

    /// The number of bytes; nil for what is no size of one to six digits and a unit.
    static func parse(_ text: String) -> Int? {
        let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let rest = text.utf8.dropFirst(digits.count)
        let name = rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest
        guard (1...6).contains(digits.count), digits.first != UInt8(ascii: "0"), let number = Int(Substring(digits)),
            let unit = units.first(where: { name.elementsEqual($0.0.utf8) })
        else { return nil }
        return number * unit.1
    }

    /// The size in the largest unit that leaves no fraction.
    static func text(_ bytes: Int) -> String {
        let unit = units.filter { bytes % $0.1 == 0 }.max { $0.1 < $1.1 } ?? ("B", 1)
        return "\(bytes / unit.1) \(unit.0)"
    }
}
