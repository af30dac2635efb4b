package import GatehouseCore
package import GatehouseMatch

/// One kind of credential, as data: how it looks, what its bytes can prove, what it opens, and how it is revoked.
package struct Kind: Sendable {
    /// `secrets/` and the kind's name, as `secrets/gitlab-token`.
    package let code: Code
    /// What a person calls it; a message begins with it: `GitLab personal access token`.
    package let title: StaticString
    /// Kinds of one family that find the same value find one thing. Usually the provider's name.
    package let family: String
    package let look: Look
    /// What is asked of a value that has the look, in order. See `Testimony`.
    package let tests: [Test]
    /// What a finding rests on where no test says otherwise.
    package let evidence: Evidence
    /// What somebody who has it can do: `read and write the user's repositories`.
    package let opens: StaticString
    /// How it is revoked, beginning with a verb: `revoke it under Settings, Developer settings`.
    package let revoke: StaticString
    /// The provider's page about that; a package registry's is left to the words of `revoke`.
    package let page: StaticString?
    /// Whether it is chosen by people: nothing of it is shown, and its fingerprint does not help to guess it.
    package let isPassword: Bool
    /// Texts in which exactly one value of the kind is found. Built from parts, so that no file of ours holds one.
    package let finds: @Sendable () -> [String]
    /// Texts in which nothing of the kind is found.
    package let leaves: @Sendable () -> [String]

    package init(
        _ code: Code, _ title: StaticString, family: String, _ look: Look, tests: [Test] = [],
        evidence: Evidence = .shaped, opens: StaticString, revoke: StaticString, page: StaticString? = nil,
        isPassword: Bool = false, finds: @escaping @Sendable () -> [String],
        leaves: @escaping @Sendable () -> [String] = { [] }
    ) {
        self.code = code
        self.title = title
        self.family = family
        self.look = look
        self.tests = tests
        self.evidence = evidence
        self.opens = opens
        self.revoke = revoke
        self.page = page
        self.isPassword = isPassword
        self.finds = finds
        self.leaves = leaves
    }

    /// Asks one thing of a value's bytes; nil where it has nothing to say.
    package typealias Test = @Sendable (_ value: [UInt8]) -> Testimony?
}

extension Kind {
    /// How values of a kind are recognised.
    package enum Look: Sendable {
        /// By texts of their own: `ghp_` and 36 letters and digits.
        case forms([Form])
        /// By one of these words (lower case, three letters or more) in the name of a secret, which the value is assigned to.
        /// They are looked for as they stand, so they must be rare; the whole value has the form, which needs no text.
        case assigned(to: [String], [Form])
        /// By one of these words in the name of a secret, in any spelling: `adafruit` fits `ADAFRUIT_IO_KEY = "…"`,
        /// `adafruitToken: …` and `<adafruit-key>…`. See `Named`.
        case named([String])
        /// By code: where one of the anchors stands at `offset`, it says which bytes are the value.
        case code(anchors: [Literal], @Sendable (_ bytes: [UInt8], _ offset: Int, inout Budget) -> Range<Int>?)
    }
}
