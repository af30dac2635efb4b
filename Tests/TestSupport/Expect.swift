// The testing library is there only while tests are built; release builds of the package pass this by.
#if canImport(Testing)
    package import GatehouseCore
    package import Testing

    /// Expects exactly these findings of a check in a text. Each circled number in the text marks where one begins, and `finds`
    /// says what it says; the marks themselves are not part of the text.
    package func expect(
        _ check: some PureCheck, _ marked: String, path: String = "file.txt", finds: [Character: String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let (text, marks) = unmark(marked)
        let content = Content(.file(RepoPath(path)), Array(text.utf8))
        let result = check.findings(in: Change(at: .scan, [content]))
        let found = result.list.filter { !$0.isHarmless }.map { Marked(at: $0.place, $0.message.text) }
        let wanted = finds.map { mark, message in Marked(at: marks[mark], message) }
        for missing in wanted where !found.contains(missing) {
            Issue.record("not found: \(missing), but \(found)", sourceLocation: sourceLocation)
        }
        for extra in found where !wanted.contains(extra) {
            Issue.record("found besides: \(extra)", sourceLocation: sourceLocation)
        }
        for problem in result.problems { Issue.record("problem: \(problem)", sourceLocation: sourceLocation) }
    }

    private struct Marked: Equatable, CustomStringConvertible {
        let line: Int?
        let column: Int?
        let message: String

        init(at place: Place?, _ message: String) {
            (line, column) = (place?.line, place?.column)
            self.message = message
        }

        var description: String { "\(line ?? 0):\(column ?? 0) \(message)" }
    }

    private func unmark(_ marked: String) -> (text: String, marks: [Character: Place]) {
        var text = ""
        var marks: [Character: Place] = [:]
        var place = Place(.file)
        (place.line, place.column) = (1, 1)
        for character in marked {
            if ("①"..."⑳").contains(character) {
                marks[character] = place
                continue
            }
            text.append(character)
            let isBreak = character == "\n" || character == "\r\n"
            place.line = (place.line ?? 1) + (isBreak ? 1 : 0)
            place.column = isBreak ? 1 : (place.column ?? 1) + character.unicodeScalars.count
        }
        return (text, marks)
    }
#endif
