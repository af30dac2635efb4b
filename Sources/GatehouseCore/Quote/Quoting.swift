/// Quotes lines of one text in which something was found. What is no UTF-8 is not quoted, and where a secret's place cannot
/// be made out, nothing is.
struct Quoting {
    private let bytes: [UInt8]
    /// The same text, with a zero for each byte of a secret.
    private let masked: [UInt8]
    private let offsets: [Spot: Int]
    private let hashes: [Int: String]
    /// The secrets that were found: none of them stands in a quote, wherever else it stands in the text.
    private let secrets: Set<[UInt8]>

    init?(_ bytes: [UInt8], findings: [Finding], hashesLines: Bool) {
        guard bytes.count <= Self.most, !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            return nil
        }
        self.bytes = bytes
        offsets = Spot.offsets(of: findings.flatMap(\.place.spots), in: bytes)
        var masked = bytes
        for secret in findings where secret.isSecret && secret.place.line != nil {
            guard let range = offsets.range(of: secret.place) else { return nil }
            for index in range where bytes[index] != lineFeed && bytes[index] != carriageReturn { masked[index] = 0 }
        }
        self.masked = masked
        let lines = hashesLines ? Set(findings.compactMap(\.place.line)) : []
        hashes = lines.isEmpty || bytes.count > Self.mostHashed ? [:] : LineHashes.of(lines, in: masked)
        let values = findings.lazy.filter(\.isSecret).map(\.identity.value.bytes).filter { $0.count >= 4 }
        secrets = Set(values.prefix(Self.mostSecrets))
    }

    // Every occurrence of a secret is a finding, and masked. This only looks again, and need not take long.
    private static let mostSecrets = 64

    // Nobody shows a larger file as code, and nobody looks at lines of one that is larger yet.
    private static let mostHashed = 16 << 20
    private static let most = 64 << 20

    /// The line that the finding begins on; nil where it has none.
    func quote(of finding: Finding) -> Quote? {
        guard let line = finding.place.line, let start = offsets[Spot(line, 1)] else { return nil }
        let whole = start..<(bytes[start...].firstIndex(of: lineFeed) ?? bytes.count)
        let text = whole.trimmed { bytes[$0] == space || bytes[$0] == tab || bytes[$0] == carriageReturn }
        let found = offsets.range(of: finding.place)?.clamped(to: text) ?? text
        guard !text.isEmpty, !found.isEmpty else { return nil }
        let mark = finding.isSecret ? Piece(finding.identity.value.mask) : Piece(masked[found])
        let shown = mark.cut(to: Self.mostMarked)
        let before = Piece(masked[text.lowerBound..<found.lowerBound]).cutBefore(Self.mostBefore)
        let after = Piece(masked[found.upperBound..<text.upperBound])
            .cut(to: Self.mostShown - before.count - shown.count)
        let quoted = before.text + shown.text + after.text
        if holdsSecret(quoted) { return nil }
        return Quote(
            quoted, column: before.count + 1, endColumn: before.count + max(1, shown.count) + 1, lineHash: hashes[line])
    }

    private static let mostShown = 160
    private static let mostBefore = 60
    private static let mostMarked = 80

    private func holdsSecret(_ text: String) -> Bool {
        let text = Array(text.utf8)
        return secrets.contains { secret in
            secret.count <= text.count
                && (0...(text.count - secret.count)).contains { text[$0...].starts(with: secret) }
        }
    }
}

/// A part of a quoted line, as it is shown.
private struct Piece {
    let text: String

    var count: Int { text.unicodeScalars.count }

    init(_ text: String) { self.text = text }

    /// Masked bytes are shown as an ellipsis, and tabs as spaces.
    init(_ bytes: ArraySlice<UInt8>) {
        let runs = bytes.split(separator: 0, omittingEmptySubsequences: false)
        // A run of several zeros leaves empty parts.
        let parts = runs.enumerated().filter { !$0.element.isEmpty || $0.offset == 0 || $0.offset == runs.count - 1 }
        text = parts.map { part in
            Escaped.text(part.element.flatMap { $0 == tab ? [space, space] : [$0] })
        }.joined(separator: "…")
    }

    func cut(to most: Int) -> Piece {
        count <= most
            ? self : Piece(String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, most - 1)))) + "…")
    }

    func cutBefore(_ most: Int) -> Piece {
        count <= most ? self : Piece("…" + String(String.UnicodeScalarView(text.unicodeScalars.suffix(most - 1))))
    }
}

extension Finding {
    /// Whether what was found is a credential, of which nothing but the mask may be shown.
    fileprivate var isSecret: Bool { code.check == "secrets" }
}

extension Range<Int> {
    fileprivate func trimmed(_ isBlank: (Int) -> Bool) -> Range<Int> {
        let start = first { !isBlank($0) } ?? upperBound
        let end = reversed().first { !isBlank($0) }.map { $0 + 1 } ?? start
        return start..<Swift.max(start, end)
    }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
