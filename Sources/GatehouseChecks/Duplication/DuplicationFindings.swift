import GatehouseCore
import GatehouseSource

extension Duplication {
    /// A copy that a commit adds.
    func finding(
        _ copy: NewCopy, _ source: ChangedSources.Source, _ share: AddedShare, _ commit: ObjectID?
    ) -> Finding {
        var place = Place.file(source.path, blob: source.key.id, commit: commit)
        let lines = source.text.lineRange(of: copy.range)
        (place.line, place.endLine) = (lines.lowerBound, lines.upperBound)
        return Finding(
            "duplication/clone", at: place,
            "\(Self.told(lines, source.text, copy.range)) stand in \(Self.told(copy.others)) already; \(shareSentence(share))",
            remedy: "call what is there, or take what both have in common out into a function of its own",
            because: source.text.isWhole ? [] : [Self.doubt],
            identity: Self.identity(source.text.digest(of: copy.range), numbered: copy.others.count + 1),
            isHarmless: !source.text.isWhole)
    }

    private func shareSentence(_ share: AddedShare) -> Message {
        let part: Message = "\(share.copiedLines) of \(share.addedLines) added lines are copies"
        guard share.isTellable else { return part }
        return part + ", \(percent: share.copiedLines, of: share.addedLines) where \(settings.limit) % may be"
    }

    static let doubt: Message = "the file could not be told apart for certain, so this only advises"

    /// The lines of a run, and how much stands on them.
    static func told(_ lines: ClosedRange<Int>, _ text: ComparedText, _ range: Range<Int>) -> Message {
        "lines \(lines.lowerBound) to \(lines.upperBound) (\(text.codeLines(in: range)) of code, \(range.count) tokens)"
    }

    /// The first places where a copy stands, for a sentence.
    static func told(_ places: [NewCopy.Place]) -> Message {
        let named: [Message] = places.prefix(2).map {
            "\($0.path):\($0.lines.lowerBound)-\($0.lines.upperBound)"
        }
        let first = named.dropFirst().reduce(named.first ?? "") { $0 + " and " + $1 }
        let more = places.count - named.count
        return more > 0 ? first + " and in \(more) more places" : first
    }

    /// What a copy is, wherever it stands: the same run, and which copy of it this is. One copy more is another one.
    static func identity(_ digest: [UInt8], numbered number: Int) -> Identity {
        let name: [UInt8] = digest + (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        var identity = Identity(family: "duplication/clone", value: Secret(name, publicPrefix: nil))
        identity.company = digest.reduce(into: "") { $0 += String($1, radix: 16) + "." }
        return identity
    }
}

extension Message.Interpolation {
    /// A share with one decimal.
    mutating func appendInterpolation(percent part: Int, of whole: Int) {
        let tenths = whole > 0 ? (part * 1_000 + whole / 2) / whole : 0
        appendInterpolation(tenths / 10)
        appendLiteral(".")
        appendInterpolation(tenths % 10)
        appendLiteral(" %")
    }
}
