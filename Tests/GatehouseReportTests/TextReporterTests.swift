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

@Test func `an audit shows its worst functions and longest copies, the largest first`() {
    let sizes = [("complexity/function", [12, 48, 24, 11, 13, 14, 15]), ("duplication/clone", [60, 600])]
    let findings = sizes.flatMap { code, values in
        values.enumerated().map { number, value in
            var place = Place.file(RepoPath("src/\(value).c"))
            place.line = number + 1
            var finding = Finding(Code(code), at: place, "it is large", remedy: "make it smaller")
            finding.measure = Measure(value)
            return Weighed(finding, Fingerprint(of: finding.identity, key: nil), level: .note)
        }
    }
    var report = Report(
        stage: .scan, verdict: Verdict(findings: findings), policySource: "default", policyDigest: "", started: "",
        milliseconds: 1)
    let text = TextReporter().render(report, .client(hasColour: false))
    let picture = """
        gatehouse: the functions with the most ways through them, and 2 more
          ████████████████████  48  src/48.c:2
          ██████████            24  src/24.c:3
          ██████                15  src/15.c:7
          █████                 14  src/14.c:6
          █████                 13  src/13.c:5
        gatehouse: the longest copies, by their tokens
          ████████████████████  600  src/600.c:2
          ██                     60  src/60.c:1

        """
    #expect(text.contains(picture), "\(text)")
    report.stage = .preCommit
    #expect(TextReporter().render(report, .client(hasColour: false)) == "")
}
