import GatehouseCore

/// What binds a line of a server's record to the one before it: its number, the hash of the line before, and its own.
///
/// A line is `{"schema":…,"number":7,"previous":"sha256:…",…,"hash":"sha256:…"}`. Its hash is SHA-256 over all bytes of
/// the line before `,"hash"`, so a line proves by itself that it is whole.
package struct RecordLink: Hashable, Sendable {
    package let number: Int
    /// The hash of the line before; nil for the first of all.
    package let previous: String?
    package let hash: String

    /// The link that a line holds; nil where it is no line of a chain, is not whole, or was changed.
    package init?(readFrom line: some RandomAccessCollection<UInt8>) {
        guard line.starts(with: Self.opening.utf8), line.count > Self.opening.utf8.count + Self.closingCount else {
            return nil
        }
        let end = line.index(line.endIndex, offsetBy: -Self.closingCount)
        let hash = "sha256:" + SHA256.hex(SHA256.digest(of: line[..<end]))
        guard line[end...].elementsEqual(Self.closing(hash).utf8) else { return nil }
        guard let number = Self.number(atStartOf: line) else { return nil }
        let rest = line.dropFirst(Self.opening.utf8.count + String(number).utf8.count)
        if rest.starts(with: ",\"previous\":null,".utf8) {
            previous = nil
        } else {
            let key = ",\"previous\":\""
            guard rest.starts(with: key.utf8) else { return nil }
            let value = rest.dropFirst(key.utf8.count).prefix { $0 != UInt8(ascii: "\"") }
            previous = String(decoding: value, as: UTF8.self)
        }
        self.number = number
        self.hash = hash
    }

    /// The number of the line that begins so; nil where it is no line of a chain.
    static func number(atStartOf line: some RandomAccessCollection<UInt8>) -> Int? {
        guard line.starts(with: opening.utf8) else { return nil }
        let digits = String(
            decoding: line.dropFirst(opening.utf8.count).prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)
        // No record comes so far; a larger number could not be counted on from.
        return Int(digits).flatMap { (1..<1 << 53).contains($0) && String($0) == digits ? $0 : nil }
    }

    /// Whether the bytes begin and end as a line does: what was cut short does not.
    static func hasForm(_ line: some RandomAccessCollection<UInt8>) -> Bool {
        let end = line.suffix(closingCount)
        return line.starts(with: opening.utf8) && line.count > closingCount
            && end.starts(with: ",\"hash\":\"sha256:".utf8) && end.suffix(2).elementsEqual("\"}".utf8)
    }

    /// What a line is about; nil where it does not say so behind its link.
    static func kind(of line: [UInt8]) -> String? {
        let key = Array(",\"kind\":\"".utf8)
        // Behind the schema, a number and a hash.
        let head = line.prefix(200)
        guard let start = head.indices.first(where: { head[$0...].starts(with: key) }) else { return nil }
        return String(decoding: line[(start + key.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    /// The line that follows this one, with its line feed, and its own link.
    static func line(after link: RecordLink?, _ fields: [(String, JSON)]) -> (bytes: [UInt8], link: RecordLink) {
        let number = (link?.number ?? 0) + 1
        let previous = link.map { JSON.string($0.hash) } ?? .null
        let all = [("schema", .string(schema)), ("number", .number(number)), ("previous", previous)] + fields
        let body = Array(JSON.object(all).line.utf8.dropLast())
        let hash = "sha256:" + SHA256.hex(SHA256.digest(of: body))
        return (body + Array((closing(hash) + "\n").utf8), RecordLink(number, previous: link?.hash, hash: hash))
    }

    private init(_ number: Int, previous: String?, hash: String) {
        self.number = number
        self.previous = previous
        self.hash = hash
    }

    /// The name of the form of a record's lines.
    static let schema = "gatehouse/record/1"

    private static let opening = "{\"schema\":\"\(schema)\",\"number\":"
    private static func closing(_ hash: String) -> String { ",\"hash\":\"\(hash)\"}" }
    private static let closingCount = closing("sha256:" + String(repeating: "0", count: 64)).utf8.count
}
