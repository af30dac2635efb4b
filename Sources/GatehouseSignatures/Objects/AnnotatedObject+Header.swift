import GatehouseCore

extension AnnotatedObject.Header {
    /// Whether it has a name of letters and digits, and a space behind it.
    var isInForm: Bool {
        guard let first = name.first, Self.isLetter(first), lines[name.endIndex...].first == UInt8(ascii: " ") else {
            return false
        }
        return name.allSatisfy { byte in
            Self.isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: ".")].contains(byte)
        }
    }

    /// The value without the spaces that mark its further lines, and with a line feed behind each line.
    var unfolded: [UInt8] {
        var bytes: [UInt8] = []
        for (index, line) in value.split(separator: lineFeed, omittingEmptySubsequences: false).enumerated() {
            bytes += index == 0 ? line : line.dropFirst()
            bytes.append(lineFeed)
        }
        return bytes
    }

    func isNamed(_ name: ObjectFault.Name) -> Bool { self.name.elementsEqual(name.rawValue.utf8) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

private let lineFeed = UInt8(ascii: "\n")
