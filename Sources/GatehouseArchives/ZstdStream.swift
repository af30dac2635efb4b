import CZstd

/// Bytes that zstd compressed (RFC 8878).
final class ZstdStream: InflatingStream {
    private let stream: OpaquePointer

    init?() {
        guard let stream = ZSTD_createDStream() else { return nil }
        self.stream = stream
        ZSTD_initDStream(stream)
    }

    deinit { ZSTD_freeDStream(stream) }

    func step(_ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>) -> InflatingStep {
        var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let result = ZSTD_decompressStream(stream, &target, &source)
        let state: InflatingStep.State =
            switch ZSTD_getErrorCode(result) {
            case ZSTD_error_no_error: result == 0 ? .ended : .goesOn
            case ZSTD_error_frameParameter_windowTooLarge, ZSTD_error_memory_allocation: .tooBig
            default: .damaged
            }
        return InflatingStep(read: source.pos, written: target.pos, state: state)
    }

    // The decoder begins anew by itself.
    func startsAgain(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        rest.dropFirst().starts(with: [0xb5, 0x2f, 0xfd]) || rest.dropFirst().starts(with: [0x2a, 0x4d, 0x18])
    }
}
