/// One element of DER (X.690): a tag and a content. Lengths that do not fit, and those of no fixed size, are no DER.
struct DER {
    let tag: UInt8
    let content: ArraySlice<UInt8>

    static let integer: UInt8 = 0x02
    static let octets: UInt8 = 0x04
    static let identifier: UInt8 = 0x06
    static let sequence: UInt8 = 0x30

    /// The elements that fill the bytes exactly; nil where they do not, or where there are more than 64.
    static func elements(of bytes: ArraySlice<UInt8>) -> [DER]? {
        var rest = bytes
        var result: [DER] = []
        while !rest.isEmpty {
            guard result.count < 64, let element = DER(takenFrom: &rest) else { return nil }
            result.append(element)
        }
        return result
    }

    /// The elements of the one sequence that the bytes are.
    static func sequence(_ bytes: ArraySlice<UInt8>) -> [DER]? {
        guard let outer = elements(of: bytes), outer.count == 1, outer[0].tag == sequence else { return nil }
        return elements(of: outer[0].content)
    }

    private init?(takenFrom bytes: inout ArraySlice<UInt8>) {
        guard let tag = bytes.popFirst(), tag & 0x1f != 0x1f, let first = bytes.popFirst() else { return nil }
        var length = Int(first)
        if first >= 0x80 {
            guard (0x81...0x84).contains(first) else { return nil }
            length = 0
            for _ in 0..<(first & 0x7f) {
                guard let byte = bytes.popFirst() else { return nil }
                length = length << 8 | Int(byte)
            }
        }
        guard length <= bytes.count else { return nil }
        self.tag = tag
        content = bytes.prefix(length)
        bytes = bytes.dropFirst(length)
    }
}

extension DER {
    /// How many bits a positive integer has; nil for anything else.
    var bits: Int? {
        guard tag == Self.integer else { return nil }
        let digits = content.drop { $0 == 0 }
        guard let first = digits.first else { return 0 }
        return digits.count * 8 - first.leadingZeroBitCount
    }

    /// The value of an integer of one byte; nil for anything else.
    var smallInteger: UInt8? { tag == Self.integer && content.count == 1 ? content.first : nil }
}
