/// What came out of compressed bytes.
struct Inflation {
    enum End {
        /// All that was there came out.
        case complete
        /// There would have been more than the limit, or it would have taken too much memory.
        case cut
        /// The bytes broke off, or made no sense.
        case damaged
    }

    private(set) var bytes: [UInt8] = []
    /// How many of the compressed bytes were read.
    private(set) var consumed = 0
    private(set) var end = End.damaged

    /// Inflates the bytes, and puts out so many at most.
    init(_ input: ArraySlice<UInt8>, as method: Method, limit: Int) {
        switch method {
        case .deflate: run(ZlibStream(windowBits: -15), input, limit)
        case .zlib: run(ZlibStream(windowBits: 15), input, limit)
        case .gzip: run(ZlibStream(windowBits: 31), input, limit)
        case .xz: run(XZStream(), input, limit)
        case .bzip2: run(Bzip2Stream(), input, limit)
        case .zstd: run(ZstdStream(), input, limit)
        }
    }

    private mutating func run(_ stream: (some InflatingStream)?, _ input: ArraySlice<UInt8>, _ limit: Int) {
        // A library that cannot be set up has no memory.
        guard let stream else { return end = .cut }
        var buffer = [UInt8](repeating: 0, count: max(1, min(Self.share, max(4096, input.count * 4))))
        input.withUnsafeBufferPointer { input in
            while true {
                let rest = UnsafeBufferPointer(rebasing: input[consumed...])
                let step = buffer.withUnsafeMutableBufferPointer { stream.step(rest, $0) }
                consumed += step.read
                bytes += buffer[..<step.written]
                if bytes.count > limit {
                    bytes.removeLast(bytes.count - limit)
                    return end = .cut
                }
                switch step.state {
                case .goesOn: if step.read == 0 && step.written == 0 { return end = .damaged }
                case .ended: if !stream.startsAgain(input[consumed...]) { return end = .complete }
                case .tooBig: return end = .cut
                case .damaged: return end = .damaged
                }
            }
        }
    }

    private static let share = 1 << 18
}
