import CBzip2

/// Bytes that bzip2 compressed.
final class Bzip2Stream: InflatingStream {
    private let stream: UnsafeMutablePointer<bz_stream>

    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: bz_stream())
        if BZ2_bzDecompressInit(stream, 0, 0) != BZ_OK { return nil }
    }

    deinit {
        BZ2_bzDecompressEnd(stream)
        stream.deallocate()
    }

    func step(_ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>) -> InflatingStep {
        let offered = UInt32(clamping: input.count)
        stream.pointee.next_in = input.baseAddress.map {
            UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: CChar.self)
        }
        stream.pointee.avail_in = offered
        stream.pointee.next_out = output.baseAddress.map {
            UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
        }
        stream.pointee.avail_out = UInt32(clamping: output.count)
        let state: InflatingStep.State =
            switch BZ2_bzDecompress(stream) {
            case BZ_OK: .goesOn
            case BZ_STREAM_END: .ended
            case BZ_MEM_ERROR: .tooBig
            default: .damaged
            }
        return InflatingStep(
            read: Int(offered - stream.pointee.avail_in), written: output.count - Int(stream.pointee.avail_out),
            state: state)
    }

    func startsAgain(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard rest.starts(with: "BZh".utf8) else { return false }
        BZ2_bzDecompressEnd(stream)
        stream.pointee = bz_stream()
        return BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK
    }
}
