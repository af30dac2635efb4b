import GatehouseSystem

/// A file of an object directory, in memory, with its path for those who have to be told of it.
final class StoreFile: Sendable {
    let path: [UInt8]
    private let file: MappedFile
    let bytes: ForeignBytes

    init(_ path: [UInt8]) throws(PackError) {
        self.path = path
        file = try withSystem { () throws(SystemError) in try MappedFile(path) }
        bytes = ForeignBytes(file.bytes)
    }
}
