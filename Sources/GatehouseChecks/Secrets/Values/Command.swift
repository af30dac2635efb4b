import GatehouseCore
import GatehouseMatch

/// Reads passwords on command lines, wherever these stand: `mysql -u root -psecret`, `sshpass -p secret ssh host`.
enum Command {
    /// How a program takes a password.
    enum Way: Sendable {
        /// In the word that begins so: `-psecret`.
        case attached(StaticString)
        /// In the word behind the option: `-a secret`.
        case next(StaticString)
        /// Behind the user and a separator, in the word behind the option or in the same: `-U user%secret`.
        case pair(StaticString, UInt8)
        /// Behind the user and a separator in a word of its own: `scott/tiger@db`.
        case joined(UInt8)
        /// In the word of this number behind the word: `add_user name secret`.
        case behind(StaticString, Int)
        /// In the word behind the one that begins so: `/user:name secret`.
        case after(StaticString)
        /// In the word of this number: `net user name secret`.
        case word(Int)
        /// The last word, where one of the options holds the letter: `htpasswd -nb name secret`.
        case last(UInt8)
    }

    static let reader = ContextReader("a command line with a password", tools.map(\.0)) {
        candidate(at: $0, in: $1, &$3)
    }

    private static func candidate(at offset: Int, in bytes: [UInt8], _ budget: inout Budget) -> Candidate? {
        guard offset == 0 || beforeName.contains(bytes[offset - 1]),
            let (name, ways) = tools.first(where: { stands($0.0, in: bytes, at: offset) })
        else { return nil }
        let end = offset + name.utf8CodeUnitCount
        // The blank behind the name is part of the anchor, or its last sign begins a word.
        let start = bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "/") ? end - 1 : end
        let words = CommandLine(from: start, in: bytes, &budget).words
        if words.contains(where: { bytes[$0].starts(with: "{{".utf8) }) { return nil }
        for way in ways {
            guard let (value, user) = value(way, words, bytes),
                let evidence = GivenPassword.evidence(of: bytes[value], user: user.map { bytes[$0] } ?? [])
            else { continue }
            return Candidate(
                source: .header, range: value, publicPrefix: nil, evidence: weighed(evidence, way, bytes[value]),
                because: ["it is given as a password on a command line"], field: offset..<(end - 1))
        }
        return nil
    }

    // What stands without an option may be a word of the manual.
    private static func weighed(_ evidence: Evidence, _ way: Way, _ value: ArraySlice<UInt8>) -> Evidence {
        switch way {
        case .word, .behind, .last, .after:
            Randomness(value).isRandom || hasDigit(value) ? evidence : .suspected
        case .attached, .next, .pair, .joined: evidence
        }
    }

    private static func hasDigit(_ value: ArraySlice<UInt8>) -> Bool { value.contains(where: Alphabet.digit.contains) }

    private static func value(_ way: Way, _ words: [Range<Int>], _ bytes: [UInt8]) -> (Range<Int>, user: Range<Int>?)? {
        switch way {
        case .attached(let option):
            let found = words.first {
                $0.count > option.utf8CodeUnitCount && stands(option, in: bytes, at: $0.lowerBound)
                    && !isLongOption(bytes[$0])
            }
            return found.map { (unquoted($0.dropFirst(option.utf8CodeUnitCount), bytes), user: nil) }
        case .next(let option):
            return word(behind: option, 1, words, bytes).map { ($0, user: nil) }
        case .pair(let option, let separator):
            let same = words.first { $0.count > 3 && stands(option, in: bytes, at: $0.lowerBound) }
                .map { unquoted($0.dropFirst(option.utf8CodeUnitCount), bytes) }
            guard let pair = word(behind: option, 1, words, bytes) ?? same,
                let at = bytes[pair].firstIndex(of: separator), at > pair.lowerBound, at + 1 < pair.upperBound
            else { return nil }
            return (at + 1..<pair.upperBound, user: pair.lowerBound..<at)
        case .behind(let text, let count):
            return word(behind: text, count, words, bytes).map {
                ($0, user: word(behind: text, count - 1, words, bytes))
            }
        case .joined(let separator):
            return words.lazy.compactMap { joined($0, by: separator, bytes) }.first
        case .after(let text):
            let index = words.firstIndex { stands(text, in: bytes, at: $0.lowerBound) }
            guard let index, index + 1 < words.count, bytes[words[index + 1]].first != UInt8(ascii: "/") else {
                return nil
            }
            return (words[index + 1], user: nil)
        case .word(let index):
            guard index < words.count, words[...index].allSatisfy({ !options.contains(bytes[$0.lowerBound]) }) else {
                return nil
            }
            return (words[index], user: index > 0 ? words[index - 1] : nil)
        case .last(let letter):
            let hasOption = words.contains { bytes[$0].first == UInt8(ascii: "-") && bytes[$0].contains(letter) }
            return hasOption && words.count >= 3 ? words.last.map { ($0, user: words[words.count - 2]) } : nil
        }
    }

    // `-port=3306`.
    private static func isLongOption(_ word: ArraySlice<UInt8>) -> Bool {
        let name = word.dropFirst().prefix(while: (Alphabet.lower + "-").contains)
        return name.count > 2 && name.endIndex < word.endIndex && word[name.endIndex] == UInt8(ascii: "=")
    }

    private static func joined(_ word: Range<Int>, by separator: UInt8, _ bytes: [UInt8]) -> (
        Range<Int>, user: Range<Int>?
    )? {
        guard let at = bytes[word].firstIndex(of: separator), at > word.lowerBound,
            bytes[word.lowerBound..<at].allSatisfy(Alphabet.word.contains)
        else { return nil }
        let end = bytes[at..<word.upperBound].lastIndex(of: UInt8(ascii: "@")) ?? word.upperBound
        guard end > at + 1, !bytes[(at + 1)..<end].contains(separator) else { return nil }
        return (at + 1..<end, user: word.lowerBound..<at)
    }

    private static func word(behind text: StaticString, _ count: Int, _ words: [Range<Int>], _ bytes: [UInt8])
        -> Range<Int>?
    {
        let index = words.firstIndex {
            $0.count == text.utf8CodeUnitCount && stands(text, in: bytes, at: $0.lowerBound)
        }
        guard let index, count > 0, index + count < words.count else { return nil }
        return words[index + count]
    }

    private static func unquoted(_ word: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        guard word.count > 2, Alphabet("\"'").contains(bytes[word.lowerBound]),
            bytes[word.lowerBound] == bytes[word.upperBound - 1]
        else { return word }
        return (word.lowerBound + 1)..<(word.upperBound - 1)
    }

    /// Whether the text stands there; letters of options count as they are written, those of programs do too.
    static func stands(_ text: StaticString, in bytes: [UInt8], at offset: Int) -> Bool {
        bytes.stands(text, at: offset)
    }

    private static let options = Alphabet("-/*+")
    private static let beforeName = Alphabet(" \t\r\n\"'`/\\|;&($>@-[")
}
