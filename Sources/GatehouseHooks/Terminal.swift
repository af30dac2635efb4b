package import GatehouseSystem

/// What a reader's terminal can do.
package struct Terminal: Sendable {
    /// Whether colour helps whoever reads: a terminal that knows it, and no `NO_COLOR` (no-color.org).
    package let hasColour: Bool
    /// How wide it is; nil for what is none.
    package let columns: Int?
    /// Whether it opens links (OSC 8). No terminal says so, and those that do not may show rubbish: only known ones count.
    package let opensLinks: Bool

    package init(_ stream: Int32, _ environment: Environment) {
        let isTerminal = Streams.isTerminal(stream)
        let name = Self.text("TERM", environment)
        let refuses = !Self.text("NO_COLOR", environment).isEmpty
        hasColour = isTerminal && !refuses && name != "dumb"
        columns = isTerminal ? Streams.columns(of: stream).map { max(40, $0) } : nil
        opensLinks = hasColour && Self.isKnown(name, environment)
    }

    private static func isKnown(_ name: String, _ environment: Environment) -> Bool {
        // What stands between passes on what it knows.
        if ["screen", "tmux"].contains(where: { name.hasPrefix($0) }) { return false }
        if (Int(text("VTE_VERSION", environment)) ?? 0) >= 5_000 { return true }
        if ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION"].contains(where: { environment[$0] != nil }) {
            return true
        }
        return ["iTerm.app", "WezTerm", "vscode", "ghostty", "rio"].contains(text("TERM_PROGRAM", environment))
            || ["foot", "alacritty", "xterm-kitty"].contains { name.hasPrefix($0) }
    }

    private static func text(_ name: String, _ environment: Environment) -> String {
        environment[name].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
