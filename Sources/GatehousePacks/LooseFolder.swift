import GatehouseCore
import GatehouseSystem

/// The objects of one object directory that have a file each.
struct LooseFolder: Sendable {
    private let path: [UInt8]
    /// Their names, in order.
    let ids: [ObjectID]

    /// Lists them. What has not the name of an object is none: git leaves files behind that it was writing.
    init(_ path: [UInt8], format byteCount: Int) throws(PackError) {
        self.path = path
        var ids: [ObjectID] = []
        for first in 0..<256 {
            let digits = Self.digits(UInt8(first))
            let folder = path + [Self.slash] + digits
            for name in try Self.names(in: folder) {
                if let id = ObjectID(hex: digits + name), id.byteCount == byteCount { ids.append(id) }
            }
        }
        self.ids = ids
    }

    /// The row of an object; nil where it is not here.
    func row(of id: ObjectID) -> Int? {
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == id ? low : nil
    }

    /// The file of the object in a row.
    func file(at row: Int) throws(PackError) -> StoreFile { try StoreFile(Self.file(of: ids[row], in: path)) }

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
