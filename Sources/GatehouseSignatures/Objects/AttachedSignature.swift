package import GatehouseCore

/// A signature as it is attached to a commit or a tag: one armour, whole.
package struct AttachedSignature: Hashable, Sendable {
    package let format: SignatureFacts.Format
    /// The armour with its first and last line; it ends with a line feed.
    package let armour: [UInt8]

    /// Nil for bytes that are not one armour of a format that is known, from the first byte on, with nothing behind it but
    /// empty lines.
    init?(_ bytes: some Collection<UInt8>) {
        var lines = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)[...]
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.first, let last = lines.last, lines.count > 2,
            let beginning = Self.beginning(of: first),
            first.elementsEqual(Self.line("BEGIN", beginning.title)),
            last.elementsEqual(Self.line("END", beginning.title)),
            !lines.dropFirst().dropLast().contains(where: { $0.starts(with: dashes) })
        else { return nil }
        format = beginning.format
        armour = Array(lines.joined(separator: [lineFeed])) + [lineFeed]
    }

    /// Whether git takes the line for the first one of a signature.
    static func begins(with line: some Collection<UInt8>) -> Bool { beginning(of: line) != nil }

    private static func beginning(of line: some Collection<UInt8>) -> (format: SignatureFacts.Format, title: String)? {
        guard line.starts(with: dashes) else { return nil }
        for format in SignatureFacts.Format.all {
            for title in format.titles where line.starts(with: Self.line("BEGIN", title)) { return (format, title) }
        }
        return nil
    }

    private static func line(_ word: String, _ title: String) -> [UInt8] { Array("-----\(word) \(title)-----".utf8) }
}

private let lineFeed = UInt8(ascii: "\n")
private let dashes = Array("-----".utf8)
