import GatehouseCore
import GatehouseSystem

/// How a record's file ends: its last whole line, and what stands behind that.
struct RecordTail {
    /// Nil where the file has no line of a chain.
    var last: RecordLink?
    /// What a writer left that was ended before its line was whole, or that is no line of ours at all.
    var torn: [UInt8] = []

    init(of file: borrowing LockedFile) throws(SystemError) {
        var window = 1 << 13
        while true {
            let start = max(0, file.size - window)
            let bytes = try file.bytes(from: start, count: file.size - start)
            if find(in: bytes, isWhole: start == 0) { return }
            window *= 8
        }
    }

    // False where more has to be read.
    private mutating func find(in bytes: [UInt8], isWhole: Bool) -> Bool {
        var end = bytes.endIndex
        while let feed = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")) {
            let before = bytes[..<feed].lastIndex(of: UInt8(ascii: "\n"))
            if before == nil && !isWhole { return false }
            if let link = RecordLink(readFrom: bytes[(before.map { $0 + 1 } ?? 0)..<feed]) {
                last = link
                torn = Array(bytes[(feed + 1)...])
                return true
            }
            end = feed
        }
        if isWhole { torn = bytes }
        return isWhole
    }

    /// The line that tells of the tear; what was torn stays in the file before it.
    var note: [(String, JSON)] { Self.note(of: torn) }

    /// The line that tells of a tear of these bytes.
    static func note(of torn: [UInt8]) -> [(String, JSON)] {
        [
            ("kind", .string("torn")), ("bytes", .number(torn.count)),
            ("torn", .string("sha256:" + SHA256.hex(SHA256.digest(of: torn)))),
        ]
    }
}
