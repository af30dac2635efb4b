import GatehouseCore

/// The message of a commit, told apart into its subject, its body and the trailers at its end.
struct CommitText {
    let bytes: [UInt8]
    private let lines: [ArraySlice<UInt8>]
    private let start: Int

    init(_ message: ArraySlice<UInt8>) {
        bytes = Array(message)
        lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        start = lines.firstIndex { !$0.isBlank } ?? lines.endIndex
    }

    /// The first line that is not empty.
    var subject: ArraySlice<UInt8> { start < lines.endIndex ? lines[start] : [] }

    /// The lines behind the subject, with their numbers from 1.
    var body: [(number: Int, text: ArraySlice<UInt8>)] {
        lines.enumerated().dropFirst(start + 1).map { ($0.offset + 1, $0.element) }
    }

    /// The lines `Name: value` of the last paragraph, unless it is the only one.
    var trailers: [Trailer] {
        let rest = lines.dropFirst(start + 1)
        guard let last = rest.lastIndex(where: { !$0.isBlank }),
            let blank = rest[..<last].lastIndex(where: \.isBlank)
        else { return [] }
        return rest[(blank + 1)...last].compactMap { Trailer($0) }
    }

    /// A line that says something about the commit, such as `Signed-off-by: Ada <ada@example.org>`.
    struct Trailer {
        let name: ArraySlice<UInt8>
        let value: ArraySlice<UInt8>

        init?(_ line: ArraySlice<UInt8>) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let name = line[..<colon]
            let isName = name.allSatisfy { byte in
                (97...122).contains(asciiLowercase(byte)) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
            }
            let value = line[(colon + 1)...].trimmed
            guard isName, !name.isEmpty, !value.isEmpty else { return nil }
            (self.name, self.value) = (name, value)
        }

        func isNamed(_ name: String) -> Bool {
            self.name.map(asciiLowercase).elementsEqual(name.utf8.map(asciiLowercase))
        }

        /// Whether the value is this person: the name as it is, the address whatever the case of its letters.
        func names(_ person: Ident) -> Bool {
            guard let open = value.lastIndex(of: UInt8(ascii: "<")), value.last == UInt8(ascii: ">") else {
                return false
            }
            return value[..<open].trimmed.elementsEqual(person.name)
                && value[(open + 1)...].dropLast().map(asciiLowercase).elementsEqual(person.email.map(asciiLowercase))
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d } }

    fileprivate var trimmed: ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0d }
        guard let last = lastIndex(where: { !isSpace($0) }) else { return [] }
        return self[...last].drop(while: isSpace)
    }

    /// How many characters they are: Unicode scalars, or bytes that are no UTF-8.
    var characters: Int { String(decoding: self, as: UTF8.self).unicodeScalars.count }

    /// Whether nothing could be broken: a link.
    var isOneWord: Bool { !trimmed.contains(0x20) }
}
