import Foundation
import GatehouseCore
import GatehouseReport
import TestSupport
import Testing

private func json(_ report: Report) -> String { JSONReporter().render(report, Style()) }

private func parsed(_ report: Report) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json(report).utf8)) as? [String: Any])
}

@Test(arguments: Reports.all.map(\.name))
func `each JSON report is written as it was when somebody last looked at it`(name: String) throws {
    try Golden.expect(json(Reports.named(name)), is: "\(name).json")
}

@Test(.enabled(if: SchemaValidator.isInstalled, "python3 has no jsonschema"))
func `an independent validator accepts every JSON report`() throws {
    let complaints = try SchemaValidator.complaints(
        about: Reports.all.map { json($0.report) }, against: JSONReporter.schema)
    #expect(complaints == Reports.all.map { _ in [] })
}

@Test(.enabled(if: SchemaValidator.isInstalled, "python3 has no jsonschema"))
func `an independent validator refuses a report that is none`() throws {
    let good = json(Reports.named("refused-scan"))
    let bad = [
        good.replacing("\"refused\"", with: "\"maybe\""), good.replacing("\"line\": 1,", with: "\"line\": 0,"),
        good.replacing("\"gh1:", with: "\"gh2:"), good.replacing("\"commits\"", with: "\"comits\""),
        good.replacing("\"stage\": \"scan\",", with: ""), good.replacing("\"count\": 2", with: "\"count\": \"2\""),
    ]
    let complaints = try SchemaValidator.complaints(about: bad, against: JSONReporter.schema)
    #expect(complaints.allSatisfy { !$0.isEmpty })
}

@Test func `the schema that is kept is the one that the code writes`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    try Golden.expect(
        JSONReporter.schema, isFile: folder.deletingLastPathComponent().path + "/Schemas/report.schema.json")
}

@Test func `a path that is UTF-8 stands in the report as it is`() throws {
    let report = Reports.report(.scan, findings: [Reports.key(path: "a \"b\"\n\u{1b}\u{85}é.env")])
    #expect(try path(in: report) == "a \"b\"\n\u{1b}\u{85}é.env")
    #expect(json(report).unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
}

@Test func `a path that is no UTF-8 is escaped, and its bytes follow`() throws {
    let place = Place.file(RepoPath(bytes: [0x61, 0xff, 0x0a]))
    let report = Reports.report(.scan, findings: [Reports.weighed("a/b", at: place, "m", remedy: "r")])
    #expect(try path(in: report) == "a\\377\\012")
    #expect(try path(in: report, "pathBytes") == "61ff0a")
}

@Test func `what is only evaluated stands in JSON, which no one who pushes is shown`() throws {
    let findings = try parsed(Reports.named("evaluated-push"))["findings"] as? [Any]
    #expect(findings?.count == 1)
}

private func path(in report: Report, _ key: String = "path") throws -> String? {
    let finding = try #require((parsed(report)["findings"] as? [[String: Any]])?.first)
    return (finding["place"] as? [String: Any])?[key] as? String
}

@Test func `what steers a terminal is escaped in JSON, and reads back the same`() throws {
    let text = "\u{202e}\u{2066}\u{200b}\u{e0041}\u{9b}é→😀"
    let line = JSON.string(text).line
    #expect(line == #""\u202e\u2066\u200b\udb40\udc41\u009bé→😀""#)
    #expect(try JSONSerialization.jsonObject(with: Data("[\(line)]".utf8)) as? [String] == [text])
}
