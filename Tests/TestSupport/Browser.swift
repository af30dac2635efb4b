import Foundation

/// A browser that shows a page to nobody: Chromium, driven by Python's `playwright` in the interpreter that
/// GATEHOUSE_PYTHON names.
package enum Browser {
    /// Whether both are there; `Tests/run.sh` puts them there.
    package static let isInstalled: Bool = {
        guard let python = try? python(), (try? chromium()) != nil else { return false }
        let outcome = try? run(python, ["-c", "import playwright.sync_api"], env: ["PATH": searchPath])
        return outcome?.status == 0
    }()

    /// Opens the page, does what the script says with `page`, and gives what it puts into `facts`, a word each; and what
    /// the page complained about or asked the network for.
    package static func visit(_ page: String, _ script: String) throws -> (facts: [String], complaints: [String]) {
        let folder = try Scratch()
        try folder.write("page.html", page)
        let body = script.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let outcome = try run(
            python(), ["-c", before + "\n" + body + "\n" + after, try chromium(), folder.path + "/page.html"],
            env: ["PATH": searchPath, "HOME": folder.path])
        guard outcome.status == 0 else { throw Failure("the browser failed: \(outcome)") }
        let told = try JSONDecoder().decode([[String]].self, from: Data(outcome.outputBytes))
        return (told[0], told[1])
    }

    private static func python() throws -> String {
        try ProcessInfo.processInfo.environment["GATEHOUSE_PYTHON"] ?? findProgram("python3")
    }

    private static func chromium() throws -> String {
        let names = ["chromium", "chromium-browser", "google-chrome"]
        guard let found = names.lazy.compactMap({ try? findProgram($0) }).first else {
            throw Failure("there is no Chromium")
        }
        return found
    }

    private static let before = """
        import json, sys
        from playwright.sync_api import sync_playwright
        facts, complaints = [], []
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
            page = browser.new_page()
            page.on("console", lambda message: complaints.append(message.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("dialog", lambda dialog: complaints.append("dialog"))
            page.on("request", lambda asked: asked.url.startswith("file:") or complaints.append(asked.url))
            page.goto("file://" + sys.argv[2])
            def shown(): return page.inner_text("#shown")
        """

    private static let after = """
            browser.close()
        print(json.dumps([[str(fact) for fact in facts], complaints]))
        """
}
