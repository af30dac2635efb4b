/// A commit or a tag: lines that name other objects and people, an empty line, and a message.
package struct AnnotatedObject: Sendable {
    /// One line before the message; where it is continued, with all that follows on the next lines.
    package struct Header: Sendable {
        package let name: ArraySlice<UInt8>
        package let value: ArraySlice<UInt8>
        /// The line or lines as they are, without the last line feed.
        package let lines: ArraySlice<UInt8>
    }

    /// The largest one that is read, in bytes: what people write by hand is far shorter.
    package static let largest = 16 << 20

    package let headers: [Header]
    package let message: ArraySlice<UInt8>

    /// Takes any bytes: what is no header line ends the headers, as it does for git.
    package init(_ bytes: [UInt8]) {
        var headers: [Header] = []
        var rest = bytes[...]
        while let first = rest.first, first != lineFeed {
            let end = Self.endOfHeader(in: rest)
            let lines = rest[..<end]
            let name = lines.prefix { $0 != space && $0 != lineFeed }
            headers.append(Header(name: name, value: lines[name.endIndex...].dropFirst(), lines: lines))
            rest = rest[end...].dropFirst()
        }
        self.headers = headers
        message = rest.dropFirst()
    }

    /// The values of all headers of that name, in order.
    package func values(of name: String) -> [ArraySlice<UInt8>] {
        headers.filter { $0.name.elementsEqual(name.utf8) }.map(\.value)
    }

    /// The objects that headers of that name point to; nil where one of them is no id.
    package func ids(in name: String) -> [ObjectID]? {
        let ids = values(of: name).map { ObjectID(hex: $0) }
        return ids.contains(nil) ? nil : ids.compactMap(\.self)
    }

    /// What people wrote, or could have written: the message first, so that its lines keep their numbers, and behind it
    /// every header but the names of objects and the base64 of signatures.
    package var text: [UInt8] {
        let open = message.isEmpty || message.last == lineFeed ? [] : [lineFeed]
        return message + open + headers.indices.flatMap(written)
    }

    // A header is passed over for what it holds: by its name alone, it could hold anything.
    private func written(_ index: Int) -> [UInt8] {
        let header = headers[index]
        let whole = header.lines + [lineFeed]
        switch String(decoding: header.name, as: UTF8.self) {
        case "tree", "object": return index == 0 && ObjectID(hex: header.value) != nil ? [] : Array(whole)
        case "parent": return ObjectID(hex: header.value) != nil ? [] : Array(whole)
        case "type": return Self.types.contains { header.value.elementsEqual($0.utf8) } ? [] : Array(whole)
        case "gpgsig", "gpgsig-sha256": return SignatureArmour.written(in: header.value) ?? Array(whole)
        default: return Array(whole)
        }
    }

    private static let types = ["commit", "tree", "blob", "tag"]

    // A line that begins with a space continues the one before.
    private static func endOfHeader(in rest: ArraySlice<UInt8>) -> Int {
        var end = rest.startIndex
        repeat {
            end = rest[end...].dropFirst().firstIndex(of: lineFeed) ?? rest.endIndex
        } while rest[end...].dropFirst().first == space
        return end
    }
}

private let lineFeed = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
