/// Who made a commit or a tag, and when, as its header line says: `Name <address> seconds zone`.
package struct Ident: Hashable, Sendable {
    package let name: [UInt8]
    package let email: [UInt8]
    /// Seconds since 1970.
    package let seconds: Int64
    /// Minutes east of Greenwich.
    package let zone: Int

    package init(name: [UInt8], email: [UInt8], seconds: Int64, zone: Int = 0) {
        self.name = name
        self.email = email
        self.seconds = seconds
        self.zone = zone
    }

    /// Reads the value of a header; nil where it is not in the form that git writes. A name or an address with another
    /// angle bracket could be read in two ways, and is none.
    package init?(_ value: ArraySlice<UInt8>) {
        guard let open = value.firstIndex(of: UInt8(ascii: "<")),
            let close = value[open...].firstIndex(of: UInt8(ascii: ">")),
            !value[(open + 1)..<close].contains(UInt8(ascii: "<")), !value.prefix(upTo: open).contains(lineEnd),
            !value.prefix(upTo: open).contains(UInt8(ascii: ">"))
        else { return nil }
        let rest = value[(close + 1)...]
        guard rest.first == UInt8(ascii: " ") else { return nil }
        let words = rest.dropFirst().split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 2, let seconds = Self.number(words[0]), let zone = Self.zone(words[1]) else { return nil }
        let name = value.prefix(upTo: open)
        self.init(
            name: Array(name.last == UInt8(ascii: " ") ? name.dropLast() : name),
            email: Array(value[(open + 1)..<close]), seconds: seconds, zone: zone)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard !digits.isEmpty, digits.count <= 18, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1 - 48) }
    }

    private static func zone(_ word: ArraySlice<UInt8>) -> Int? {
        guard word.count == 5, let sign = word.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            let digits = number(word.dropFirst())
        else { return nil }
        let minutes = Int(digits / 100) * 60 + Int(digits % 100)
        return sign == UInt8(ascii: "-") ? -minutes : minutes
    }
}

private let lineEnd = UInt8(ascii: "\n")
