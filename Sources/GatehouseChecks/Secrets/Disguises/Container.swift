/// Bytes that are told by how they begin: archives, compressed files and databases.
enum Container {
    /// Whether the bytes begin as a container that can be opened.
    static func isKnown(_ bytes: [UInt8]) -> Bool { false }

    /// Whether the digits of base64 begin as those of a container do.
    static func begins(base64 digits: [UInt8]) -> Bool { false }

    /// Whether the values of hexadecimal digits begin as those of a container do.
    static func begins(hex digits: [UInt8]) -> Bool { false }
}
