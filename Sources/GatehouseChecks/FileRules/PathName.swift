import GatehouseCore

/// One part of a path, as other file systems than the author's read it.
struct PathName {
    private let bytes: [UInt8]

    init(_ part: some Collection<UInt8>) { bytes = Array(part) }

    /// Whether a file system takes the name for `.git`, where hooks and settings of the repository lie.
    var meansGit: Bool {
        // Nearly all names are told by that they have no such letters.
        guard bytes.contains(where: { $0 | 0x20 == UInt8(ascii: "g") }) else { return false }
        let folded = Self.visible(bytes).map(asciiLowercase)
        return Self.isGit(folded) || Self.isGit(Array(Self.seenByNTFS(folded)))
    }

    /// Why some file systems cannot hold the name; nil where all can.
    var fault: Message? {
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7f || Self.signs.contains($0) }) {
            return "it has one of the characters that Windows takes for others, such as a colon or a backslash"
        }
        if bytes.last == UInt8(ascii: ".") || bytes.last == UInt8(ascii: " ") {
            return "Windows drops the point or the blank at its end"
        }
        let stem = bytes.prefix { $0 != UInt8(ascii: ".") }.map(asciiLowercase)
        if Self.devices.contains(where: { stem.elementsEqual($0.utf8) }) || Self.isPort(stem) {
            return "Windows takes it for a device"
        }
        if bytes.count > 255 { return "it has more than 255 bytes" }
        return String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) ? nil : "it is no UTF-8"
    }

    private static func isGit(_ name: [UInt8]) -> Bool {
        name.elementsEqual(".git".utf8) || name.elementsEqual("git~1".utf8)
    }

    // NTFS drops points and blanks at the end, and what follows a colon is a stream of the same file.
    private static func seenByNTFS(_ name: [UInt8]) -> ArraySlice<UInt8> {
        var name = name.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "\\") }
        while let last = name.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") { name = name.dropLast() }
        return name
    }

    // HFS+ passes over marks that cannot be seen.
    private static func visible(_ name: [UInt8]) -> [UInt8] {
        if name.allSatisfy({ $0 < 0x80 }) { return name }
        let scalars = String(decoding: name, as: UTF8.self).unicodeScalars.filter { scalar in
            !(0x200c...0x200f ~= scalar.value || 0x202a...0x202e ~= scalar.value || 0x206a...0x206f ~= scalar.value
                || scalar.value == 0xfeff)
        }
        return scalars.flatMap { Array(String($0).utf8) }
    }

    private static func isPort(_ stem: [UInt8]) -> Bool {
        stem.count == 4 && (stem.starts(with: "com".utf8) || stem.starts(with: "lpt".utf8))
            && (49...57).contains(stem[3])
    }

    private static let signs = Array(#"<>:"|?*\"#.utf8)
    private static let devices = ["con", "prn", "aux", "nul", "conin$", "conout$"]
}
