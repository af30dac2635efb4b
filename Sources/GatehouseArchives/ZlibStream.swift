import CZlib

/// Deflated bytes, as they are or in the frame of zlib or gzip (RFC 1950 to 1952).
final class ZlibStream: InflatingStream {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isGzip: Bool

    init?(windowBits: Int32) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isGzip = windowBits > 15
        if inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) != Z_OK { return nil }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func step(_ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>) -> InflatingStep {
        let offered = UInt32(clamping: input.count)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = offered
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(clamping: output.count)
        let result = inflate(stream, Z_NO_FLUSH)
        let state: InflatingStep.State =
            switch result {
            case Z_OK, Z_BUF_ERROR: .goesOn
            case Z_STREAM_END: .ended
            case Z_MEM_ERROR: .tooBig
            default: .damaged
            }
        return InflatingStep(
            read: Int(offered - stream.pointee.avail_in), written: output.count - Int(stream.pointee.avail_out),
            state: state)
    }

    func startsAgain(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        isGzip && rest.starts(with: [0x1f, 0x8b]) && inflateReset(stream) == Z_OK
    }
}
