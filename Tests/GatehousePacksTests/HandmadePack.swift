import CZlib
import GatehouseCore
import TestSupport

@testable import GatehousePacks

/// A pack with an index, put together byte by byte.
struct HandmadePack {
    private(set) var bytes = Array("PACK".utf8) + big(2) + big(0)
    private(set) var entries: [(offset: Int, id: ObjectID)] = []
    private var sums: [ObjectID: Int] = [:]
    private let byteCount = 20

    /// The place where the next object will begin.
    var next: Int { bytes.count }

    /// Adds an object: its header with a size, what stands between it and the stream, and the stream's content.
    mutating func add(
        _ kind: UInt8, _ content: [UInt8], named id: ObjectID, size: Int? = nil, between: [UInt8] = []
    ) {
        entries.append((next, id))
        let packed = Self.header(kind, size ?? content.count) + between + Self.deflated(content)
        sums[id] = Int(crc32(0, packed, UInt32(packed.count)))
        bytes += packed
    }

    /// Adds a blob under its true name.
    @discardableResult
    mutating func add(blob content: [UInt8]) -> ObjectID {
        let id = Self.name(ofBlob: content)
        add(3, content, named: id)
        return id
    }

    /// Adds an object that is made from the one that begins at the offset.
    mutating func add(delta: [UInt8], from base: Int, named id: ObjectID, size: Int? = nil) {
        add(6, delta, named: id, size: size, between: Self.distance(next - base))
    }

    /// The pack with its count and an end that stands for its checksum.
    var pack: [UInt8] {
        var pack = bytes
        pack.replaceSubrange(8..<12, with: Self.big(entries.count))
        return pack + Self.checksum
    }

    /// The index that belongs to it.
    var index: [UInt8] { Self.index(entries, sums, checksum: Self.checksum) }

    /// Puts both into an object directory; gives its path.
    func write(to scratch: Scratch, _ folder: String = "objects") throws -> String {
        try scratch.write("\(folder)/pack/pack-made.pack", pack)
        try scratch.write("\(folder)/pack/pack-made.idx", index)
        return "\(scratch.path)/\(folder)"
    }

    private static let checksum = [UInt8](repeating: 0x5a, count: 20)

    static func index(_ entries: [(offset: Int, id: ObjectID)], _ sums: [ObjectID: Int], checksum: [UInt8]) -> [UInt8] {
        let sorted = entries.sorted { $0.id < $1.id }
        var index: [UInt8] = [0xff, 0x74, 0x4f, 0x63] + big(2)
        for first in 0..<256 { index += big(sorted.count { Int($0.id.bytes[0]) <= first }) }
        for entry in sorted { index += entry.id.bytes }
        for entry in sorted { index += big(sums[entry.id] ?? 0) }
        for entry in sorted { index += big(entry.offset) }
        return index + checksum + [UInt8](repeating: 0, count: checksum.count)
    }

    static func big(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }

    static func header(_ kind: UInt8, _ size: Int) -> [UInt8] {
        var rest = size >> 4
        var header = [kind << 4 | UInt8(size & 15)]
        while rest > 0 {
            header[header.count - 1] |= 0x80
            header.append(UInt8(rest & 0x7f))
            rest >>= 7
        }
        return header
    }

    static func distance(_ distance: Int) -> [UInt8] {
        var bytes = [UInt8(distance & 0x7f)]
        var rest = distance >> 7
        while rest > 0 {
            rest -= 1
            bytes.insert(UInt8(rest & 0x7f) | 0x80, at: 0)
            rest >>= 7
        }
        return bytes
    }

    /// A number as deltas begin with.
    static func number(_ number: Int) -> [UInt8] {
        var rest = number
        var bytes: [UInt8] = []
        repeat {
            bytes.append(UInt8(rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
            rest >>= 7
        } while rest > 0
        return bytes
    }

    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var count = compressBound(UInt(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(count))
        compress(&output, &count, bytes, UInt(bytes.count))
        return Array(output[..<Int(count)])
    }

    static func name(ofBlob bytes: [UInt8]) -> ObjectID {
        var hash = SHA1()
        hash.update(Array("blob \(bytes.count)\0".utf8) + bytes)
        return ObjectID(bytes: hash.digest())!
    }
}
