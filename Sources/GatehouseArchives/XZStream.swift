import CLzma

/// Bytes that xz compressed.
final class XZStream: InflatingStream {
    private let stream: UnsafeMutablePointer<lzma_stream>
    // The highest preset asks for 65 MB.
    private static let memory: UInt64 = 128 << 20

    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: lzma_stream())
        if lzma_stream_decoder(stream, Self.memory, 0) != LZMA_OK { return nil }
    }

    deinit {
        lzma_end(stream)
        stream.deallocate()
    }

    func step(_ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>) -> InflatingStep {
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = input.count
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = output.count
        let state: InflatingStep.State =
            switch lzma_code(stream, LZMA_RUN) {
            case LZMA_OK, LZMA_BUF_ERROR: .goesOn
            case LZMA_STREAM_END: .ended
            case LZMA_MEMLIMIT_ERROR, LZMA_MEM_ERROR: .tooBig
            default: .damaged
            }
        return InflatingStep(
            read: input.count - stream.pointee.avail_in, written: output.count - stream.pointee.avail_out, state: state)
    }

    func startsAgain(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        rest.starts(with: [0xfd, 0x37, 0x7a]) && lzma_stream_decoder(stream, Self.memory, 0) == LZMA_OK
    }
}
