import GatehouseCore

/// OpenSSH's list of who may sign (ssh-keygen(1), ALLOWED SIGNERS), read strictly and written.
///
/// One line that cannot be read, and nothing of the list counts: whoever wrote it meant something else than is there.
/// OpenSSH takes a time without `Z` for one of the zone that the machine happens to be in; here it is a fault.
package enum AllowedSigners {
    /// Every line of the list, in its order.
    package static func read(_ bytes: [UInt8]) throws(ListFault) -> [AllowedSigner] {
        var signers: [AllowedSigner] = []
        for (number, text) in try TextLines.of(bytes) {
            do throws(SSHFault) {
                signers.append(try signer(text))
            } catch {
                throw ListFault(line: number, error.reason)
            }
        }
        return signers
    }

    /// The list as ssh-keygen reads it.
    package static func text(_ signers: [AllowedSigner]) -> String {
        signers.map { $0.line + "\n" }.joined()
    }

    private static func signer(_ line: ArraySlice<UInt8>) throws(SSHFault) -> AllowedSigner {
        var rest = line
        guard let principals = PatternList(try principals(&rest)) else { throw .bad("a principal in it is empty") }
        var options = SignerOptions()
        if !isKind(rest.prefix { !isBlank($0) }) { try options.read(&rest) }
        rest = rest.drop(while: isBlank)
        guard isKind(rest.prefix { !isBlank($0) }) else {
            throw .bad("there is no key that is known where one should be")
        }
        var signer = AllowedSigner(principals, key: try SSHPublicKey(line: rest))
        signer.isAuthority = options.isAuthority
        signer.namespaces = options.namespaces
        signer.validAfter = options.validAfter
        signer.validBefore = options.validBefore
        return signer
    }

    // The whole field may stand between quotes. Quotes elsewhere are read in other ways by other programs.
    private static func principals(_ rest: inout ArraySlice<UInt8>) throws(SSHFault) -> String {
        let isQuoted = rest.first == quote
        if isQuoted { rest = rest.dropFirst() }
        let field = rest.prefix { isQuoted ? $0 != quote : !isBlank($0) }
        rest = rest[field.endIndex...]
        if isQuoted { guard rest.popFirst() == quote else { throw .bad("a quotation has no end") } }
        guard !field.isEmpty, !field.contains(quote), let next = rest.first, isBlank(next) else {
            throw .bad("it does not begin with principals and a space")
        }
        rest = rest.drop(while: isBlank)
        return String(decoding: field, as: UTF8.self)
    }

    private static func isKind(_ word: ArraySlice<UInt8>) -> Bool {
        if case .unknown = SSHKeyKind(String(decoding: word, as: UTF8.self)) { return false }
        return true
    }

    private static let quote = UInt8(ascii: "\"")
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
