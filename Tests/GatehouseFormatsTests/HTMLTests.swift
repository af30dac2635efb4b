import Foundation
import GatehouseCore
import TestSupport
import Testing

private func page(_ report: Report) throws -> String { try rendered(report, "html") }

/// What stands between the first of two words and the second.
private func part(_ text: String, _ start: String, _ end: String) throws -> String {
    let from = try #require(text.range(of: start)).upperBound
    return String(text[from..<(try #require(text[from...].range(of: end)).lowerBound)])
}

/// Findings in many files, some of them with a line and a maker.
private func large(_ count: Int) -> Report {
    let all = (0..<count).map { number in
        let level: Level = number.isMultiple(of: 3) ? .block : .note
        var weighed = Reports.key(level, path: "a/folder/of/some/depth/file\(number).env")
        weighed.alsoAt = (0..<30).map { Reports.spot(.file(RepoPath("other/\($0).env"), commit: Reports.id("c1"))) }
        weighed.quote = Quote(String(repeating: "x", count: 160), column: 3, endColumn: 9)
        return weighed
    }
    var report = Reports.report(.scan, findings: all, coverage: Reports.wide)
    report.timeline = Timeline(
        months: (1990..<2026).flatMap { year in
            ["01", "06", "12"].map { Timeline.Month("\(year)-\($0)", commits: year, signed: year - 1990) }
        }, people: [Timeline.Person("ada@example.org", commits: 12, signed: 3)])
    return report
}

@Suite struct `An HTML page` {
    @Test func `is written as it was when somebody last looked at it`() throws {
        var report = Reports.named("refused-scan")
        report.timeline = large(1).timeline
        report.verdict.authors = [
            Authorship(of: Reports.id("c1"), name: "Ada <b>", email: "ada@example.org", day: Day("2024-05-01")!)
        ]
        try Golden.expect(try page(report), is: "refused-scan.html")
    }

    @Test func `lets a browser run its own script and style, and nothing else`() throws {
        let page = try page(Reports.named("refused-scan"))
        let policy = try part(page, "Content-Security-Policy\" content=\"", "\"")
        for (word, kind) in [("style", "style-src"), ("script", "script-src")] {
            let text = try part(page, "<\(word)>", "</\(word)>")
            let hash = Base64.padded(SHA256.digest(of: Array(text.utf8)))
            #expect(policy.contains("\(kind) 'sha256-\(hash)'"))
            #expect(page.components(separatedBy: "<\(word)").count == 2)
        }
        #expect(policy.hasPrefix("default-src 'none'; "))
    }

    @Test(arguments: Reports.all.map(\.name))
    func `asks nothing of the network, and has no style or script in its attributes`(name: String) throws {
        let page = try page(Reports.named(name))
        for word in [" src=", " style=", " onclick", " onload", "url(", "@import", "<link", "<iframe", "<base"] {
            #expect(!page.contains(word), "\(word)")
        }
        let links = page.components(separatedBy: "href=\"").dropFirst()
        #expect(links.allSatisfy { $0.hasPrefix("#") })
    }

    @Test func `takes what others chose for text, wherever it stands`() throws {
        let bad = "\"><script>alert(1)</script><img onerror='x' src=x>&amp;</style>"
        var finding = Reports.weighed("secrets/x", at: .file(RepoPath(bad)), Message(verbatim: bad), remedy: "r")
        finding.finding.place.line = 1
        finding.finding.place.commit = Reports.id("c1")
        finding.finding.place.ref = RefName(bad)
        finding.quote = Quote(bad, column: 2, endColumn: 5)
        var waived = finding
        waived.waiver = Waiver(.inline, reason: bad)
        var report = Reports.report(
            .scan, findings: [finding], waived: [waived],
            problems: [
                Problem(
                    Message(verbatim: bad), Message(verbatim: bad), remedy: Message(verbatim: bad),
                    at: finding.finding.place)
            ])
        report.policySource = bad
        report.started = bad
        report.verdict.authors = [Authorship(of: Reports.id("c1"), name: bad, email: bad, day: Day("2024-05-01")!)]
        report.timeline = Timeline(
            months: [Timeline.Month("2024-05", commits: 1)], people: [Timeline.Person(bad, commits: 1)])
        let page = try page(report)
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("<img"))
        #expect(page.components(separatedBy: "<script").count == 2)
        #expect(page.components(separatedBy: "</style>").count == 2)
    }

    @Test func `stays below five megabytes, and says what it leaves out`() throws {
        let page = try page(large(20_000))
        #expect(page.utf8.count < 5_000_000)
        #expect(page.components(separatedBy: "<details class=\"finding").count == 2_001)
        #expect(page.contains("18\u{202f}000 more are in the JSON report alone."))
    }

    @Test func `tells of people only where somebody asked`() throws {
        var report = large(3)
        #expect(try page(report).contains("Commits by author"))
        report.timeline?.people = []
        #expect(try !page(report).contains("Commits by author"))
        #expect(try page(report).contains("Share of signed commits"))
    }

    @Test func `joins the months of a long history to years, and leaves no gap`() throws {
        let page = try page(large(3))
        #expect(page.contains("Commits by year"))
        #expect(page.contains("<title>1990: 5970</title>"))
        #expect(page.contains("viewBox=\"0 0 360 100\""))
    }
}

@Suite(.enabled(if: Browser.isInstalled, "there is no Chromium with playwright"))
struct `An HTML page in a browser` {
    @Test func `filters by level, check and words, with the keyboard too, and complains about nothing`() throws {
        let script = """
            facts.append(shown())
            page.uncheck("[name=level][value=block]")
            facts.append(shown())
            page.check("[name=level][value=block]")
            page.select_option("#check", "complexity")
            facts.append(shown())
            page.select_option("#check", "")
            page.keyboard.press("/")
            page.keyboard.type("config.py TOKEN")
            page.wait_for_timeout(300)
            facts.append(shown())
            page.keyboard.press("Escape")
            facts.append(shown())
            page.fill("#search", "nothing has this")
            page.wait_for_timeout(300)
            facts.append(page.is_visible("#nothing"))
            page.fill("#search", "")
            page.wait_for_timeout(300)
            page.click("#open")
            facts.append(page.locator("#findings details.finding[open]").count())
            """
        let (facts, complaints) = try Browser.visit(try page(Reports.named("refused-scan")), script)
        #expect(facts == ["5 shown", "4 of 5 shown", "1 of 5 shown", "1 of 5 shown", "5 shown", "True", "5"])
        #expect(complaints == [])
    }

    @Test func `fits a narrow screen, whatever it shows`() throws {
        let script = """
            for width in (320, 390, 768, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                facts.append(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            """
        for name in ["refused-scan", "hostile-scan", "fleet-scan"] {
            let (facts, complaints) = try Browser.visit(try page(Reports.named(name)), script)
            #expect(facts == ["True", "True", "True", "True"], "\(name)")
            #expect(complaints == [])
        }
    }

    @Test func `reads without its script`() throws {
        let script = """
            quiet = browser.new_page(java_script_enabled=False)
            quiet.goto(page.url)
            facts.append(quiet.locator("details.finding").count())
            facts.append(quiet.is_visible("#filter"))
            """
        let (facts, _) = try Browser.visit(try page(Reports.named("refused-scan")), script)
        #expect(facts == ["6", "False"])
    }
}
