import GatehouseCore
import GatehouseSource

/// Reads one text for what is hidden in it.
struct HiddenReader {
    private let content: Content
    private let path: RepoPath
    private let settings: HiddenText.Settings
    private let language: Language?
    private let isForAgents: Bool

    init(_ content: Content, _ path: RepoPath, _ settings: HiddenText.Settings) {
        self.content = content
        self.path = path
        self.settings = settings
        language = Language(path: path) ?? Language(firstLineOf: content.bytes)
        isForAgents = AgentFiles.contain(path)
    }

    private var bytes: [UInt8] { content.bytes }
    /// Whether a machine does what the text says.
    var isRead: Bool { language != nil || isForAgents }

    func findings(_ traits: TextTraits) -> [Finding] {
        var found: [Finding] = []
        let source = language.flatMap { isSmall ? SourceText(bytes, $0) : nil }
        if settings.deniesHidden, !traits.isASCII || traits.hasControls {
            let scalars = Scalars(bytes)
            found += byteOrderMark(scalars) + directions(scalars, source) + invisible(scalars) + controls(scalars)
            if let source, !traits.isASCII { found += lookAlikes(source) }
        }
        if settings.deniesMarkers, traits.hasMarkers { found += markers(source) }
        return found
    }

    private var isSmall: Bool { bytes.count <= 4 << 20 }

    // So many say that the file is full of them.
    private static let most = 50

    // MARK: Byte order marks

    private func byteOrderMark(_ scalars: Scalars) -> [Finding] {
        guard scalars.list.first?.value == 0xfeff else { return [] }
        let breaks = bytes.dropFirst(3).starts(with: "#!".utf8)
        return [finding(.mark(breaks: breaks), scalars, 0..<1, isHarmless: !breaks)]
    }

    // MARK: Direction

    /// Controls that turn the direction of text, and are not ended in their line, or in the token that they stand in.
    private func directions(_ scalars: Scalars, _ source: SourceText?) -> [Finding] {
        let tokens = (source?.tokens ?? []).filter { $0.kind == .string || $0.kind == .comment }
        var ends = (scalars.lineEnds + tokens.map { Int($0.end) }).sorted()[...]
        var found: [Finding] = []
        var open: [(index: Int, isIsolate: Bool)] = []
        for (index, scalar) in scalars.list.enumerated() where found.count < Self.most {
            // In bytes that are no UTF-8, a token may end where no character does.
            if let end = ends.first, end <= scalar.offset {
                ends = ends.drop { $0 <= scalar.offset }
                found += open.map {
                    finding(.direction(scalars.list[$0.index].value), scalars, $0.index..<($0.index + 1))
                }
                open = []
            }
            switch scalar.value {
            case 0x202a, 0x202b: open.append((index, false))
            case 0x202d, 0x202e:
                // Nobody writes a program with letters turned round by force.
                if isRead {
                    found.append(finding(.direction(scalar.value), scalars, index..<(index + 1)))
                } else {
                    open.append((index, false))
                }
            case 0x2066...0x2068: open.append((index, true))
            case 0x202c: if open.last?.isIsolate == false { open.removeLast() }
            case 0x2069:
                if let last = open.lastIndex(where: \.isIsolate) { open.removeSubrange(last...) }
            default: break
            }
        }
        return found
            + open.map { finding(.direction(scalars.list[$0.index].value), scalars, $0.index..<($0.index + 1)) }
    }

    // MARK: What nobody sees

    private func invisible(_ scalars: Scalars) -> [Finding] {
        var found: [Finding] = []
        var index = 0
        while index < scalars.list.count, found.count < Self.most {
            guard Invisible.contains(scalars.list[index].value), index > 0 || scalars.list[index].value != 0xfeff else {
                index += 1
                continue
            }
            var end = index + 1
            while end < scalars.list.count, Invisible.contains(scalars.list[end].value) { end += 1 }
            if !Invisible.belongs(index..<end, in: scalars) {
                let tags = scalars.list[index..<end].filter { Invisible.tags.contains($0.value) }
                let text = String(String.UnicodeScalarView(tags.compactMap { Unicode.Scalar($0.value - 0xe0000) }))
                let kind = tags.isEmpty ? HiddenKind.invisible : .tags(text)
                found.append(finding(kind, scalars, index..<end))
            }
            index = end
        }
        return found
    }

    private func controls(_ scalars: Scalars) -> [Finding] {
        guard isRead else { return [] }
        let hasLines = scalars.list.contains { $0.value == 0x0a }
        var found: [Finding] = []
        for (index, scalar) in scalars.list.enumerated() {
            switch scalar.value {
            case 0x09, 0x0a, 0x0c: continue
            case 0x0d:
                let next = index + 1 < scalars.list.count ? scalars.list[index + 1].value : 0x0a
                if next == 0x0a || !hasLines { continue }
            case 0x1b where language == .shell: continue
            case 0..<0x20, 0x7f...0x9f: break
            default: continue
            }
            found.append(finding(.control, scalars, index..<(index + 1)))
            if found.count == Self.most { break }
        }
        return found
    }

    // MARK: Letters that look like others

    private func lookAlikes(_ source: SourceText) -> [Finding] {
        source.tokens.filter { $0.kind == .word }.compactMap { token in
            let word = Array(source.bytes[token.range])
            guard word.contains(where: { $0 >= 0x80 }), let letter = LookAlikes.foreign(in: word) else { return nil }
            let scalars = Scalars(source.bytes, from: Int(token.start), to: Int(token.end), line: Int(token.line))
            guard let index = scalars.list.firstIndex(where: { $0.value == letter }) else { return nil }
            return finding(.lookAlike(word), scalars, index..<(index + 1))
        }
    }

    // MARK: What a merge left

    // All three lines, in their order, and not in a string or a document that speaks of them.
    private func markers(_ source: SourceText?) -> [Finding] {
        var found: [Finding] = []
        var first: (line: Int, offset: Int)?
        var hasMiddle = false
        var (line, start) = (1, 0)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            switch bytes[start..<min(end, start + 8)].map({ $0 }) {
            case Array("<<<<<<< ".utf8): (first, hasMiddle) = ((line, start), false)
            case let text where text.starts(with: Self.middle) && (text.count == 7 || text[7] == 0x0d):
                hasMiddle = first != nil
            case Array(">>>>>>> ".utf8):
                if let begin = first, hasMiddle {
                    let isText = source?.tokens.contains { token in
                        token.kind == .string && Int(token.start) <= begin.offset && Int(token.end) > begin.offset
                    }
                    found.append(marker(begin.line, to: line, isHarmless: isText ?? ProsePaths.contain(path)))
                }
                first = nil
            default: break
            }
            start = end + 1
            line += 1
        }
        return found
    }

    private static let middle = [UInt8](repeating: UInt8(ascii: "="), count: 7)

    private func marker(_ line: Int, to end: Int, isHarmless: Bool) -> Finding {
        var place = content.place
        (place.line, place.endLine) = (line, end)
        return HiddenKind.markers.finding(
            at: place, codes: "", value: Array("markers \(path)".utf8), isHarmless: isHarmless)
    }

    private func finding(
        _ kind: HiddenKind, _ scalars: Scalars, _ range: Range<Int>, isHarmless: Bool = false
    ) -> Finding {
        var place = content.place
        let position = scalars.position(of: range.lowerBound)
        (place.line, place.column) = position
        (place.endLine, place.endColumn) = (position.line, position.column + range.count)
        let shown = scalars.list[range].prefix(8).map { "U+" + Self.hex($0.value) }.joined(separator: " ")
        let codes = shown + (range.count > 8 ? " and \(range.count - 8) more" : "")
        let line = scalars.text(ofLineAt: range.lowerBound)
        return kind.finding(at: place, codes: codes, value: Array(codes.utf8) + [0] + line, isHarmless: isHarmless)
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
