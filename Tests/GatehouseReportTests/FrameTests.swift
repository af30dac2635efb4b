import GatehouseCore
import GatehouseReport
import TestSupport
import Testing

private func text(_ weighed: Weighed..., style: Style = Style()) -> String {
    TextReporter().render(Reports.report(.preCommit, findings: weighed), style)
}

private func quoted(_ quote: Quote, line: Int = 7) -> Weighed {
    var weighed = Reports.key()
    weighed.finding.place.line = line
    weighed.quote = quote
    return weighed
}

@Suite struct `The line of a finding` {
    @Test func `is shown with carets under what was found`() {
        let text = text(quoted(Quote("KEY = AKIA…LE  # ours", column: 7, endColumn: 14)))
        #expect(text.contains("\n    7 | KEY = AKIA…LE  # ours\n      |       ^^^^^^^\n"))
    }

    @Test func `has its carets in the right columns behind wide characters and marks`() {
        let text = text(quoted(Quote("鍵 e\u{301} = x", column: 8, endColumn: 9)))
        #expect(text.contains("    7 | 鍵 e\u{301} = x\n      |        ^\n"))
    }

    @Test(arguments: [40, 60, 80])
    func `fits the terminal, with what was found in sight`(columns: Int) {
        let side = String(repeating: "side ", count: 14)
        for column in [1, 60, 136] {
            let line = String((side + "HERE " + side).prefix(150))
            let text = text(
                quoted(Quote(line, column: column, endColumn: column + 4), line: 123),
                style: Style(columns: columns))
            let shown = text.split(separator: "\n").filter { $0.contains(" | ") }
            #expect(shown.count == 2)
            #expect(shown.allSatisfy { $0.count <= columns }, "\(text)")
            #expect(shown.last?.contains("^^^^") == true)
        }
    }

    @Test func `is not shown to those who push to a server`() {
        #expect(!text(quoted(Quote("KEY = x", column: 7, endColumn: 8)), style: .server).contains("|"))
    }

    @Test func `controls no terminal, though somebody wrote that into a report`() {
        let text = text(quoted(Quote("a\u{1b}[2Jb\u{202e}", column: 1, endColumn: 2)))
        #expect(!text.contains("\u{1b}") && !text.contains("\u{202e}"))
    }
}

@Test func `what stands in one file is told together, the file with the worst first`() {
    let text = text(
        Reports.key(path: "b.env"), Reports.key(path: "a.env"), Reports.key(.warn, path: "b.env"))
    let places = text.split(separator: "\n").filter { $0.contains("secrets/") }.map { $0.split(separator: " ")[1] }
    #expect(places == ["b.env:1:5", "a.env:1:5", "b.env:1:5"] || places == ["b.env:1:5", "b.env:1:5", "a.env:1:5"])
    #expect(places[1] == "b.env:1:5")
}

@Test func `a place is a link where the terminal opens it, and nothing in a path ends the link`() {
    let style = Style(hasColour: true, links: Links(in: Array("/home/a b".utf8)))
    let link = text(Reports.key(path: "x;\u{1b}\\é.env"), style: style)
    #expect(
        link.contains("\u{1b}]8;;file:///home/a%20b/x%3B%1B%5C%C3%A9.env\u{1b}\\x;\\u{1b}\\é.env:1:5\u{1b}]8;;\u{1b}\\")
    )
    // What stands in a commit need not lie on disk.
    var old = Reports.key()
    old.finding.place.commit = Reports.id("c1")
    #expect(!text(old, style: style).contains("]8;;"))
    #expect(!text(Reports.key()).contains("]8;;"))
}
