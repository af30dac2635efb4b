import GatehouseCore
package import GatehouseMatch

/// A private key file of PuTTY, of version 2 or 3.
struct PuTTYKey {
    let isEncrypted: Bool
    /// Whether both parts of the key decode, and the code that seals the file is there.
    let isWhole: Bool

    /// The file that the text is; nil where its first lines are out of form.
    init?(_ text: [UInt8]) {
        let lines = text.split(separator: 0x0a).map { Array($0.last == 0x0d ? $0.dropLast() : $0) }
        guard let head = lines.first, head.starts(with: Self.start),
            let encryption = Self.value(of: "Encryption: ", in: lines)
        else { return nil }
        isEncrypted = !encryption.elementsEqual("none".utf8)
        let parts = ["Public-Lines: ", "Private-Lines: "].map { Self.part($0, in: lines) }
        let seal = Self.value(of: "Private-MAC: ", in: lines).flatMap { Coding.hex($0) } ?? []
        isWhole = parts.allSatisfy { ($0?.count ?? 0) >= 16 } && [20, 32].contains(seal.count)
    }

    /// With what every such file begins.
    static let start = Array("PuTTY-User-Key-File-".utf8)

    private static func value(of name: String, in lines: [[UInt8]]) -> ArraySlice<UInt8>? {
        lines.first { $0.starts(with: name.utf8) }?.dropFirst(name.utf8.count)
    }

    // The line says how many lines of base64 follow it.
    private static func part(_ name: String, in lines: [[UInt8]]) -> [UInt8]? {
        guard let at = lines.firstIndex(where: { $0.starts(with: name.utf8) }),
            let count = Int(String(decoding: lines[at].dropFirst(name.utf8.count), as: UTF8.self)),
            (1...1_000).contains(count), at + count < lines.count
        else { return nil }
        return Coding.base64(Array(lines[(at + 1)...(at + count)].joined()))
    }
}

extension Proof {
    /// Which bytes are a PuTTY key file, where its first words stand at the offset: all lines to its seal.
    package static func puttyExtent(in bytes: [UInt8], at offset: Int, _ budget: inout Budget) -> Range<Int>? {
        guard offset >= 0, offset < bytes.count else { return nil }
        var end = offset
        for line in Lines(bytes[offset..<min(bytes.count, offset + 16_384)]) {
            // No line of such a file is long, and none but the first begins another file.
            guard budget.spend(line.count / 8 + 1), line.count <= 512,
                line.startIndex == offset || !line.starts(with: PuTTYKey.start)
            else { return nil }
            end = line.endIndex
            if line.starts(with: "Private-MAC: ".utf8) { break }
        }
        let value = Array(bytes[offset..<end])
        guard let key = PuTTYKey(value), key.isWhole else { return nil }
        return offset..<(value.last == 0x0d ? end - 1 : end)
    }

    /// A private key file of PuTTY.
    package static let putty: Kind.Test = { value in
        guard let key = PuTTYKey(value), key.isWhole else { return .weakens("it is cut off, or out of form") }
        return key.isEncrypted
            ? .weakens("it is encrypted with a passphrase") : .proves("it parses whole, and is not encrypted")
    }
}

// The lines of a text one by one, so that no more is read than is asked for.
private struct Lines: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) { rest = text }

    mutating func next() -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        // One byte more than a line may have is enough to see that it is too long.
        let line = rest.prefix(513).prefix { $0 != 0x0a }
        rest = rest[line.endIndex...].dropFirst()
        return line
    }
}
