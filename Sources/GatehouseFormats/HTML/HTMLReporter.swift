package import GatehouseCore
package import GatehouseReport

/// The report as a page for people: one file that asks nothing of the network, and says so to the browser.
///
/// It reads without its script, which only filters. Charts are drawn here, as SVG. A page stays below five megabytes: what
/// does not fit is counted, and stands in the JSON report.
package struct HTMLReporter: Reporter {
    package let name = "html"
    private let story: @Sendable (Code) -> Story?

    package init(telling story: @escaping @Sendable (Code) -> Story?) { self.story = story }

    package func render(_ report: Report, _ style: Style) -> String {
        let page: Markup = #"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\#(Markup(stringLiteral: Self.policy))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>Gatehouse: \#(report.verdict.decision.rawValue)</title>
            <style>\#(Markup(stringLiteral: Stylesheet.text))</style>
            </head>
            <body>
            <a class="skip" href="#findings">Skip to the findings</a>
            \#(Overview(report).markup)
            <main>
            \#(ProblemList(report.verdict).markup)
            \#(Charts(report).markup)
            \#(ToldFindings(report.verdict, telling: story).markup)
            \#(WaivedList(report.verdict).markup)
            </main>
            \#(Overview(report).footer)
            <script>\#(Markup(stringLiteral: Script.text))</script>
            </body>
            </html>

            """#
        return page.text
    }

    /// What a browser may do with the page: run this one script and this one style, and ask nobody for anything.
    private static let policy =
        "default-src 'none'; style-src \(hash(of: Stylesheet.text)); script-src \(hash(of: Script.text)); "
        + "base-uri 'none'; form-action 'none'"

    private static func hash(of text: String) -> String {
        "'sha256-\(Base64.padded(SHA256.digest(of: Array(text.utf8))))'"
    }
}
