import CZlib

#if GATEHOUSE_DEFLATE
    import CDeflate
#endif

/// Inflates what git deflates. Each thread has its own.
final class Inflater {
    #if GATEHOUSE_DEFLATE
        private let decompressor: OpaquePointer?
    #endif
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    init() {
        #if GATEHOUSE_DEFLATE
            decompressor = libdeflate_alloc_decompressor()
        #endif
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady = inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        #if GATEHOUSE_DEFLATE
            if let decompressor { libdeflate_free_decompressor(decompressor) }
        #endif
        if isReady { inflateEnd(stream) }
        stream.deallocate()
    }

    /// The CRC-32 of the bytes.
    static func checksum(_ bytes: ForeignBytes) -> UInt32 {
        #if GATEHOUSE_DEFLATE
            return libdeflate_crc32(0, bytes.raw.baseAddress, bytes.count)
        #else
            return UInt32(
                truncatingIfNeeded: crc32_z(0, bytes.raw.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count))
        #endif
    }

    /// How much at most can come out of so many deflated bytes: the densest code is 258 bytes in two bits.
    static func most(from count: Int) -> Int {
        let (most, overflow) = count.multipliedReportingOverflow(by: 1032)
        return overflow ? .max : most + 1032
    }

    /// Fills the output from deflated bytes that are followed by others. False where not just so much comes out.
    func inflate(_ input: ForeignBytes, into output: UnsafeMutableRawBufferPointer) -> Bool {
        #if GATEHOUSE_DEFLATE
            guard let decompressor, let from = input.raw.baseAddress else { return false }
            // The library wants an address even where nothing is to come out.
            var nothing: UInt8 = 0
            return withUnsafeMutableBytes(of: &nothing) { nothing in
                libdeflate_zlib_decompress_ex(
                    decompressor, from, input.count, output.baseAddress ?? nothing.baseAddress, output.count, nil, nil)
                    == LIBDEFLATE_SUCCESS
            }
        #else
            return start(input) && fill(output) == output.count && isAtEnd()
        #endif
    }

    /// Begins to inflate piece by piece. The bytes have to stay in memory meanwhile.
    func start(_ input: ForeignBytes) -> Bool {
        guard isReady, inflateReset(stream) == Z_OK, let from = input.raw.baseAddress else { return false }
        stream.pointee.next_in = UnsafeMutablePointer(mutating: from.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = 0
        rest = input.count
        return true
    }

    // How much of the input the library was not told of yet: it counts in 32 bits.
    private var rest = 0

    /// Inflates more, until the output is full or the end is reached: gives how much came; nil for bytes that make no
    /// sense.
    func fill(_ output: UnsafeMutableRawBufferPointer) -> Int? {
        guard let start = output.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
        var written = 0
        while written < output.count {
            offer()
            let room = UInt32(clamping: output.count - written)
            stream.pointee.next_out = start + written
            stream.pointee.avail_out = room
            let result = CZlib.inflate(stream, Z_NO_FLUSH)
            written += Int(room - stream.pointee.avail_out)
            if result == Z_STREAM_END { return written }
            guard result == Z_OK else { return nil }
        }
        return written
    }

    /// Whether all has come out that was in the stream, and it was what its checksum says.
    func isAtEnd() -> Bool {
        var byte: UInt8 = 0
        return withUnsafeMutablePointer(to: &byte) { byte in
            while true {
                offer()
                let before = stream.pointee.avail_in
                stream.pointee.next_out = byte
                stream.pointee.avail_out = 1
                let result = CZlib.inflate(stream, Z_NO_FLUSH)
                if stream.pointee.avail_out == 0 { return false }
                if result == Z_STREAM_END { return true }
                guard result == Z_OK, stream.pointee.avail_in < before else { return false }
            }
        }
    }

    private func offer() {
        guard stream.pointee.avail_in == 0 else { return }
        let more = UInt32(clamping: rest)
        stream.pointee.avail_in = more
        rest -= Int(more)
    }
}
