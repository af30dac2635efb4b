/// One thing that a check objects to.
package struct Finding: Sendable, Equatable {
    package var code: Code
    package var place: Place
    /// What is wrong, in lower case and without a full stop.
    package var message: Message
    /// What to do next, beginning with a verb.
    package var remedy: Message
    package var evidence: Evidence
    /// Which tests passed and which failed, in words.
    package var because: [Message]
    /// What was found, apart from where.
    package var identity: Identity
    /// Whether it is a vendor's documentation sample or a value meant to be public: told, and never blocked.
    package var isHarmless: Bool
    /// How far the entry of the policy goes that the finding comes from, where the section is a list of such.
    package var mode: Mode?
    /// How much there is of it, where more is worse; nil for what is there or is not.
    package var measure: Measure?

    package init(
        _ code: Code, at place: Place, _ message: Message, remedy: Message, evidence: Evidence = .shaped,
        because: [Message] = [], identity: Identity? = nil, isHarmless: Bool = false
    ) {
        self.code = code
        self.place = place
        self.message = message
        self.remedy = remedy
        self.evidence = evidence
        self.because = because
        self.identity = identity ?? Identity(of: code, at: place)
        self.isHarmless = isHarmless
    }
}

/// How much there is of what was found. It is new where there is more of it than before; what is left of more than that
/// is a note.
package struct Measure: Sendable, Equatable {
    package var value: Int
    /// What else it could be recognised by in what was there before, such as the text of a function that has another name
    /// now.
    package var likeness: Identity?
    /// Whether it counts in an audit, too, where nothing is new.
    package var countsInAudit: Bool

    package init(_ value: Int, likeness: Identity? = nil, countsInAudit: Bool = false) {
        self.value = value
        self.likeness = likeness
        self.countsInAudit = countsInAudit
    }
}

/// What was found, apart from where: it survives moves, renames and edits elsewhere, and is what a fingerprint is made of.
package struct Identity: Hashable, Sendable {
    /// The family of kinds, so that one value found by two kinds of a family is one finding.
    package let family: String
    package let value: Secret
    /// Where the value is a password, which could be guessed from a hash of it: the path and field that it stands in.
    package let field: String?
    /// What makes several things one for those who read of them, such as commits that lack the same: they are told once,
    /// with all their places, and each keeps a fingerprint of its own.
    package var company: String?

    /// A secret: `field` is given for passwords, and for nothing that is random.
    package init(family: String, value: Secret, field: String? = nil) {
        self.family = family
        self.value = value
        self.field = field
    }

    /// The same value wherever it stands: a password that moves to another file is no other password.
    package var anywhere: Identity {
        Identity(family: family, value: company.map { Secret($0.utf8, publicPrefix: nil) } ?? value)
    }

    /// An object that lacks what its company lacks.
    package init(of code: Code, on object: ObjectID, in company: Message) {
        self.init(family: code.text, value: Secret(object.bytes, publicPrefix: nil))
        self.company = company.text
    }

    /// Something that is told by its code and its whole place, such as a ref that was rewritten.
    package init(of code: Code, at place: Place) {
        family = code.text
        let where_ = (place.path?.bytes ?? []) + [0] + (place.ref?.bytes ?? [])
        value = Secret(where_, publicPrefix: nil)
        field = nil
    }
}

/// The short name of what was found, made with the policy's key: `gh1:` and 32 hexadecimal digits.
package struct Fingerprint: Hashable, Sendable, Comparable {
    package let text: String

    /// HMAC-SHA-256 over the family and the value, cut to 16 bytes. Without a key, a password is named by its family,
    /// path and field instead of its value, so that a report does not help to guess it.
    package init(of identity: Identity, key: [UInt8]?) {
        let named = key == nil ? identity.field.map { Array($0.utf8) } : nil
        let input = Array(identity.family.utf8) + [named == nil ? 0 : 1] + (named ?? identity.value.bytes)
        let mac = SHA256.authenticationCode(for: input, key: key ?? Array("gatehouse".utf8))
        text = "gh1:" + SHA256.hex(mac.prefix(16))
    }

    /// A fingerprint as it is written in a policy; nil for anything else.
    package init?(_ text: String) {
        let digits = text.utf8.dropFirst(4)
        let isHex = digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard text.hasPrefix("gh1:"), digits.count == 32, isHex else { return nil }
        self.text = text
    }

    package static func < (left: Fingerprint, right: Fingerprint) -> Bool { left.text < right.text }
}
