/// What verifies signatures. It says what is true of them, and nothing of whom the policy trusts.
package protocol SignatureReader: Sendable {
    /// The facts about each of the objects, in their order: cryptography, and nothing else.
    ///
    /// - Parameter keyring: the OpenPGP keys of the policy, as `gpg --export` writes them, armoured or not; one after
    ///   another.
    func facts(on objects: [SignedObject], keyring: [[UInt8]]) throws(Problem) -> [SignatureFacts]

    /// The facts about a signature that stands alone, over a message: for approvals and grants.
    func facts(on message: [UInt8], signed armour: [UInt8], namespace: String) -> SignatureFacts

    /// Reads a list of revoked keys: OpenSSH's binary one, or keys and fingerprints line by line. Throws where any of it
    /// cannot be read.
    func revocations(in list: [UInt8]) throws(Problem) -> any Revocations
}

/// A list of keys and certificates that nobody is to trust any more.
package protocol Revocations: Sendable {
    /// Why a key that has signed, its certificate or the authority behind that is revoked; nil where none is.
    func objection(to facts: SignatureFacts) -> Message?
}

/// A text, and the signature over it.
package struct DetachedSignature: Sendable {
    package let payload: [UInt8]
    /// The signature with the first and the last line of its armour.
    package let armour: [UInt8]

    package init(payload: [UInt8], armour: [UInt8]) {
        self.payload = payload
        self.armour = armour
    }
}

/// A commit or a tag, as git stores it.
package struct SignedObject: Sendable {
    package enum Kind: Sendable {
        case commit, tag
    }

    package let kind: Kind
    package let id: ObjectID
    package let bytes: [UInt8]

    package init(_ kind: Kind, _ id: ObjectID, bytes: [UInt8]) {
        self.kind = kind
        self.id = id
        self.bytes = bytes
    }
}

/// What is true of a signature.
package struct SignatureFacts: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
        /// The key has signed these bytes.
        case valid
        /// It has not, or the object cannot be signed in the form that it has; and why.
        case bad(Message)
        /// A kind of signature or key that is not known here.
        case unsupported(Message)
        case missing
        /// Nobody has its key, so that nothing can be said of it.
        case unknownKey
        /// It could not be found out, and why.
        case couldNotCheck(Message)
    }

    package enum Format: String, Sendable {
        case ssh, openpgp, x509
    }

    /// What an OpenSSH certificate says of the key that signed (PROTOCOL.certkeys).
    package struct Certificate: Sendable, Equatable {
        /// The fingerprint of the authority's key, as `ssh-keygen -l` writes it.
        package var authority: String
        package var principals: [String]
        package var keyID: String
        package var serial: UInt64
        /// Seconds since 1970.
        package var validAfter: UInt64
        package var validBefore: UInt64

        package init(
            authority: String, principals: [String], keyID: String, serial: UInt64, validAfter: UInt64,
            validBefore: UInt64
        ) {
            self.authority = authority
            self.principals = principals
            self.keyID = keyID
            self.serial = serial
            self.validAfter = validAfter
            self.validBefore = validBefore
        }
    }

    package var outcome: Outcome
    package var format: Format?
    /// The key: `SHA256:…` as `ssh-keygen -l` writes it, or the primary fingerprint of an OpenPGP key in capital digits.
    package var key: String?
    /// What kind of key it is, such as `ssh-ed25519`.
    package var algorithm: String?
    package var certificate: Certificate?
    /// When it was made, where the signature itself says so, in seconds since 1970.
    package var made: Int64?
    /// Whether the security key that signed has asked its owner for a number or a finger; nil for other keys.
    package var isOwnerVerified: Bool?
    /// Whether OpenPGP says that the key or the signature has run out, or the key was revoked.
    package var isExpired = false
    package var isRevoked = false

    package init(_ outcome: Outcome, _ format: Format? = nil, key: String? = nil, algorithm: String? = nil) {
        self.outcome = outcome
        self.format = format
        self.key = key
        self.algorithm = algorithm
    }
}
