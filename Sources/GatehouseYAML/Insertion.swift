import GatehouseCore

/// An entry that goes into a list at the top of a document, while every other byte of the text stays.
///
/// Where it goes is found by the looks of the text, in several ways; what counts is the proof: the text that comes out
/// holds the same nodes as before, and the entry. Where no way passes it, there is no insertion.
package struct Insertion: Hashable, Sendable {
    /// Where the bytes go in.
    package let offset: Int
    package let bytes: [UInt8]

    /// The insertion of an entry with these keys and values into the list; nil where the file's style leaves a doubt.
    package init?(_ entry: [ListEntry.Pair], intoList list: String, of text: [UInt8]) {
        guard let root = readYAML(text).root, case .map(let pairs) = root.value else { return nil }
        let entry = ListEntry(entry)
        let sites = InsertionSites(text, pairs, list).all(for: entry)
        guard let proven = sites.first(where: { $0.adds(entry, toList: list, of: pairs, in: text) }) else { return nil }
        self = proven
    }

    init(at offset: Int, _ text: String) {
        self.offset = offset
        bytes = Array(text.utf8)
    }

    /// The text with the bytes in it.
    package func applied(to text: [UInt8]) -> [UInt8] { text[..<offset] + bytes + text[offset...] }

    /// The line on which the inserted entry begins.
    package func line(in text: [UInt8]) -> Int {
        let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
        let entry = lines.firstIndex { line in line.first { $0 != 0x20 }.map(Array("-{".utf8).contains) ?? false }
        return 1 + text[..<offset].count { $0 == 0x0a } + (entry ?? 0)
    }

    private func adds(_ entry: ListEntry, toList list: String, of before: [Node.Pair], in text: [UInt8]) -> Bool {
        let document = readYAML(applied(to: text))
        guard document.mistakes.isEmpty, case .map(var after)? = document.root?.value,
            let index = after.firstIndex(where: { $0.key.says(list) }),
            case .list(var items) = after[index].value.value,
            let added = items.firstIndex(where: { $0.isSame(as: entry.node) })
        else { return false }
        items.remove(at: added)
        after[index].value.value = .list(items)
        if items.isEmpty && !before.contains(where: { $0.key.says(list) }) { after.remove(at: index) }
        return Node(.map(before), at: Self.nowhere).isSame(as: Node(.map(after), at: Self.nowhere))
    }

    private static let nowhere = Position(line: 1, column: 1)
}

extension Node {
    /// Whether it is this word.
    func says(_ word: String) -> Bool {
        if case .scalar(word, _) = value { true } else { false }
    }

    /// Whether both hold the same, wherever they stand and however they are quoted.
    func isSame(as other: Node) -> Bool {
        switch (value, other.value) {
        case (.scalar(let own, let isPlain), .scalar(let its, let isItsPlain)): own == its && isPlain == isItsPlain
        case (.list(let own), .list(let its)): own.count == its.count && zip(own, its).allSatisfy { $0.isSame(as: $1) }
        case (.map(let own), .map(let its)):
            own.count == its.count
                && zip(own, its).allSatisfy { $0.key.isSame(as: $1.key) && $0.value.isSame(as: $1.value) }
        default: false
        }
    }
}
