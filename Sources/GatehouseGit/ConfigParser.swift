/// Reads the text of a git configuration file, as git-config describes it.
struct ConfigParser {
    private let text: [UInt8]
    private var position = 0
    private var line = 1

    init(_ text: [UInt8]) {
        let mark: [UInt8] = [0xef, 0xbb, 0xbf]
        // Git reads a carriage return before a line feed as nothing.
        let body = text.starts(with: mark) ? text[3...] : text[...]
        var cleaned: [UInt8] = []
        cleaned.reserveCapacity(body.count)
        for byte in body {
            if byte == 0x0a && cleaned.last == 0x0d { cleaned.removeLast() }
            cleaned.append(byte)
        }
        self.text = cleaned
    }

    mutating func settings() throws(ConfigFile.Malformed) -> [ConfigFile.Setting] {
        var settings: [ConfigFile.Setting] = []
        var section: (name: String, sub: [UInt8]?)?
        while let byte = next() {
            switch byte {
            case 0x0a,
                _ where Self.isBlank(byte):
                continue
            case UInt8(ascii: "#"), UInt8(ascii: ";"): skipComment()
            case UInt8(ascii: "["): section = try header()
            case _ where Self.isLetter(byte):
                guard let section else { throw malformed }
                let key = name(startingWith: byte, also: [])
                settings.append(
                    ConfigFile.Setting(
                        section: section.name, subsection: section.sub, key: key, value: try valueAfterKey()))
            default: throw malformed
            }
        }
        return settings
    }

    private var malformed: ConfigFile.Malformed { ConfigFile.Malformed(line: line) }

    // A line feed counts where the next byte is read, so that an error in a line names that line.
    private mutating func next() -> UInt8? {
        guard position < text.count else { return nil }
        if position > 0 && text[position - 1] == 0x0a { line += 1 }
        position += 1
        return text[position - 1]
    }

    private var peek: UInt8? { position < text.count ? text[position] : nil }

    private mutating func skipComment() {
        while let byte = peek, byte != 0x0a { _ = next() }
    }

    private mutating func name(startingWith first: UInt8, also: [UInt8]) -> String {
        var name = [first]
        while let byte = peek, Self.isNamed(byte) || also.contains(byte) {
            name.append(byte)
            _ = next()
        }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    // [name], [name "subsection"], and the old [name.subsection], whose subsection is in lower case.
    private mutating func header() throws(ConfigFile.Malformed) -> (String, [UInt8]?) {
        guard let first = next(), Self.isNamed(first) || first == UInt8(ascii: ".") else { throw malformed }
        let whole = name(startingWith: first, also: [UInt8(ascii: ".")])
        if peek == UInt8(ascii: "]") {
            _ = next()
            guard let dot = whole.firstIndex(of: ".") else { return (whole, nil) }
            return (String(whole[..<dot]), Array(whole[whole.index(after: dot)...].utf8))
        }
        guard peek.map(Self.isBlank) == true else { throw malformed }
        while peek.map(Self.isBlank) == true { _ = next() }
        guard next() == UInt8(ascii: "\"") else { throw malformed }
        let sub = try subsection()
        guard next() == UInt8(ascii: "]") else { throw malformed }
        return (whole, sub)
    }

    private mutating func subsection() throws(ConfigFile.Malformed) -> [UInt8] {
        var sub: [UInt8] = []
        while let byte = next(), byte != 0x0a {
            if byte == UInt8(ascii: "\"") { return sub }
            guard byte == UInt8(ascii: "\\") else {
                sub.append(byte)
                continue
            }
            guard let escaped = next(), escaped != 0x0a else { throw malformed }
            sub.append(escaped)
        }
        throw malformed
    }

    private mutating func valueAfterKey() throws(ConfigFile.Malformed) -> [UInt8]? {
        while let byte = peek, Self.isBlank(byte) { _ = next() }
        guard let byte = next(), byte != 0x0a else { return nil }
        guard byte == UInt8(ascii: "=") else { throw malformed }
        return try value()
    }

    private mutating func value() throws(ConfigFile.Malformed) -> [UInt8] {
        var value: [UInt8] = []
        // Blanks at the end of what is not quoted do not count.
        var kept = 0
        var isQuoted = false
        while let byte = next() {
            switch byte {
            case 0x0a:
                if isQuoted { throw malformed }
                return Array(value.prefix(kept))
            case UInt8(ascii: "\""):
                isQuoted.toggle()
                kept = value.count
            case UInt8(ascii: "\\"):
                guard let escaped = next() else { throw malformed }
                if escaped != 0x0a { value.append(try Self.unescape(escaped, malformed)) }
                kept = value.count
            case UInt8(ascii: "#"), UInt8(ascii: ";"):
                guard !isQuoted else { fallthrough }
                skipComment()
            default:
                if Self.isBlank(byte) && !isQuoted && value.isEmpty { continue }
                value.append(byte)
                if !Self.isBlank(byte) || isQuoted { kept = value.count }
            }
        }
        if isQuoted { throw malformed }
        return Array(value.prefix(kept))
    }

    private static func unescape(
        _ byte: UInt8, _ malformed: ConfigFile.Malformed
    ) throws(ConfigFile.Malformed) -> UInt8 {
        switch byte {
        case UInt8(ascii: "n"): 0x0a
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "\\"), UInt8(ascii: "\""): byte
        default: throw malformed
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) && byte != 0x0a }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
    private static func isNamed(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
}
