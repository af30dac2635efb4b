import GatehouseCore

/// Words of a file that was kept, each block of them checked when it is first looked at: what costs time is what is
/// read, and not how large the file is.
struct CheckedBytes {
    private let bytes: UnsafeRawBufferPointer
    // Holds the bytes.
    private let owner: any KeptFile
    /// How many words of 32 bits there are, without the checks at the end.
    let count: Int
    private var isChecked: [Bool]
    /// Whether a block was found damaged; then no word of it was given.
    private(set) var isDamaged = false

    /// Nil for what `sealed` cannot have made.
    init?(_ file: any KeptFile) {
        let words = file.content.count / 4
        guard file.content.count % 4 == 0, words > 0 else { return nil }
        let blocks = (words + Self.block) / (Self.block + 1)
        count = words - blocks
        guard count >= 0, (count + Self.block - 1) / Self.block == blocks else { return nil }
        owner = file
        bytes = file.content
        isChecked = [Bool](repeating: false, count: blocks)
    }

    /// The word at a place; nil behind the end, and in a block that is damaged.
    mutating func word(_ index: Int) -> UInt32? {
        guard index >= 0, index < count else { return nil }
        let block = index / Self.block
        if !isChecked[block] {
            guard check(block) else {
                isDamaged = true
                return nil
            }
            isChecked[block] = true
        }
        return load(index)
    }

    /// So many bytes from a word on; nil where one of them cannot be had.
    mutating func bytes(at index: Int, count: Int) -> [UInt8]? {
        guard count >= 0, count <= self.count * 4 else { return nil }
        for place in stride(from: index, to: index + (count + 3) / 4, by: 1) where word(place) == nil { return nil }
        guard count > 0 else { return [] }
        return Array(bytes[(index * 4)..<(index * 4 + count)])
    }

    private func load(_ index: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }

    private func check(_ block: Int) -> Bool {
        let start = block * Self.block
        let end = min(count, start + Self.block)
        return Self.check(of: start..<end, load) == load(count + block)
    }

    private static func check(of range: Range<Int>, _ load: (Int) -> UInt32) -> UInt32 {
        var sum: UInt64 = 0x9e37_79b9_7f4a_7c15
        for index in range { sum = (sum ^ UInt64(load(index))) &* 0x0000_0100_0000_01b3 &+ sum >> 29 }
        return UInt32(truncatingIfNeeded: sum ^ sum >> 32)
    }

    // 4096 bytes.
    private static let block = 1_024

    /// Words as a file holds them, with their checks.
    static func sealed(_ words: [UInt32]) -> [UInt8] {
        let checks = stride(from: 0, to: words.count, by: block).map { start in
            check(of: start..<min(words.count, start + block)) { words[$0] }
        }
        return [UInt8](unsafeUninitializedCapacity: (words.count + checks.count) * 4) { buffer, count in
            for (index, word) in (words + checks).enumerated() {
                let raw = UnsafeMutableRawBufferPointer(buffer)
                raw.storeBytes(of: word.littleEndian, toByteOffset: index * 4, as: UInt32.self)
            }
            count = (words.count + checks.count) * 4
        }
    }
}
