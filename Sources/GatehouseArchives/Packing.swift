/// What bytes are packed in, told by how they begin.
///
/// This module opens what strangers packed: bytes in, members out. The walks through archives are its own, every offset that
/// they are told is doubted, and the libraries that inflate are given a limit of what they may put out.
package enum Packing: Sendable, CaseIterable {
    case gzip, zlib, xz, bzip2, zstd, zip, tar, ar, sqlite, pdf
    /// Known by name, and not opened.
    case sevenZip, rar, cabinet

    /// The format in which the bytes begin; nil where it is none of these.
    package init?(of bytes: [UInt8]) {
        guard let first = bytes.first else { return nil }
        if let format = Self.begun(by: first, bytes) {
            self = format
        } else if Zip.endStands(in: bytes) {
            self = .zip
        } else if TarHeader.stands(in: bytes, at: 0) {
            self = .tar
        } else {
            return nil
        }
    }

    /// What a person calls it, with an article where it needs one.
    package var title: StaticString {
        switch self {
        case .gzip: "gzip"
        case .zlib: "zlib"
        case .xz: "xz"
        case .bzip2: "bzip2"
        case .zstd: "zstd"
        case .zip: "a zip archive"
        case .tar: "a tar archive"
        case .ar: "an ar archive"
        case .sqlite: "a SQLite database"
        case .pdf: "a PDF document"
        case .sevenZip: "a 7z archive"
        case .rar: "a rar archive"
        case .cabinet: "a cabinet"
        }
    }

    private static func begun(by first: UInt8, _ bytes: [UInt8]) -> Packing? {
        switch first {
        case 0x1f: bytes.starts(with: [0x1f, 0x8b, 8]) ? .gzip : nil
        case 0x78: isZlib(bytes) ? .zlib : nil
        case 0xfd: bytes.starts(with: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]) ? .xz : nil
        case 0x28: bytes.starts(with: [0x28, 0xb5, 0x2f, 0xfd]) ? .zstd : nil
        case 0x37: bytes.starts(with: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]) ? .sevenZip : nil
        case UInt8(ascii: "B"): isBzip2(bytes) ? .bzip2 : nil
        case UInt8(ascii: "P"): Zip.headStands(in: bytes, at: 0) ? .zip : nil
        case UInt8(ascii: "!"): bytes.starts(with: "!<arch>\n".utf8) ? .ar : nil
        case UInt8(ascii: "S"): bytes.starts(with: "SQLite format 3\0".utf8) ? .sqlite : nil
        case UInt8(ascii: "%"): bytes.starts(with: "%PDF-".utf8) ? .pdf : nil
        case UInt8(ascii: "R"): bytes.starts(with: "Rar!\u{1a}\u{7}".utf8) ? .rar : nil
        case UInt8(ascii: "M"): bytes.starts(with: "MSCF\0\0\0\0".utf8) ? .cabinet : nil
        default: nil
        }
    }

    // RFC 1950: the two bytes are a multiple of 31. Only what programs write counts.
    private static func isZlib(_ bytes: [UInt8]) -> Bool {
        bytes.count > 8 && [0x01, 0x5e, 0x9c, 0xda].contains(bytes[1])
    }

    // A digit for the size of blocks, and the first digits of pi, or those of its root where there is no block.
    private static func isBzip2(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 9, bytes.starts(with: "BZh".utf8), (0x31...0x39).contains(bytes[3]) else { return false }
        return bytes[4..<10].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
            || bytes[4..<10].elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
    }
}
