import GatehouseCore

/// The options of a line in a list of signers. Their names have no case, and each stands once.
struct SignerOptions {
    private(set) var isAuthority = false
    private(set) var namespaces: PatternList?
    private(set) var validAfter: Moment?
    private(set) var validBefore: Moment?

    /// Reads up to the space behind the last option.
    mutating func read(_ rest: inout ArraySlice<UInt8>) throws(SSHFault) {
        var known: Set<String> = []
        while true {
            let word = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ",") && !isBlank($0) }
            let name = String(decoding: word, as: UTF8.self).lowercased()
            rest = rest[word.endIndex...]
            let value = rest.first == UInt8(ascii: "=") ? try Self.value(&rest) : nil
            guard !name.isEmpty else { throw .bad("an option or the key is missing") }
            guard known.insert(name).inserted else { throw .bad("the option \(quoted: name) stands there twice") }
            try set(name, to: value)
            guard rest.first == UInt8(ascii: ",") else { break }
            rest = rest.dropFirst()
        }
        guard let next = rest.first, isBlank(next) else { throw .bad("there is no key behind the options") }
        if let validAfter, let validBefore, validBefore <= validAfter {
            throw .bad("its key would never count: valid-before is not after valid-after")
        }
    }

    private mutating func set(_ name: String, to value: String?) throws(SSHFault) {
        switch (name, value) {
        case ("cert-authority", nil): isAuthority = true
        case ("namespaces", let list?):
            guard let patterns = PatternList(list) else { throw .bad("a namespace in it is empty") }
            namespaces = patterns
        case ("valid-after", let time?): validAfter = try Self.moment(time)
        case ("valid-before", let time?): validBefore = try Self.moment(time)
        default: throw .bad("\(quoted: name) is neither a kind of key nor an option, or lacks its value")
        }
    }

    private static func moment(_ text: String) throws(SSHFault) -> Moment {
        guard let moment = Moment(text) else {
            throw .bad("\(quoted: text) is no time such as 20270630Z or 202706301200Z; a Z says that it is in UTC")
        }
        return moment
    }

    // Between quotes, of which those inside have a backslash in front.
    private static func value(_ rest: inout ArraySlice<UInt8>) throws(SSHFault) -> String {
        guard rest.dropFirst().first == UInt8(ascii: "\"") else { throw .bad("a value in it is not between quotes") }
        rest = rest.dropFirst(2)
        var value: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
            if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "\"") {
                value.append(UInt8(ascii: "\""))
                rest = rest.dropFirst()
            } else {
                value.append(byte)
            }
        }
        throw .bad("a quotation has no end")
    }
}
