package import GatehouseCore
package import GatehouseReport
package import GatehouseSystem

/// The person at the other end: the one place that prints, and the one that ends the process.
package struct Console: Sendable {
    private let style: Style

    package init(style: Style) { self.style = style }

    /// The console of a hook: git shows a client's standard error as it is, and a server's behind `remote: `.
    ///
    /// - Parameter folder: where the files of the change lie; nil where nobody knows.
    package init(for stage: Stage, environment: Environment, folder: [UInt8]? = nil) {
        if stage.isServer {
            style = .server
        } else {
            let terminal = Terminal(Streams.errors, environment)
            style = .client(
                hasColour: terminal.hasColour, columns: terminal.columns,
                links: terminal.opensLinks ? folder.map { Links(in: $0) } : nil)
        }
    }

    /// Tells the person what the report says; nothing where there is nothing to do. Output that nobody takes changes no
    /// verdict.
    package func show(_ report: Report) {
        try? Streams.write(Array(TextReporter().render(report, style).utf8), to: Streams.errors)
    }

    /// Tells the person something beside the report.
    func tell(_ advice: Message) { try? Streams.write(Array((advice.text + "\n").utf8), to: Streams.errors) }

    /// Tells the person that the refs have moved, and why the record does not say so.
    func tell(unconfirmed problems: [Problem]) {
        let lines = problems.map { problem in
            "gatehouse: the refs have moved, and the record could not confirm it: \(problem.sentence.text)\n"
        }
        try? Streams.write(Array(lines.joined().utf8), to: Streams.errors)
    }

    /// Ends the process by the decision. This is the only way to exit 0, and it takes a verdict that is complete.
    package static func leave(_ verdict: Verdict, legacyAccepts: Bool = true) -> Never {
        switch verdict.decision {
        case .refused: endProcess(code: 1)
        case .undecided: endProcess(code: 2)
        case .accepted: endProcess(code: legacyAccepts ? 0 : 1)
        }
    }
}
