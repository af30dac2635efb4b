package import GatehouseCore

/// Where the files of a report lie, for terminals that open what they show (OSC 8).
package struct Links: Sendable, Equatable {
    private let folder: [UInt8]

    /// - Parameter folder: the whole path of what paths begin in.
    package init(in folder: [UInt8]) { self.folder = folder }

    /// The text as a link to the file of a place; the text alone where there is no such file.
    func linked(_ text: String, to place: Place) -> String {
        guard place.kind == .file, place.commit == nil, place.repository == nil, let path = place.path else {
            return text
        }
        return
            "\u{1b}]8;;file://\(Self.encoded(folder + [UInt8(ascii: "/")] + path.bytes))\u{1b}\\\(text)\u{1b}]8;;\u{1b}\\"
    }

    // Nothing in it ends the sequence: all but a few characters are percent-encoded.
    private static func encoded(_ path: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = path.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: [byte]
            case _ where "-._~/".utf8.contains(byte): [byte]
            default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
