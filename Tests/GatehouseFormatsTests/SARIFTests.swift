import Foundation
import GatehouseCore
import TestSupport
import Testing

private func run(of report: Report) throws -> [String: Any] {
    let text = try rendered(report, "sarif")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return try #require((log["runs"] as? [[String: Any]])?.first)
}

private func results(of report: Report) throws -> [[String: Any]] {
    try #require(try run(of: report)["results"] as? [[String: Any]])
}

private func value(_ path: String, in object: Any) -> Any? {
    path.split(separator: ".").reduce(object as Any?) { value, key in
        Int(key).flatMap { (value as? [Any])?[$0] } ?? (value as? [String: Any])?[String(key)]
    }
}

@Suite struct `A SARIF log` {
    @Test func `names the line as code hosts do, and the finding as everywhere`() throws {
        let result = try results(of: Reports.named("refused-scan"))[0]
        #expect(value("partialFingerprints.primaryLocationLineHash", in: result) as? String == "29ecd985c8de1749:1")
        let token = Reports.token().fingerprint.text
        #expect(value("fingerprints.gatehouse/v1", in: result) as? String == token)
    }

    @Test func `says where in characters, and shows the line with its secret masked`() throws {
        let run = try run(of: Reports.named("refused-scan"))
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        #expect(run["redactionTokens"] as? [String] == ["…"])
        let place = try #require(value("results.0.locations.0.physicalLocation", in: run))
        #expect(value("region.startColumn", in: place) as? Int == 9)
        #expect(value("region.endColumn", in: place) as? Int == 29)
        #expect(value("region.snippet.text", in: place) as? String == "ghp_…Qx")
        #expect(value("contextRegion.snippet.text", in: place) as? String == "TOKEN = ghp_…Qx  # é")
    }

    @Test func `suppresses what is forgiven, and says why and until when`() throws {
        let all = try results(of: Reports.named("refused-scan"))
        let forgiven = try #require(all.last)
        #expect(value("suppressions.0.kind", in: forgiven) as? String == "external")
        #expect(
            value("suppressions.0.justification", in: forgiven) as? String == "sample from the vendor's documentation")
        #expect(value("suppressions.0.properties.until", in: forgiven) as? String == "2027-06-30")
        #expect(all.dropLast().allSatisfy { ($0["suppressions"] as? [Any])?.isEmpty == true })
    }

    @Test func `takes what the baseline knows for unchanged, and all else for new`() throws {
        var known = Reports.key()
        known.waiver = Waiver(.baseline, reason: "there on 2026-01-01")
        var inline = Reports.key(path: "b.env")
        inline.waiver = Waiver(.inline, reason: "a sample")
        let all = try results(of: Reports.report(.scan, findings: [Reports.token()], waived: [known, inline]))
        #expect(all.map { $0["baselineState"] as? String } == ["new", "unchanged", "new"])
        #expect(value("suppressions.0.kind", in: all[2]) as? String == "inSource")
    }

    @Test func `tells problems and what was left out apart from what was found`() throws {
        let run = try run(of: Reports.named("refused-scan"))
        let invocation = try #require(value("invocations.0", in: run))
        #expect(value("executionSuccessful", in: invocation) as? Bool == false)
        let notices = try #require(value("toolExecutionNotifications", in: invocation) as? [[String: Any]])
        #expect(notices.map { value("descriptor.id", in: $0) as? String } == ["cut", "skipped", "skipped"])
        #expect(notices.map { $0["level"] as? String } == ["error", "note", "note"])
    }

    @Test func `names a path by its bytes, so that nothing in it is read as anything else`() throws {
        var place = Place.file(RepoPath(bytes: Array("a b/c:d%é".utf8) + [0xff]))
        place.line = 1
        let finding = Reports.weighed("files/name", at: place, "m", remedy: "r")
        let result = try results(of: Reports.report(.scan, findings: [finding]))[0]
        let location = value("locations.0.physicalLocation.artifactLocation", in: result)
        #expect(value("uri", in: location as Any) as? String == "a%20b/c%3Ad%25%C3%A9%FF")
        #expect(value("uriBaseId", in: location as Any) as? String == "SRCROOT")
    }

    @Test func `has no links and no arguments in its sentences that others wrote`() throws {
        let text = Message(verbatim: "function '[here](http://a.example) {0} \\' is long")
        let finding = Reports.weighed("complexity/function", at: .file(RepoPath("a")), text, remedy: "r")
        let result = try results(of: Reports.report(.scan, findings: [finding]))[0]
        #expect(
            value("message.text", in: result) as? String
                == "function '\\[here\\](http://a.example) {{0}} \\\\' is long\n→ r")
    }

    @Test func `leaves out what readers do not take, and says how much`() throws {
        let many = (0..<25_003).map { Reports.key(path: "\($0).env") }
        let run = try run(of: Reports.report(.scan, findings: many))
        #expect((run["results"] as? [Any])?.count == 25_000)
        let notices = try #require(value("invocations.0.toolExecutionNotifications", in: run) as? [[String: Any]])
        #expect(value("message.text", in: notices[0]) as? String == "3 more findings are in the JSON report alone")
    }
}

@Test(.enabled(if: SARIFConsumer.isInstalled, "python3 has no sarif-tools"))
func `a reader of SARIF that is not ours understands each log`() throws {
    for (name, report) in Reports.all {
        let records = try SARIFConsumer.records(in: try rendered(report, "sarif"))
        let told = report.verdict.findings + report.verdict.waived
        #expect(records.count == told.count, "\(name)")
        // It sorts them in its own way.
        let severities = records.map { $0[0] }.sorted()
        #expect(severities == told.map { ["block": "error", "warn": "warning"][$0.level.rawValue] ?? "note" }.sorted())
        #expect(Set(records.map { $0[1] }) == Set(told.map(\.finding.code.text)))
        for finding in told where finding.finding.place.path == RepoPath("app.env") {
            #expect(records.contains { $0[3] == "app.env" && $0[4] == "1" })
        }
    }
}
