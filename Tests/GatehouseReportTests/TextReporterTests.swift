import GatehouseCore
import GatehouseReport
import TestSupport
import Testing

private let styles: [(name: String, style: Style)] = [
    ("client", .client(hasColour: false)), ("colour", .client(hasColour: true)), ("server", .server),
    ("verbose", Style(isVerbose: true)),
]

@Test(arguments: Reports.all.map(\.name))
func `each report reads as it did when somebody last looked at it`(name: String) throws {
    let texts = styles.map { "== \($0.name)\n" + TextReporter().render(Reports.named(name), $0.style) }
    try Golden.expect(texts.joined(), is: "\(name).txt")
}

@Test(arguments: ["clean-commit", "old-secret", "evaluated-push"])
func `a commit or push with nothing to tell prints nothing`(name: String) {
    #expect(TextReporter().render(Reports.named(name), .client(hasColour: true)) == "")
    #expect(TextReporter().render(Reports.named(name), .server) == "")
}

@Test(arguments: Reports.all.map(\.name))
func `nothing in a text controls a terminal`(name: String) {
    for (_, style) in styles where !style.hasColour {
        let text = TextReporter().render(Reports.named(name), style)
        let controls = text.unicodeScalars.filter { scalar in
            scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
        }
        #expect(controls.isEmpty)
    }
}

@Test(arguments: Reports.all.map(\.name))
func `a server writes ASCII, in lines that fit`(name: String) {
    let text = TextReporter().render(Reports.named(name), .server)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    let long = text.split(separator: "\n").filter { $0.count > 70 }
    #expect(long.allSatisfy { !$0.drop(while: { $0 == " " }).contains(" ") }, "only a word that is longer stands out")
}

@Test func `a long report is cut, and says how much is left out`() {
    let findings = (1...130).map { Reports.key(path: "file\($0)") }
    let text = TextReporter().render(Reports.report(.prePush, findings: findings), .client(hasColour: false))
    #expect(text.contains("file100:") && !text.contains("file101:"))
    #expect(text.contains("and 30 more findings\n"))
    #expect(text.hasSuffix("gatehouse: this push is refused: 130 findings\n"))
}
