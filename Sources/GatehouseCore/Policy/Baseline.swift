/// What was there when a repository began to use Gatehouse, and is forgiven: `.gatehouse-baseline`, a line for each
/// finding, `gh1:… CODE DATE`. It names no last day, and covers nothing that is proved.
package struct Baseline: Sendable, Equatable {
    /// One finding that was there, and the day on which it was written down.
    package struct Entry: Hashable, Sendable {
        package var fingerprint: Fingerprint
        package var code: Code
        package var since: Day

        package init(_ fingerprint: Fingerprint, _ code: Code, since: Day) {
            self.fingerprint = fingerprint
            self.code = code
            self.since = since
        }

        var line: String { "\(fingerprint.text) \(code.text) \(since)" }
    }

    package var entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    /// The longest baseline that is read, in bytes: some hundred thousand lines.
    package static let longest = 16_000_000

    /// Reads a baseline. Lines in another order, and lines that stand twice, are what a merge of two baselines leaves,
    /// and no mistakes.
    package static func read(_ bytes: [UInt8]) -> (baseline: Baseline?, mistakes: [Mistake]) {
        if bytes.count > longest {
            let mistake = Mistake(at: Position(line: 1, column: 1), "expected at most \(longest) bytes")
            return (nil, [mistake])
        }
        var entries: [Entry] = []
        var mistakes: [Mistake] = []
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for (index, line) in lines.enumerated() {
            switch entry(in: line) {
            case .success(let entry): entries.append(entry)
            case .failure(let flaw):
                mistakes.append(Mistake(at: Position(line: index + 1, column: flaw.column), flaw.message))
            }
        }
        return mistakes.isEmpty ? (Baseline(entries), []) : (nil, mistakes)
    }

    /// What the baseline forgives.
    package var waivers: [Fingerprint: Waiver] {
        let pairs = entries.sorted { $0.line < $1.line }.map { entry in
            (entry.fingerprint, Waiver(.baseline, reason: "in the baseline since \(entry.since)"))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The baseline as its file: sorted, each line once.
    package var text: String { Set(entries).map { $0.line + "\n" }.sorted().joined() }

    private struct Flaw: Error {
        let column: Int
        let message: Message
    }

    private static func entry(in line: ArraySlice<UInt8>) -> Result<Entry, Flaw> {
        let words = (line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
            .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3 else {
            return .failure(Flaw(column: 1, message: "expected a fingerprint, a code and a day, with spaces between"))
        }
        // What stands before a word is ASCII once the words before it were found right.
        let columns = words.map { $0.startIndex - line.startIndex + 1 }
        guard let fingerprint = Fingerprint(String(decoding: words[0], as: UTF8.self)) else {
            return .failure(Flaw(column: columns[0], message: "expected a fingerprint: gh1: and 32 hexadecimal digits"))
        }
        let code = Code(String(decoding: words[1], as: UTF8.self))
        guard code.isWellFormed else {
            return .failure(Flaw(column: columns[1], message: "expected a code such as secrets/github-token"))
        }
        guard let day = Day(String(decoding: words[2], as: UTF8.self)) else {
            return .failure(Flaw(column: columns[2], message: "expected a day such as 2027-06-30"))
        }
        return .success(Entry(fingerprint, code, since: day))
    }
}
