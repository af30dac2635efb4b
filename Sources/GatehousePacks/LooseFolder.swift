import GatehouseCore
import GatehouseSystem

/// The objects of one object directory that have a file each.
final class LooseFolder: Sendable {
    private let path: [UInt8]
    // Their names, one behind the other, in order.
    private let names: ScratchArray<UInt8>
    private let byteCount: Int

    /// How many there are.
    var count: Int { names.count / byteCount }

    /// Lists them. What has not the name of an object is none: git leaves files behind that it was writing.
    init(_ path: [UInt8], format byteCount: Int) throws(PackError) {
        self.path = path
        self.byteCount = byteCount
        var names = ScratchArray<UInt8>()
        for first in 0..<256 {
            let digits = Self.digits(UInt8(first))
            let folder = path + [Self.slash] + digits
            for name in try Self.names(in: folder) {
                if let id = ObjectID(hex: digits + name), id.byteCount == byteCount { names.append(id.bytes) }
            }
        }
        self.names = names
    }

    /// The name in a row; nil where there are fewer.
    func id(at row: Int) -> ObjectID? {
        if row < 0 || row >= count { return nil }
        let range = (row * byteCount)..<((row + 1) * byteCount)
        return names.withElements(range) { ObjectID(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// The row of an object; nil where it is not here.
    func row(of id: ObjectID) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if let found = self.id(at: middle), found < id { low = middle + 1 } else { high = middle }
        }
        return self.id(at: low) == id ? low : nil
    }

    /// The file of an object.
    func file(of id: ObjectID) throws(PackError) -> StoreFile { try StoreFile(Self.file(of: id, in: path)) }

    /// Where an object has its file, if it has one.
    static func file(of id: ObjectID, in path: [UInt8]) -> [UInt8] {
        let hex = Array(id.hex.utf8)
        return path + [slash] + hex[..<2] + [slash] + hex[2...]
    }

    private static let slash = UInt8(ascii: "/")

    private static func digits(_ byte: UInt8) -> [UInt8] {
        [byte >> 4, byte & 15].map { $0 < 10 ? UInt8(ascii: "0") + $0 : UInt8(ascii: "a") + $0 - 10 }
    }

    private static func names(in folder: [UInt8]) throws(PackError) -> [[UInt8]] {
        do {
            return try Files.names(in: folder)
        } catch {
            if error.kind == .missing { return [] }
            throw PackError(error)
        }
    }
}
