import GatehouseCore
import GatehouseReport
import TestSupport
import Testing

private func json(_ report: Report) -> String { JSONReporter().render(report, Style()) }

@Test(arguments: Reports.all.map(\.name))
func `a JSON report that is read is written again as it was, and told in the same text`(name: String) throws {
    let report = Reports.named(name)
    let read = try JSONReporter.read(Array(json(report).utf8))
    #expect(json(read) == json(report))
    #expect(
        TextReporter().render(read, Style(isVerbose: true)) == TextReporter().render(report, Style(isVerbose: true)))
}

@Test func `a report of another form is told apart by where it differs`() throws {
    let good = json(Reports.named("refused-scan"))
    for (old, new, place) in [
        ("\"evidence\": \"proved\"", "\"evidence\": \"sure\"", "as findings[0].evidence"),
        ("\"line\": 12", "\"line\": 12.5", "at byte"),
        ("\"line\": 12", "\"line\": 0", "as findings[0].place.line"),
        ("\"milliseconds\": 14", "\"milliseconds\": 14, \"more\": 1", "as time.more"),
        ("\"commits\": 12,", "", "as coverage.commits"),
        ("\"check\": \"secrets\"", "\"check\": \"files\"", "as findings[0].check"),
        ("\"count\": 2", "\"count\": 0", "as coverage.skipped[0].count"),
        ("\"decision\": \"refused\"", "\"decision\": \"accepted\"", "as decision"),
        ("\"stage\": \"scan\"", "\"stage\": \"scan\", \"stage\": \"scan\"", "no key twice"),
    ] {
        let misfit = #expect(throws: Misfit.self) { try JSONReporter.read(Array(good.replacing(old, with: new).utf8)) }
        #expect(misfit?.sentence.text.contains(place) == true, "\(misfit?.sentence.text ?? "")")
    }
}

@Test func `what is no JSON is refused, wherever it ends`() throws {
    let good = Array(json(Reports.named("hostile-scan")).utf8)
    for length in stride(from: 0, to: good.count - 2, by: 7) {
        #expect(throws: Misfit.self) { try JSONReporter.read(Array(good.prefix(length))) }
    }
    for text in [
        "\"", "\"\\", "\"\\u12", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "[1,]", "{\"a\"}", "01", "-",
        "tru",
        "\"\n\"", "1e3", String(repeating: "[", count: 100_000), "99999999999999999999", "\u{feff}{}",
    ] {
        #expect(throws: Misfit.self) { try JSONReporter.read(Array(text.utf8)) }
    }
    #expect(throws: Misfit.self) { try JSONReporter.read([0x22, 0xff, 0x22]) }
}
