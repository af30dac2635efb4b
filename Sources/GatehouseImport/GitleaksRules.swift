package import GatehouseCore
import GatehouseMatch

/// The rules of a `.gitleaks.toml` as rules of a policy, with a list of what could not be carried over.
///
/// GatehouseImport reads the settings of other programs. What comes out is text for a policy, and proves itself as
/// every rule of a policy does: whoever asks for it lets our own loader read it.
package struct GitleaksRules {
    /// What our loader says against a rule; nil where it takes it.
    package typealias Loading = (RuleText) -> Message?

    package private(set) var rules: [RuleText] = []
    /// Paths in which nothing is to be found.
    package private(set) var ignore: [String] = []
    /// What was not carried over, or not as it was: a line each, beginning with the rule's name.
    package private(set) var notes: [String] = []

    private let loading: Loading
    private var taken: Set<String> = []

    /// The rules of the file; each is held against the loader.
    package init(_ table: TOMLTable, loading: @escaping Loading) {
        self.loading = loading
        noteExtension(table["extend"]?.table)
        for value in table["rules"]?.list ?? [] {
            if let rule = value.table { carry(rule) }
        }
        for list in Self.allowlists(of: table) { carryPaths(list) }
        let known: Set = ["title", "description", "rules", "allowlist", "allowlists", "extend", "minVersion"]
        for key in table.keys where !known.contains(key) { notes.append("'\(key)' is not known here") }
    }

    // MARK: Rules

    private mutating func carry(_ table: TOMLTable) {
        let name = table["id"]?.text ?? "a rule without an id"
        guard let pattern = table["regex"]?.text, !pattern.isEmpty else {
            let reason =
                table["path"] == nil ? "it has no regex" : "it looks at paths alone, and rules here look at contents"
            return notes.append("\(name): left out: \(reason)")
        }
        if table["skipReport"]?.bool == true {
            return notes.append("\(name): left out: it is only a part of other rules")
        }
        do throws(ForeignFault) {
            let node = try ForeignParser.parse(pattern)
            try carry(node, named: name, table)
        } catch {
            notes.append("\(name): left out: \(error.reason)")
        }
    }

    // The shortest way that our loader takes: as it is, else with shorter repetitions, else in any case of letters.
    private mutating func carry(_ node: ForeignNode, named name: String, _ table: TOMLTable) throws(ForeignFault) {
        let group = try Self.secretGroup(of: node, table["secretGroup"]?.integer ?? 0)
        var refusal = "our loader does not take it"
        for isFolded in [node.isFoldedThroughout, true] {
            for bound in [100, 24, 6] {
                let text = PatternWriter(secretGroup: group, isFolded: isFolded, bound: bound).text(of: node)
                switch rule(text, node, name, table) {
                case .failure(let fault): refusal = fault.reason
                case .success(let rule):
                    rules.append(rule)
                    taken.insert(rule.id)
                    noteChanges(of: node, isFolded, named: name)
                    noteConditions(of: table, node, named: name)
                    return
                }
            }
        }
        throw ForeignFault(reason: refusal)
    }

    private func rule(
        _ match: String, _ node: ForeignNode, _ name: String, _ table: TOMLTable
    ) -> Result<RuleText, ForeignFault> {
        let pattern: Pattern
        do throws(PatternFault) {
            pattern = try Pattern(match)
            try pattern.check()
        } catch {
            return .failure(ForeignFault(reason: error.reason))
        }
        guard let example = Specimen.text(for: node, pattern) else {
            return .failure(ForeignFault(reason: "no example could be made, which each rule has to have"))
        }
        let id = Self.identifier(name)
        let title = Self.title(table["description"]?.text ?? name)
        var refusal = "the name is taken"
        for id in [id, "imported-" + id] where !taken.contains(id) {
            let rule = RuleText(id: id, title: title, match: match, finds: example)
            guard let reason = loading(rule) else { return .success(rule) }
            refusal = reason.text
        }
        return .failure(ForeignFault(reason: refusal))
    }

    // Ours is the first group, or the whole; theirs is the one with the number, or the first.
    private static func secretGroup(of node: ForeignNode, _ number: Int) throws(ForeignFault) -> Int? {
        let groups = node.groups
        if number == 0 { return groups.min() }
        guard groups.contains(number) else {
            throw ForeignFault(reason: "its secretGroup \(number) is no group of its regex")
        }
        return number
    }

    // MARK: Names

    private static func identifier(_ name: String) -> String {
        let words = name.lowercased().utf8.split { !Alphabet.base36.contains($0) }
        let id = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
        return id.utf8.first.map(Alphabet.lower.contains) == true ? id : "rule-" + id
    }

    private static func title(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
        return Escaped.text(Array(line.utf8), limit: 120)
    }

    // MARK: Notes

    private mutating func noteExtension(_ table: TOMLTable?) {
        guard let table else { return }
        if table["useDefault"]?.bool == true {
            notes.append("extend: the default rules are not carried over: Gatehouse has its own")
        }
        for key in ["path", "url"] where table[key] != nil {
            notes.append("extend: the file of '\(key)' is not read: import it too")
        }
        if table["disabledRules"] != nil {
            notes.append("extend: disabledRules: no kind of Gatehouse's own is switched off")
        }
    }

    private mutating func noteChanges(of node: ForeignNode, _ isFolded: Bool, named name: String) {
        if node.isUnbounded { notes.append("\(name): changed: repetitions without an end have got one") }
        if isFolded && !node.isFoldedThroughout {
            notes.append("\(name): changed: the case of letters does not count anywhere in it")
        }
    }

    private mutating func noteConditions(of table: TOMLTable, _ node: ForeignNode, named name: String) {
        if let limit = table["entropy"]?.number, limit > 0 {
            notes.append("\(name): without its limit of entropy, \(limit): it may find more")
        }
        if table["path"] != nil { notes.append("\(name): without its path: it counts in every file") }
        if table["required"] != nil { notes.append("\(name): without the rules that it requires beside it") }
        let words = (table["keywords"]?.list ?? []).compactMap(\.text)
        if !words.isEmpty, !words.contains(where: { node.literalText.contains($0.lowercased()) }) {
            notes.append("\(name): without its keywords, which its regex does not hold: it may find more")
        }
        for list in Self.allowlists(of: table) {
            for key in ["regexes", "stopwords", "paths", "commits"] {
                guard let count = list[key]?.list?.count, count > 0 else { continue }
                notes.append("\(name): without \(count) of its allowlist's \(key): it may find more")
            }
        }
    }

    // MARK: Allowlists

    private static func allowlists(of table: TOMLTable) -> [TOMLTable] {
        let many = (table["allowlists"]?.list ?? []).compactMap(\.table)
        return many + [table["allowlist"]?.table].compactMap(\.self)
    }

    private mutating func carryPaths(_ list: TOMLTable) {
        for key in ["regexes", "stopwords", "commits"] {
            guard let count = list[key]?.list?.count, count > 0 else { continue }
            notes.append("allowlist: \(count) of its \(key) left out: use waivers, a baseline, or 'leaves' of a rule")
        }
        if list["targetRules"] != nil { return notes.append("allowlist: left out: its paths are for some rules only") }
        if list["condition"]?.text?.uppercased() == "AND" {
            return notes.append("allowlist: left out: its paths count only together with something else")
        }
        let paths = (list["paths"]?.list ?? []).compactMap(\.text)
        for path in paths {
            if let globs = PathGlobs.globs(for: path) {
                ignore += globs.filter { !ignore.contains($0) }
            } else {
                notes.append("allowlist: left out: no list of paths says the same as '\(path)'")
            }
        }
        if !paths.isEmpty && !rules.isEmpty {
            notes.append(
                "allowlist: 'ignore' drops what is contextual or suspected; what a rule finds is shaped, and stays")
        }
    }
}
