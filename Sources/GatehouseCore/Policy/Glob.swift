/// A pattern of paths, matched against the whole path: `*` and `?` stop at a slash, `**` does not.
package struct Glob: Hashable, Sendable {
    package let pattern: String
    private let bytes: [UInt8]

    package init(_ pattern: String) {
        self.pattern = pattern
        bytes = Array(pattern.utf8)
    }

    /// Whether the whole path fits the pattern. `**/` also stands for no directory at all.
    package func matches(_ path: RepoPath) -> Bool { matches(path.bytes) }

    /// Whether all of the bytes fit the pattern.
    package func matches(_ text: [UInt8]) -> Bool {
        // A table over (pattern, text) positions: linear in their product, whatever the pattern.
        var reachable = [Bool](repeating: false, count: text.count + 1)
        reachable[0] = true
        var index = 0
        while index < bytes.count {
            let token = token(at: index)
            reachable = token.step(reachable, over: text)
            index += token.length
        }
        return reachable[text.count]
    }

    private func token(at index: Int) -> Token {
        guard bytes[index] == UInt8(ascii: "*") else {
            return bytes[index] == UInt8(ascii: "?") ? .anyOne : .literal(bytes[index])
        }
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") else { return .anyInPart }
        let startsPart = index == 0 || bytes[index - 1] == UInt8(ascii: "/")
        let endsWithSlash = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "/")
        return startsPart && endsWithSlash ? .anyParts : .anything
    }

    private enum Token {
        case literal(UInt8), anyOne, anyInPart, anyParts, anything

        var length: Int {
            switch self {
            case .literal, .anyOne, .anyInPart: 1
            case .anything: 2
            case .anyParts: 3
            }
        }

        func step(_ from: [Bool], over text: [UInt8]) -> [Bool] {
            let slash = UInt8(ascii: "/")
            var result = [Bool](repeating: false, count: from.count)
            var open = false
            for index in from.indices {
                let previous = index > 0 ? text[index - 1] : 0
                switch self {
                case .literal(let byte): result[index] = index > 0 && from[index - 1] && previous == byte
                case .anyOne: result[index] = index > 0 && from[index - 1] && previous != slash
                case .anyInPart:
                    open = from[index] || (open && previous != slash)
                    result[index] = open
                case .anything:
                    open = open || from[index]
                    result[index] = open
                case .anyParts:
                    result[index] = from[index] || (open && previous == slash)
                    open = open || from[index]
                }
            }
            return result
        }
    }
}
