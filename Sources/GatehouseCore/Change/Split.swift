/// One of so many parts of a repository's objects, told apart by nothing but their names: machines that share only the
/// storage agree on it without a word.
package struct Split: Hashable, Sendable {
    /// Which part: from 1 to the count.
    package let index: Int
    /// Into how many parts the objects are split.
    package let count: Int

    /// All of the objects.
    package static let whole = Split(unchecked: 1, of: 1)

    /// The part of this number, from 1 on, of so many; nil where there is no such part.
    package init?(_ index: Int, of count: Int) {
        guard (1...Self.most).contains(count), (1...count).contains(index) else { return nil }
        self.init(unchecked: index, of: count)
    }

    /// A part as people write it, `3/8`; nil for anything else.
    package init?(_ text: String) {
        let numbers = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard numbers.count == 2, numbers.joined().allSatisfy({ (48...57).contains($0) }),
            let index = Int(String(decoding: numbers[0], as: UTF8.self)),
            let count = Int(String(decoding: numbers[1], as: UTF8.self))
        else { return nil }
        self.init(index, of: count)
    }

    // More parts than anybody has machines.
    private static let most = 65_536

    private init(unchecked index: Int, of count: Int) {
        self.index = index
        self.count = count
    }

    /// Whether the object is in this part: each is in exactly one.
    package func contains(_ id: ObjectID) -> Bool { count == 1 || Int(id.head % UInt64(count)) == index - 1 }
}

extension Split: CustomStringConvertible {
    package var description: String { "\(index)/\(count)" }
}
