/// The armour in which git keeps the signature of a commit: a begin line, base64, and an end line.
enum SignatureArmour {
    /// What a person could have written into the signature: the armour's own headers, such as `Comment: …`. Nil where the
    /// bytes are no signature in full form, and anything may stand in them.
    static func written(in value: ArraySlice<UInt8>) -> [UInt8]? {
        var lines = value.split(separator: lineFeed, omittingEmptySubsequences: false)[...]
        for index in lines.indices.dropFirst() {
            guard lines[index].first == space else { return nil }
            lines[index] = lines[index].dropFirst()
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.popFirst(), let last = lines.popLast(),
            let kind = kinds.first(where: { first.elementsEqual($0.begin) }), last.elementsEqual(kind.end)
        else { return nil }
        let headers = lines.prefix { $0.contains(UInt8(ascii: ":")) }
        lines = lines.dropFirst(headers.count)
        if lines.first?.isEmpty == true { lines.removeFirst() } else if !headers.isEmpty { return nil }
        return isSignature(lines, kind) ? headers.flatMap { $0 + [lineFeed] } : nil
    }

    /// Whether the lines are base64 of one width, and begin as signatures of that kind do.
    private static func isSignature(_ lines: ArraySlice<ArraySlice<UInt8>>, _ kind: Kind) -> Bool {
        var lines = lines
        // OpenPGP's checksum of three bytes.
        if let last = lines.last, last.first == UInt8(ascii: "="), last.count == 5 { lines.removeLast() }
        guard let width = lines.first?.count, width <= 76, let last = lines.last, last.count <= width else {
            return false
        }
        let digits = lines.joined()
        let body = digits.prefix { $0 != UInt8(ascii: "=") }
        return kind.starts.contains { body.starts(with: $0.utf8) } && lines.dropLast().allSatisfy { $0.count == width }
            && body.allSatisfy(isDigit) && digits.dropFirst(body.count).elementsEqual(padding(body.count))
    }

    private static func padding(_ count: Int) -> [UInt8] {
        [UInt8](repeating: UInt8(ascii: "="), count: (4 - count % 4) % 4)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    private struct Kind {
        let begin: [UInt8]
        let end: [UInt8]
        /// The first base64 digits of all such signatures.
        let starts: [String]

        init(_ name: String, _ starts: [String]) {
            begin = Array("-----BEGIN \(name)-----".utf8)
            end = Array("-----END \(name)-----".utf8)
            self.starts = starts
        }
    }

    // A packet that is a signature, in OpenPGP's old and new form; the magic of SSH's; a sequence in CMS.
    private static let kinds = [
        Kind("PGP SIGNATURE", ["i", "w"]), Kind("PGP MESSAGE", ["i", "w", "o", "k"]),
        Kind("SSH SIGNATURE", ["U1NIU0lH"]), Kind("SIGNED MESSAGE", ["MI"]),
    ]
}

private let lineFeed = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
