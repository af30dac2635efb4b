import GatehouseSystem

/// A file of an object directory, in memory, with its path for those who have to be told of it.
final class StoreFile: Sendable {
    let path: [UInt8]
    let bytes: ForeignBytes
    // Keeps the bytes where they are.
    private let owner: any Sendable

    convenience init(_ path: [UInt8]) throws(PackError) {
        self.init(path, try withSystem { () throws(SystemError) in try MappedFile(path) })
    }

    /// Nil where there is no such file.
    convenience init?(ifThere path: [UInt8]) throws(PackError) {
        do throws(SystemError) {
            self.init(path, try MappedFile(path))
        } catch {
            if error.kind == .missing { return nil }
            throw PackError(error)
        }
    }

    private init(_ path: [UInt8], _ file: MappedFile) {
        self.path = path
        owner = file
        bytes = ForeignBytes(file.bytes)
    }

    /// A file that is at hand already.
    init(_ path: [UInt8], holding bytes: [UInt8]) {
        let copy = Copy(bytes)
        self.path = path
        owner = copy
        self.bytes = ForeignBytes(UnsafeRawBufferPointer(copy.bytes))
    }

    private final class Copy: @unchecked Sendable {
        // Nobody writes into it, and it has just the length that it needs: reading behind it can be noticed.
        let bytes: UnsafeMutableRawBufferPointer

        init(_ bytes: [UInt8]) {
            self.bytes = .allocate(byteCount: bytes.count, alignment: 16)
            self.bytes.copyBytes(from: bytes)
        }

        deinit { bytes.deallocate() }
    }
}
