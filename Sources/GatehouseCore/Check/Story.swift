/// The longer story of a code: what it means, how it is told, what it opens, and what to do about it.
package struct Story: Sendable {
    package let code: Code
    package let title: Message
    /// What it is about and what there is to say, in order.
    package let parts: [Part]

    /// One thing that there is to say.
    package typealias Part = (about: StaticString, text: Message)

    package init(code: Code, title: Message, parts: [Part]) {
        self.code = code
        self.title = title
        self.parts = parts
    }
}
