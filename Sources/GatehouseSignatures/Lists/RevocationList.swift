package import GatehouseCore

/// Keys and certificates that are not to be trusted any more: a text with a key or a fingerprint in each line, or a binary
/// list as `ssh-keygen -k` makes it (OpenSSH, PROTOCOL.krl). A certificate falls with its key and with its authority.
package struct RevocationList: Revocations, Hashable, Sendable {
    /// Fingerprints of keys, as `ssh-keygen -l` prints them.
    var keys: Set<String> = []
    var certificates: [RevokedCertificates] = []

    /// Throws for what cannot be read whole: a list that cannot be read must not let anybody in.
    package init(_ bytes: [UInt8]) throws(ListFault) {
        if bytes.starts(with: Self.binaryMagic) {
            do throws(SSHFault) {
                try read(binary: bytes)
            } catch {
                throw ListFault(error.reason)
            }
        } else {
            for (number, text) in try TextLines.of(bytes) { keys.insert(try Self.fingerprint(text, line: number)) }
        }
    }

    /// Why a key that has signed is revoked; nil where it is not.
    package func objection(to facts: SignatureFacts) -> Message? {
        guard let key = facts.key else { return nil }
        if keys.contains(key) { return "the key \(escaped: key) is revoked" }
        guard let certificate = facts.certificate else { return nil }
        if keys.contains(certificate.authority) {
            return "the authority \(escaped: certificate.authority) of its certificate is revoked"
        }
        guard certificates.contains(where: { $0.contain(certificate) }) else { return nil }
        return "its certificate \(quoted: certificate.keyID) is revoked"
    }

    static let binaryMagic = Array("SSHKRL\n\0".utf8)

    private static func fingerprint(_ line: ArraySlice<UInt8>, line number: Int) throws(ListFault) -> String {
        let word = line.prefix { !isBlank($0) }
        if word.starts(with: "SHA256:".utf8) {
            let digits = word.dropFirst(7)
            guard digits.count == 43, let digest = Base64.bytes(of: digits + [UInt8(ascii: "=")]), digest.count == 32
            else {
                throw ListFault(line: number, "it is no fingerprint as 'ssh-keygen -l' prints it")
            }
            return String(decoding: word, as: UTF8.self)
        }
        do throws(SSHFault) {
            return try SSHPublicKey(line: line).fingerprint
        } catch {
            throw ListFault(line: number, error.reason)
        }
    }
}
