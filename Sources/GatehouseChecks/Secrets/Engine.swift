import GatehouseCore
import GatehouseMatch
import Synchronization

/// The secrets check made ready: all that is looked for in one prefilter, and who reads on where a literal stands.
///
/// It is built once and shared by threads; everything in it is constant.
final class Engine: Sendable {
    /// Who reads on from a literal.
    enum Reader: Hashable, Sendable {
        /// A kind by its place in `kinds`, and one of its forms by its place in `matchers`.
        case form(kind: Int, matcher: Int)
        case assigned(kind: Int)
        case named
        case code(kind: Int)
        case assignment
        /// A format by its place in `FormatIndex.every`.
        case format(Int)
        /// A reader of a place by its place in `ContextReader.every`.
        case context(Int)
        /// A rule of the policy by its place, and one of its pattern's anchors.
        case rule(Int, anchor: Int)
    }

    /// A rule of the policy, and its pattern.
    struct PatternRule: Sendable {
        let rule: UserRule
        let pattern: Pattern
    }

    let kinds: [Kind]
    let rules: [PatternRule]
    /// The names of the rules whose patterns are faulty: they cannot look at anything.
    let faultyRules: [String]
    let matchers: [FormMatcher]
    /// The forms of the kinds that are told by the name they are assigned to, by kind.
    let assigned: [Int: [FormMatcher]]
    /// The kinds that are told by the provider's word in the name. As candidates they are numbered behind `kinds`.
    let named: NamedReader
    let literals: [Literal]
    /// The public texts that tokens begin with: alone, they are no secret.
    let texts: Set<[UInt8]>
    /// What tokens begin with and nothing else does, and how short they can be; nil until somebody asks, as most runs
    /// never do.
    private let beginnings = Mutex<[[UInt8]: Int]?>(nil)
    let readers: [Reader]
    /// What each reader wants to see before it is asked.
    let glances: [Glance]
    /// Which of the readers read on from a literal, by its place in `literals`.
    let readersOf: [Range<Int>]
    /// Which kinds have tests that could prove a value of theirs, by their places in `kinds`.
    let isProvable: [Bool]
    let prefilter: Prefilter

    init(_ kinds: [Kind], _ rules: [UserRule]) {
        var builder = Builder()
        for (index, kind) in kinds.enumerated() { builder.add(kind, index) }
        let patterns = rules.map { Self.pattern(of: $0) }
        let faultyRules = zip(rules, patterns).filter { $1 == nil }.map(\.0.id)
        let rules = zip(rules, patterns).compactMap { rule, pattern in
            pattern.map { PatternRule(rule: rule, pattern: $0) }
        }
        for (index, rule) in rules.enumerated() {
            for (anchor, place) in rule.pattern.anchors.enumerated() {
                builder.add([place.literal], .rule(index, anchor: anchor))
            }
        }
        builder.add(AssignedName.anchors, .assignment)
        for text in FormatIndex.every.texts { builder.add([text.literal], .format(text.format)) }
        builder.add(NamedValue.anchors, .named)
        for (index, reader) in ContextReader.every.enumerated() { builder.add(reader.anchors, .context(index)) }
        self.named = NamedReader(offset: kinds.count)
        self.kinds = kinds
        self.rules = rules
        self.faultyRules = faultyRules
        matchers = builder.matchers
        assigned = builder.assigned
        literals = builder.literals
        texts = Set(builder.literals.map(\.bytes))
        readers = builder.readers.flatMap { $0 }
        glances = zip(builder.literals, builder.readers).flatMap { literal, readers in
            readers.map { builder.glance(of: $0, behind: literal) }
        }
        var end = 0
        readersOf = builder.readers.map { readers in
            end += readers.count
            return (end - readers.count)..<end
        }
        isProvable = kinds.map { !$0.tests.isEmpty }
        prefilter = Prefilter(builder.literals)
    }

    /// Whether the value begins as tokens of a kind do, and is too short for one of them.
    func isTooShort(_ value: ArraySlice<UInt8>) -> Bool {
        let beginnings = beginnings.withLock { known in
            let all = known ?? Self.beginnings(of: matchers)
            known = all
            return all
        }
        return (Self.shortestBeginning...Self.longestBeginning).contains { length in
            value.count >= length && beginnings[Array(value.prefix(length))].map { value.count < $0 } == true
        }
    }

    private static let shortestBeginning = 4
    private static let longestBeginning = 24

    private static func beginnings(of matchers: [FormMatcher]) -> [[UInt8]: Int] {
        var result: [[UInt8]: Int] = [:]
        for (text, shortest) in matchers.flatMap(\.beginnings) {
            guard (shortestBeginning...longestBeginning).contains(text.count), let last = text.last,
                Alphabet("_-.").contains(last), !words.contains(text)
            else { continue }
            result[text] = min(shortest, result[text] ?? .max)
        }
        return result
    }

    // Words that people begin secrets of their own with, too.
    private static let words = Set(
        [
            "api-", "key-", "key_", "live_", "test_", "secret_", "secret-", "token-", "private_", "sdk-", "mob-",
            "perm-",
            "standard_", "sandbox_", "access-", "hawk.",
        ].map { Array($0.utf8) })

    /// The kind of a candidate.
    func kind(at index: Int) -> Kind {
        index < kinds.count ? kinds[index] : NamedTable.every.kinds[index - kinds.count].kind
    }

    private static func pattern(of rule: UserRule) -> Pattern? {
        guard let pattern = try? Pattern(rule.match.value), (try? pattern.check()) != nil else { return nil }
        return pattern
    }

    private struct Builder {
        var matchers: [FormMatcher] = []
        var assigned: [Int: [FormMatcher]] = [:]
        var literals: [Literal] = []
        var readers: [[Reader]] = []
        private var known: [Literal: Int] = [:]

        mutating func add(_ kind: Kind, _ index: Int) {
            switch kind.look {
            case .forms(let forms):
                for matcher in forms.compactMap(FormMatcher.init) {
                    matchers.append(matcher)
                    add(matcher.anchors, .form(kind: index, matcher: matchers.count - 1))
                }
            case .assigned(let words, let forms):
                assigned[index] = forms.map { FormMatcher(wholly: $0) }
                add(words.map { Literal($0, folded: true) }, .assigned(kind: index))
            case .named: break
            case .code(let anchors, _):
                add(anchors, .code(kind: index))
            }
        }

        func glance(of reader: Reader, behind anchor: Literal) -> Glance {
            guard case .form(_, let matcher) = reader else { return .any }
            return matchers[matcher].glance(behind: anchor.bytes.count)
        }

        mutating func add(_ anchors: [Literal], _ reader: Reader) {
            for anchor in anchors {
                if let index = known[anchor] {
                    if !readers[index].contains(reader) { readers[index].append(reader) }
                } else {
                    known[anchor] = literals.count
                    literals.append(anchor)
                    readers.append([reader])
                }
            }
        }
    }
}
