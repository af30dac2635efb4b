import GatehouseChecks
import GatehouseCore
import GatehouseSignatures

/// The signers of a policy as lines of OpenSSH's list, and what of them it cannot say.
struct SignersExport {
    private(set) var lines: [String] = []
    private(set) var notes: [String] = []

    init(_ policy: Policy) {
        let signatures = policy.rules.lazy.compactMap { $0.check as? SignedHistory }.first
        for signer in signatures?.everySigner ?? [] {
            for key in signer.keys {
                do throws(Unsayable) {
                    lines.append(try Self.line(signer, key, revoked: signatures?.revokedKeys ?? []))
                } catch {
                    notes.append("\(signer.principal): \(Self.short(key)): left out: \(error.reason)")
                }
            }
            if !signer.emails.contains(signer.principal) {
                notes.append("\(signer.principal): the name is left out: the list knows addresses alone")
            }
            if signer.retired != nil {
                notes.append("\(signer.principal): retired is written as the last day, as until is")
            }
        }
        if signatures?.hasRevocationList == true {
            notes.append("the list of revoked keys is another file: git config gpg.ssh.revocationFile")
        }
    }

    private static func line(_ signer: Signer, _ key: String, revoked: Set<SigningKey>) throws(Unsayable) -> String {
        if signer.compromised != nil { throw Unsayable("it was compromised") }
        if signer.kind == .forge { throw Unsayable("it is a forge's, which counts for merges alone") }
        if !signer.refs.isEmpty { throw Unsayable("it counts for some refs alone") }
        let isAuthority = key.hasPrefix("cert-authority ")
        let text = isAuthority ? String(key.dropFirst("cert-authority ".count)) : key
        if text.hasPrefix("SHA256:") { throw Unsayable("the policy has its fingerprint, and not the key") }
        guard let named = SigningKey(text), case .ssh = named, let publicKey = try? SSHPublicKey(line: Array(text.utf8))
        else {
            throw Unsayable("it is no SSH key")
        }
        if revoked.contains(where: { $0.name == named.name }) { throw Unsayable("it was revoked") }
        guard let names = PatternList(signer.emails.joined(separator: ",")) else {
            throw Unsayable("it has no addresses")
        }
        var allowed = AllowedSigner(names, key: publicKey)
        allowed.isAuthority = isAuthority
        if !signer.namespaces.isEmpty { allowed.namespaces = PatternList(signer.namespaces.joined(separator: ",")) }
        allowed.validAfter = signer.from.map { Moment(seconds: $0.firstSecond) }
        allowed.validBefore = [signer.until, signer.retired].compactMap(\.self).min().map {
            Moment(seconds: $0.firstSecond + 86_399)
        }
        if let first = allowed.validAfter, let last = allowed.validBefore, last <= first {
            throw Unsayable("its time is over before it begins")
        }
        let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        return allowed.line + (words.count > 2 ? " " + words[2] : "")
    }

    private static func short(_ key: String) -> String { String(key.prefix(40)) }
}
