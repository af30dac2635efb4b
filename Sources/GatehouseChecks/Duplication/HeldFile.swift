import GatehouseCore

/// A file that is in memory only.
final class HeldFile: KeptFile, @unchecked Sendable {
    // Sendable: nobody writes into the bytes, and they go only with the last who holds this.

    let content: UnsafeRawBufferPointer

    init(_ bytes: [UInt8]) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        buffer.copyBytes(from: bytes)
        content = UnsafeRawBufferPointer(buffer)
    }

    deinit { content.deallocate() }
}
