import TestSupport
import Testing

/// A stored report, shown again.
@Suite struct `A stored report` {
    @Test func `that cannot be written leaves the scan undecided, and is printed all the same`() throws {
        let clone = try Clone()
        try clone.write("app.env", leak)
        let scan = try clone.scan(["--no-cache", "--report", "json=\(clone.scratch.path)/none/x.json"])
        #expect(scan.status == 2, "\(scan)")
        #expect(scan.output.contains("app.env:1:7") && scan.errors.contains("x.json"))
    }

    @Test func `is shown as the scan showed it, with its exit code`() throws {
        let clone = try Clone()
        try clone.commit(["a.env": leak, "b.env": "B=\(Sample.githubToken(2))\n"], message: "C=\(Sample.npmToken)")
        for (what, how) in [
            ([], []), ([], ["--verbose"]), ([], ["--fail-on", "never"]), (["--history"], []), (["/nowhere", "."], []),
        ] as [([String], [String])] {
            let scan = try clone.scan(what + how + ["--report", "json=../report.json"])
            let shown = try clone.report(["../report.json"] + how)
            #expect(shown.output == scan.output)
            #expect(shown.status == scan.status)
            let again = try clone.report(["../report.json", "--format", "json"])
            #expect(again.outputBytes == (try clone.scratch.read("report.json")))
        }
    }

    @Test func `is not shown where it is none, was cut off or was changed`() throws {
        let clone = try Clone()
        try clone.commit(["a.env": leak])
        let report = try clone.scan(["--format", "json"]).output
        for bad in [
            "", "{}", "null", String(report.dropLast(3)), report + "x", report.replacing("refused", with: "accepted"),
            report.replacing("\"block\"", with: "\"note\""), report.replacing("gatehouse/report/1", with: "other/1"),
            report.replacing("\"commits\"", with: "\"comits\""), report.replacing("\"line\": 1", with: "\"line\": 0"),
        ] {
            try clone.scratch.write("bad.json", bad)
            let shown = try clone.report(["../bad.json", "--format", "json"])
            #expect(shown.status == 2, "\(bad)")
            #expect(shown.output == "")
            #expect(shown.errors.contains("read the report '../bad.json': expected"), "\(shown)")
        }
        #expect(try clone.report(["../none.json"]).status == 2)
    }
}

extension Clone {
    fileprivate func report(_ arguments: [String]) throws -> Outcome {
        try TestSupport.run(builtExecutable("gatehouse"), ["report"] + arguments, env: environment, in: path)
    }
}
