extension Packing {
    /// Opens the bytes, and hands over what is in them. Members in which others are packed are handed over as they are.
    package func unpack(_ bytes: [UInt8], into taker: inout some Unpacking) {
        switch self {
        case .gzip, .zlib, .xz, .bzip2, .zstd: inflate(bytes, into: &taker)
        case .zip: Zip(bytes).unpack(into: &taker)
        case .tar: Tar.unpack(bytes, into: &taker)
        case .ar: Ar.unpack(bytes, into: &taker)
        case .sqlite: SQLiteFile(bytes)?.unpack(into: &taker)
        case .pdf: PDF.unpack(bytes, into: &taker)
        case .sevenZip, .rar, .cabinet: taker.skip(.unknown)
        }
    }

    private func inflate(_ bytes: [UInt8], into taker: inout some Unpacking) {
        let result = Inflation(bytes[...], as: method, limit: taker.room)
        if !result.bytes.isEmpty { taker.take(Member(nil, result.bytes)) }
        switch result.end {
        case .complete: break
        case .cut: taker.cut()
        // Two bytes are soon there by chance.
        case .damaged: if self != .zlib || !result.bytes.isEmpty { taker.skip(.unknown) }
        }
    }

    private var method: Method {
        switch self {
        case .xz: .xz
        case .bzip2: .bzip2
        case .zstd: .zstd
        case .gzip: .gzip
        default: .zlib
        }
    }
}
