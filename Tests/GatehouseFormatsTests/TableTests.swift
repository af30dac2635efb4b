import Foundation
import GatehouseCore
import TestSupport
import Testing

/// What Python's own readers make of a text; nil where there is no Python.
private func read(_ text: String, by program: String) throws -> [[String]] {
    let python = try findProgram("python3")
    let outcome = try run(python, ["-c", program], input: Array(text.utf8), env: ["PATH": searchPath])
    guard outcome.status == 0 else { throw Failure("it could not be read: \(outcome)") }
    return try JSONDecoder().decode([[String]].self, from: Data(outcome.outputBytes))
}

private let hasPython = (try? findProgram("python3")) != nil

private func report(_ message: String, path: String = "a.env") -> Report {
    var place = Place.file(RepoPath(path))
    (place.line, place.endLine, place.column, place.endColumn) = (3, 3, 5, 9)
    let finding = Reports.weighed("secrets/x", at: place, Message(verbatim: message), remedy: "do it")
    return Reports.report(.scan, findings: [finding])
}

@Test(.enabled(if: hasPython, "there is no python3"))
func `a table has as many cells in every row, whatever stands in them`() throws {
    let program = """
        import csv, io, json, sys
        text = sys.stdin.buffer.read().decode()
        assert text.count("\\n") == text.count("\\r\\n")
        print(json.dumps(list(csv.reader(io.StringIO(text, newline="")))))
        """
    for (_, report) in Reports.all {
        let rows = try read(try rendered(report, "csv"), by: program)
        #expect(
            rows.count == 1 + report.verdict.findings.count + report.verdict.waived.count
                + report.verdict.problems.count)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
    }
    let cells = try read(try rendered(report("a \"b\", c;\nd", path: "x,y\"z"), "csv"), by: program)[1]
    #expect(cells[4] == "x,y\"z")
    #expect(cells[10] == "a \"b\", c;\\nd")
}

@Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "=cmd|' /C calc'!A0", "＝1", "|x"])
func `no cell of a table is a formula`(text: String) throws {
    let row = try rendered(report("m", path: text), "csv").split(separator: "\r\n")[1]
    #expect(row.contains(",'" + text) || row.contains(",\"'" + text))
}

@Test func `a command of a workflow stays one line, and nothing in it begins another`() throws {
    let text = "50% ::warning::x\r\n::set-output name=a::b ##[error]c"
    let lines = try rendered(report(text, path: "a,b:c%0A\n::error::x"), "github").split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("::error file=a%2Cb%3Ac%250A\\n%3A%3Aerror%3A%3Ax,line=3,"))
    #expect(lines[0].contains("::50%25 ::warning::x\\r\\n::set-output"))
    #expect(!lines[0].contains("##["))
}

@Test func `in Markdown, what others wrote is text alone`() throws {
    let text = "[a](b) ![i](u) <img src=x> @team #12 https://a.example www.a.example `x` | *b* &amp;"
    let page = try rendered(report(text, path: "a`b``c|d.env"), "markdown")
    let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| **blocks**") })
    #expect(row.contains("``` a`b``c\\|d.env:3:5 ```"))
    #expect(row.contains("\\[a\\](b) \\!&#8203;\\[i\\](u) &lt;img src=x&gt; \\@&#8203;team \\#&#8203;12"))
    #expect(row.contains("https:&#8203;//a.&#8203;example www.&#8203;a.&#8203;example \\`x\\` \\| \\*b\\* &amp;amp;"))
}

@Test(.enabled(if: hasPython, "there is no python3"))
func `JUnit counts what blocks as failed, what is forgiven as skipped, and problems as errors`() throws {
    let program = """
        import json, sys, xml.etree.ElementTree as tree
        root = tree.fromstring(sys.stdin.buffer.read())
        cases = list(root.iter("testcase"))
        for name, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(root.get(name)) == sum(case.find(kind) is not None for case in cases)
        assert int(root.get("tests")) == len(cases)
        print(json.dumps([[case.get("classname"), case.get("name")] + [child.tag for child in case] for case in cases]))
        """
    for (_, report) in Reports.all { _ = try read(try rendered(report, "junit"), by: program) }
    let cases = try read(try rendered(Reports.named("refused-scan"), "junit"), by: program)
    #expect(cases[0] == ["gatehouse", "read a blob (big.bin)", "error"])
    #expect(
        cases.filter { $0[0] == "secrets" }.map { $0[2] } == [
            "failure", "system-out", "system-out", "system-out", "skipped",
        ])
}

@Test func `GitLab is given each finding once, by a name of its own, and times without a zone`() throws {
    var twice = Reports.named("refused-scan")
    twice.verdict.findings.append(twice.verdict.findings[0])
    let quality = try JSONSerialization.jsonObject(with: Data(try rendered(twice, "gitlab").utf8)) as? [[String: Any]]
    let names = try #require(quality).compactMap { $0["fingerprint"] as? String }
    #expect(Set(names).count == names.count)
    let secrets = try rendered(Reports.named("refused-scan"), "gitlab-secrets")
    #expect(secrets.contains("\"start_time\": \"2026-01-02T03:04:05\""))
    #expect(!secrets.contains("complexity/function"))
}
