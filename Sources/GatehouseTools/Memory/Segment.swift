import GatehouseCore
import GatehouseSystem

/// A file of the memory: sorted entries that were remembered under one set of rules. It is written once, never changed,
/// and replaced by larger ones in time.
///
/// The header names the file's own inode and this machine, so that a file which came with a copy, an archive or a
/// checkout is no memory. Each entry has a check of its own: what is damaged is unknown, at worst.
final class Segment: Sendable {
    /// Something that is remembered, and its size.
    typealias Entry = (name: MemoryName, size: Int)

    private let file: MappedFile
    let path: [UInt8]
    let count: Int

    /// The segment in a file; nil for a file that is none of these rules, or is not trusted.
    init?(_ path: [UInt8], _ rules: RulesDigest, trusting isTrusted: (FileFacts) -> Bool) {
        guard let file = try? MappedFile(path, followingLinks: false), isTrusted(file.facts),
            file.bytes.count >= Self.headerSize,
            (file.bytes.count - Self.headerSize) % Self.entrySize == 0
        else { return nil }
        let count = (file.bytes.count - Self.headerSize) / Self.entrySize
        let header = Self.header(rules, count, file.facts)
        guard file.bytes.prefix(Self.headerSize).elementsEqual(header) else { return nil }
        self.file = file
        self.path = path
        self.count = count
    }

    /// The size that was remembered by the name; nil where none was.
    func size(of name: MemoryName) -> Int? {
        // Names are as good as random: where one stands can be told from what it is, within a few entries.
        var (low, high) = (0, count)
        var steps = 0
        while low < high {
            let middle = steps < Self.mostGuesses ? guess(name.high, low, high) : low + (high - low) / 2
            steps += 1
            let found = self.name(at: middle)
            if found == name { return entry(at: middle)?.size }
            if found < name { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Every entry that is whole, in order.
    var entries: [Entry] { (0..<count).compactMap(entry(at:)) }

    // Beyond that many, the entries are not spread as they should be.
    private static let mostGuesses = 12

    private func guess(_ high: UInt64, _ start: Int, _ end: Int) -> Int {
        let first = name(at: start).high
        let last = name(at: end - 1).high
        guard high > first, last > first else { return start }
        guard high < last else { return end - 1 }
        let part = Double(high - first) / Double(last - first)
        return min(end - 1, start + Int(part * Double(end - 1 - start)))
    }

    private func name(at index: Int) -> MemoryName { MemoryName(high: word(index, 0), low: word(index, 1)) }

    private func entry(at index: Int) -> Entry? {
        let name = name(at: index)
        let last = word(index, 2)
        let size = last >> 16
        guard last & 0xffff == Self.check(name, size) else { return nil }
        return (name, Int(size))
    }

    private func word(_ index: Int, _ number: Int) -> UInt64 {
        let offset = Self.headerSize + index * Self.entrySize + number * 8
        return UInt64(littleEndian: file.bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}

extension Segment {
    /// The bytes of a segment, for the file with these facts.
    static func bytes(of entries: [Entry], _ rules: RulesDigest, in facts: FileFacts) -> [UInt8] {
        var bytes = header(rules, entries.count, facts)
        bytes.reserveCapacity(bytes.count + entries.count * entrySize)
        for entry in entries {
            let size = UInt64(clamping: entry.size)
            for word in [entry.name.high, entry.name.low, size << 16 | check(entry.name, size)] {
                withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
            }
        }
        return bytes
    }

    /// What tells that the bytes were written as they are, into the file with these facts, on this machine.
    static func seal(of bytes: [UInt8], _ rules: RulesDigest, _ facts: FileFacts) -> [UInt8] {
        SHA256.digest(of: magic + rules.bytes + Array("mark \(facts.inode) ".utf8) + machine + [0] + bytes)
    }

    /// The largest size that an entry can hold.
    static let largestSize = 1 << 47

    private static let entrySize = 24
    private static let headerSize = 64
    private static let magic = Array("gatehouse memory 1\n".utf8)

    private static func header(_ rules: RulesDigest, _ count: Int, _ facts: FileFacts) -> [UInt8] {
        let told = rules.bytes + Array("\(count) \(facts.inode) ".utf8) + machine
        let padding = [UInt8](repeating: 0, count: headerSize - magic.count - 32)
        return magic + padding + SHA256.digest(of: magic + told)
    }

    /// What tells that a file of so many bytes was made under this name, as the file with these facts, on this machine.
    static func seal(of name: String, _ count: Int, _ facts: FileFacts) -> [UInt8] {
        SHA256.digest(of: magic + Array("kept \(name) \(count) \(facts.inode) ".utf8) + machine)
    }

    private static func check(_ name: MemoryName, _ size: UInt64) -> UInt64 {
        let mixed = (name.high ^ size) &* 0x9e37_79b9_7f4a_7c15 ^ name.low &* 0xbf58_476d_1ce4_e5b9
        return mixed >> 48
    }

    // What nobody elsewhere knows of this machine (machine-id(5)); empty where it has no such name.
    private static let machine = (try? Files.read(Array("/etc/machine-id".utf8), limit: 4096)) ?? []
}
