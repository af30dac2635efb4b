import GatehouseCore
import GatehouseFormats
import GatehouseReport
import TestSupport
import Testing

/// The formats, with a story that tells what a story may hold.
let formats = Formats { code in
    code == "secrets/github-token"
        ? Story(code: code, title: "GitHub token", parts: [("opens", "whoever has it can [push](1) {0} <b>")]) : nil
}

/// The report in a format.
func rendered(_ report: Report, _ format: String) throws -> String {
    try #require(formats[format]).render(report, Style())
}

@Test func `each format has a name of its own, and text comes first`() {
    #expect(
        formats.all.map(\.name) == [
            "text", "json", "jsonl", "sarif", "html", "junit", "gitlab", "gitlab-secrets", "github", "csv", "markdown",
        ])
    #expect(formats["xml"] == nil)
}

@Test(arguments: formats.all.map(\.name).filter { !["text", "json", "html"].contains($0) }, Reports.all.map(\.name))
func `each report is written as it was when somebody last looked at it`(format: String, name: String) throws {
    try Golden.expect(try rendered(Reports.named(name), format), is: "\(name).\(format)")
}

@Test(arguments: formats.all.map(\.name), Reports.all.map(\.name))
func `nothing in a report controls a terminal`(format: String, name: String) throws {
    let controls = try rendered(Reports.named(name), format).unicodeScalars.filter { scalar in
        scalar != "\n" && scalar != "\r" && [.control, .format].contains(scalar.properties.generalCategory)
    }
    #expect(controls.isEmpty)
}
