package import GatehouseCore

/// One line of a list of signers: who they are, their key, and when and for what it counts.
package struct AllowedSigner: Hashable, Sendable {
    package let principals: PatternList
    /// Whether the key signs certificates of the principals, and nothing else.
    package var isAuthority = false
    /// What the key may sign; nil for everything.
    package var namespaces: PatternList?
    /// The first second in which the key counts.
    package var validAfter: Moment?
    /// The last second in which it does.
    package var validBefore: Moment?
    package let key: SSHPublicKey

    package init(_ principals: PatternList, key: SSHPublicKey) {
        self.principals = principals
        self.key = key
    }

    /// Why the key does not count at that moment; nil where it does.
    package func objection(at moment: Moment) -> Message? {
        if let validAfter, moment < validAfter { return "the key counts from \(escaped: validAfter.text) on" }
        if let validBefore, moment > validBefore { return "the key counted until \(escaped: validBefore.text)" }
        return nil
    }

    /// The line as ssh-keygen reads it, without its line feed.
    package var line: String {
        var options: [String] = []
        if isAuthority { options.append("cert-authority") }
        if let namespaces { options.append("namespaces=\"\(namespaces.text)\"") }
        if let validAfter { options.append("valid-after=\"\(validAfter.text)\"") }
        if let validBefore { options.append("valid-before=\"\(validBefore.text)\"") }
        let names = principals.text.utf8.contains { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "#") }
        return ([names ? "\"\(principals.text)\"" : principals.text] + [options.joined(separator: ",")] + [key.line])
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}
