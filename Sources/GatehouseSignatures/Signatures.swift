package import GatehouseCore

/// Verifies the signatures of commits, tags and statements. Imports nothing of the world outside but cryptography.
///
/// The tour: `SignedForm` reads an object strictly, and says what was signed; an SSH signature over that is taken apart and
/// verified here, in this process; OpenPGP is asked of whoever can run its programs. `AllowedSigners` and `RevocationList`
/// are OpenSSH's files. Nothing here knows whom the policy trusts.
package struct Signatures: SignatureReader {
    /// Verifies OpenPGP signatures, by the keys of a keyring.
    package typealias OpenPGP = @Sendable ([DetachedSignature], [[UInt8]]) throws(Problem) -> [SignatureFacts]

    private let openPGP: OpenPGP?

    /// - Parameter openPGP: gives the facts about each of the signatures, in their order; nil where there is no way to.
    package init(openPGP: OpenPGP? = nil) { self.openPGP = openPGP }

    package func facts(on objects: [SignedObject], keyring: [[UInt8]]) throws(Problem) -> [SignatureFacts] {
        var facts: [SignatureFacts] = []
        var asked: [(place: Int, signature: DetachedSignature)] = []
        for object in objects {
            let form = SignedForm(object)
            if let payload = form.payloadForOpenPGP { asked.append((facts.count, payload)) }
            facts.append(form.facts)
        }
        guard let openPGP, !asked.isEmpty else { return facts }
        let answers = try openPGP(asked.map(\.signature), keyring)
        guard answers.count == asked.count else { return facts }
        for (place, answer) in zip(asked.map(\.place), answers) { facts[place] = answer }
        return facts
    }

    package func facts(on message: [UInt8], signed armour: [UInt8], namespace: String) -> SignatureFacts {
        SSHSignature.facts(on: message, signed: armour, for: namespace)
    }

    package func revocations(in list: [UInt8]) throws(Problem) -> any Revocations {
        do throws(ListFault) {
            return try RevocationList(list)
        } catch {
            throw Problem(
                "read the list of revoked keys", error.sentence,
                remedy:
                    "make it again with 'ssh-keygen -k', or write a key or a fingerprint in each line; until then nothing comes in"
            )
        }
    }
}

extension SignedForm {
    /// What is true of the signature as far as it can be told here.
    fileprivate var facts: SignatureFacts {
        guard isSigned else { return SignatureFacts(.missing) }
        if let fault = faults.first {
            return SignatureFacts(.bad("the object " + fault.sentence), signature?.format)
        }
        guard let signature else { return SignatureFacts(.bad("its signature is in no form that is known")) }
        switch signature.format {
        case .ssh: return SSHSignature.facts(on: payload, signed: signature.armour, for: "git")
        case .openpgp: return SignatureFacts(.couldNotCheck("no program for OpenPGP could be asked"), .openpgp)
        case .x509: return SignatureFacts(.unsupported("X.509 signatures cannot be verified here"), .x509)
        }
    }

    fileprivate var payloadForOpenPGP: DetachedSignature? {
        guard faults.isEmpty, let signature, signature.format == .openpgp else { return nil }
        return DetachedSignature(payload: payload, armour: signature.armour)
    }
}
