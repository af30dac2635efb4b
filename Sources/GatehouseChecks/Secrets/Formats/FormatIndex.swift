import GatehouseCore
import GatehouseMatch

/// Tells the formats of a text, by its path and its first bytes, without asking each of them.
struct FormatIndex: Sendable {
    static let every = FormatIndex(everyFormat)

    let formats: [Format]
    /// The texts that tell formats from within, and the place of the format.
    let texts: [(literal: Literal, format: Int)]
    private var names: [UInt64: [Int]] = [:]
    /// The formats that are told by a name behind its folder's, by the name alone.
    private var namesInFolders: [UInt64: [Int]] = [:]
    private var roots: [UInt64: [Int]] = [:]
    private var heads: [(holds: @Sendable ([UInt8]) -> Bool, format: Int)] = []

    init(_ formats: [Format]) {
        self.formats = formats
        var texts: [(literal: Literal, format: Int)] = []
        for (index, format) in formats.enumerated() {
            for mark in format.marks {
                switch mark {
                case .name(let name):
                    let name = Self.bytes(of: name)
                    names[Self.hash(name), default: []].append(index)
                    if let slash = name.lastIndex(of: UInt8(ascii: "/")) {
                        namesInFolders[Self.hash(name[(slash + 1)...]), default: []].append(index)
                    }
                case .root(let name): roots[Self.hash(Self.bytes(of: name)), default: []].append(index)
                case .head(let holds): heads.append((holds, index))
                case .text(let literal): texts.append((literal, index))
                }
            }
        }
        self.texts = texts
    }

    /// The places of the formats that the text has, as far as that shows before it is read.
    ///
    /// - Parameter isNameAlone: whether the path is a name whose folder is not known: any that tells a format is taken for it.
    func reading(_ bytes: [UInt8], under path: RepoPath?, isNameAlone: Bool = false) -> [Int] {
        var result: [Int] = []
        if let path { add(named(path), to: &result) }
        if let path, isNameAlone { add(namesInFolders[Self.hash(path.name)] ?? [], to: &result) }
        if let root = Self.root(of: bytes) { add(roots[Self.hash(bytes[root])] ?? [], to: &result) }
        // Where the name has told one, the first bytes need not be asked.
        if result.isEmpty { for head in heads where head.holds(bytes) { result.append(head.format) } }
        return result
    }

    private func add(_ found: [Int], to result: inout [Int]) {
        for index in found where !result.contains(index) { result.append(index) }
    }

    /// The places of the formats that the path tells.
    func named(_ path: RepoPath) -> [Int] {
        let name = path.name
        if let found = names[Self.hash(name)] { return found }
        if let slash = path.bytes[..<name.startIndex].dropLast().lastIndex(of: UInt8(ascii: "/")) {
            if let found = names[Self.hash(path.bytes[(slash + 1)...])] { return found }
        } else if name.startIndex > 0, let found = names[Self.hash(path.bytes[...])] {
            return found
        }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return [] }
        return names[Self.hash(name[dot...], Self.hash("*".utf8))] ?? []
    }

    // A number for a name in any case, since texts are many and a string for each would cost (FNV-1a).
    private static func hash(_ name: some Sequence<UInt8>, _ start: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
        name.reduce(start) { ($0 ^ UInt64(asciiLowercase($1))) &* 0x100_0000_01b3 }
    }

    private static func bytes(of name: StaticString) -> [UInt8] { name.withUTF8Buffer { Array($0) } }

    // The name of the outermost element.
    private static func root(of bytes: [UInt8]) -> Range<Int>? {
        var at = Text.skip(Text.blankOrBreak, from: bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0, in: bytes)
        // A declaration, a document type, comments.
        for _ in 0..<8 {
            guard Text.byte(bytes, at) == UInt8(ascii: "<") else { return nil }
            let next = Text.byte(bytes, at + 1)
            guard next == UInt8(ascii: "?") || next == UInt8(ascii: "!") else { break }
            let isComment = Text.stands("<!--", at: at, in: bytes)
            at = behind(isComment ? "-->" : ">", from: at, in: bytes)
            at = Text.skip(Text.blankOrBreak, from: at, in: bytes)
        }
        let end = Text.skip(Alphabet.word + "-:.", from: at + 1, in: bytes, atMost: 64)
        guard end > at + 1 else { return nil }
        return (at + 1)..<end
    }

    private static func behind(_ text: StaticString, from start: Int, in bytes: [UInt8]) -> Int {
        var at = start
        let limit = min(bytes.count, start + 4096)
        while at < limit, !Text.stands(text, at: at, in: bytes) { at += 1 }
        return at + text.utf8CodeUnitCount
    }
}
