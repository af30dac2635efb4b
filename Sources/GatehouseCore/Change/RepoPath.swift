/// A path in the repository, from its top, with `/` between the parts: any bytes but NUL, as git has it.
package struct RepoPath: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The last part of the path.
    package var name: ArraySlice<UInt8> {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
        return bytes[(slash + 1)...]
    }

    /// What follows the last dot of the name, in ASCII lower case; empty where there is none.
    package var fileExtension: String {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return String(decoding: name[(dot + 1)...].map(asciiLowercase), as: UTF8.self)
    }
}

extension RepoPath: Comparable {
    package static func < (left: RepoPath, right: RepoPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

/// The byte in lower case where it is an ASCII capital, else as it is.
@inlinable
package func asciiLowercase(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
