import Foundation
import TestSupport

@testable import GatehouseCore

/// Draws files that a schema could mean: most of their values are right, and in half of the files one thing is wrong.
struct DrawnFile {
    private var random: SeededGenerator
    private var faults = 0

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func draw(_ schema: JSON) -> JSON {
        faults = chance(0.5) ? 1 : 0
        return value(schema)
    }

    /// The value as a person would write it in YAML: each map and list in blocks or on one line, text with quotes or
    /// without.
    mutating func yaml(_ value: JSON) -> String { block(value, indent: 0) + "\n" }

    private mutating func value(_ schema: JSON) -> JSON {
        if faults > 0, chance(0.04) {
            faults -= 1
            return anything()
        }
        if let words = schema["enum"]?.items { return words[below(words.count)] }
        switch schema["type"] {
        case .string("object"): return object(schema)
        case .string("array"):
            let item = schema["items"] ?? .null
            return .array((0..<below(3)).map { _ in value(item) })
        case .string("integer"), .string("number"): return number(schema)
        case .string("boolean"): return .bool(chance(0.5))
        default: return text(schema)
        }
    }

    private mutating func object(_ schema: JSON) -> JSON {
        let required = Set((schema["required"]?.items ?? []).map(\.line))
        var pairs: [(String, JSON)] = []
        for (name, member) in schema["properties"]?.pairs ?? [] {
            let isRequired = required.contains(JSON.string(name).line)
            // Who could give them is said in another section, which no schema sees from here.
            if ["approvals", "grants"].contains(name) { continue }
            if !isRequired && chance(0.5) { continue }
            if name == "rules", member["items"]?["properties"]?["finds"] != nil {
                pairs.append((name, .array([rule()])))
                continue
            }
            pairs.append((name, value(member)))
        }
        if faults > 0, chance(0.15), !pairs.isEmpty {
            faults -= 1
            if chance(0.5) { pairs.remove(at: below(pairs.count)) } else { pairs.append(("unknown", .bool(true))) }
        }
        return .object(pairs)
    }

    // Whether a pattern finds its examples is not for a schema to say: so these stay as they are, or go.
    private mutating func rule() -> JSON {
        var pairs: [(String, JSON)] = [
            ("match", .string("acme_[a-z0-9]{12}")), ("id", .string("acme-token")), ("title", .string("Acme token")),
            ("finds", .array([.string("acme_" + String(repeating: "a1", count: 6))])), ("leaves", .array([])),
        ]
        if faults > 0, chance(0.5) {
            faults -= 1
            switch below(3) {
            case 0: pairs.remove(at: below(pairs.count))
            case 1: pairs.append(("find", .array([])))
            default: pairs[[1, 2, 4][below(3)]].1 = anything()
            }
        }
        return .object(pairs)
    }

    private mutating func number(_ schema: JSON) -> JSON {
        let (low, high) = (schema["minimum"]?.thousandths ?? 0, schema["maximum"]?.thousandths ?? 0)
        if faults > 0, chance(0.2) {
            faults -= 1
            return .decimal(thousandths: chance(0.5) ? low - 1_000 : high + 1_000)
        }
        if schema["type"] == .string("number") { return .decimal(thousandths: low + below(high - low + 1)) }
        return .number((low + below((high - low) / 1_000 + 1) * 1_000) / 1_000)
    }

    private mutating func text(_ schema: JSON) -> JSON {
        guard case .string(let pattern)? = schema["pattern"] else { return .string("text \(below(100))") }
        if faults > 0, chance(0.3) {
            faults -= 1
            return .string(Self.words[below(Self.words.count)])
        }
        let fitting = Self.words.filter { $0.range(of: pattern, options: .regularExpression) != nil }
        let word = fitting.isEmpty ? "" : fitting[below(fitting.count)]
        // One waiver for a fingerprint: a second one is a mistake beyond shape.
        return .string(word.hasPrefix("gh1:") ? "gh1:" + random.text(32, of: "0123456789abcdef") : word)
    }

    private mutating func anything() -> JSON {
        let all: [JSON] = [
            .null, .bool(true), .number(0), .number(7), .decimal(thousandths: 2_500), .string(""), .string("off"),
            .string("7"), .array([]), .array([.null]), .object([]), .object([("version", .number(1))]),
        ]
        return all[below(all.count)]
    }

    private mutating func block(_ value: JSON, indent: Int) -> String {
        let space = "\n" + String(repeating: " ", count: indent)
        if chance(0.2) { return value.line }
        switch value {
        case .object(let pairs) where !pairs.isEmpty:
            return pairs.map { "\(space)\($0.0): \(block($0.1, indent: indent + 2))" }.joined()
        case .array(let items) where !items.isEmpty:
            return items.map { "\(space)- \(block($0, indent: indent + 2))" }.joined()
        case .string(let text):
            if text.hasPrefix("gh1:") || Self.isPlain(text) { return text }
            return chance(0.5) && !text.contains("\n") ? "'\(text.replacing("'", with: "''"))'" : value.line
        default: return value.line
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        guard case .text = Scalar(text, isPlain: true), let first = text.utf8.first else { return false }
        let isLetter = { (byte: UInt8) in (97...122).contains(byte | 0x20) }
        return isLetter(first) && text.utf8.allSatisfy { isLetter($0) || (45...57).contains($0) || $0 == 0x20 }
    }

    private mutating func chance(_ part: Double) -> Bool { Double.random(in: 0..<1, using: &random) < part }

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }

    /// What stands in policies, and what people write by mistake.
    private static let words = [
        "", " ", "text", "acme-token", "Acme", "acme_token", "-acme", "acme-", "a--b", "9a", "7", "true", "null", "1e3",
        "2027-06-30", "2028-02-29", "2027-6-30", "30.06.2027", "2027-06-30T00:00:00Z", "10 MB", "512 MiB", "7B",
        "1 GiB", "0 MB", "10 mb", "10  MB", "1000000 kB", "-1 kB", "10.5 MB", "refs/heads/main", "refs/tags/v1.0",
        "refs/heads/*", "heads/main", "refs/heads/a..b", "refs/heads/.a", "refs/heads/a.lock", "refs/heads/a.lock/b",
        "refs/heads/a b", "refs/heads/", "refs//a", "refs/heads/a.", "refs/heads/@{u}", "refs/heads/ä", "vendor/**",
        "/vendor", "**/*.min.js", "a\\b", "/srv/policies", "./srv", "REMOTE_USER", "GL_ID", "GIT_DIR", "9USER",
        "user-name", "ada@example.org", "*@example.org", "ada@example@org", "@example.org", "AB", "SHA256:AAAA",
        String(repeating: "0A", count: 20), String(repeating: "0f", count: 32),
        "SHA256:" + String(repeating: "A", count: 43),
        "cert-authority SHA256:" + String(repeating: "A", count: 43),
        "cert-authority " + String(repeating: "0A", count: 20),
        "gh1:" + String(repeating: "0a", count: 16), "gh1:" + String(repeating: "0A", count: 16), "gh1:00",
        "gh2:" + String(repeating: "00", count: 16), String(repeating: "0f", count: 16),
        String(repeating: "0F", count: 40), String(repeating: "0f", count: 15),
        "0" + String(repeating: "0f", count: 16),
        String(repeating: "Zz+/", count: 6), String(repeating: "Zz+/", count: 5) + "Zz==",
        String(repeating: "Zz+/", count: 5) + "Zzz=", String(repeating: "Zz+/", count: 5),
        String(repeating: "Zz+/", count: 5) + "Z===", String(repeating: "Zz+/", count: 5) + "Zz",
    ]
}

extension JSON {
    fileprivate subscript(_ name: String) -> JSON? { pairs?.first { $0.0 == name }?.1 }

    fileprivate var pairs: [(String, JSON)]? {
        guard case .object(let pairs) = self else { return nil }
        return pairs
    }

    fileprivate var items: [JSON]? {
        guard case .array(let items) = self else { return nil }
        return items
    }

    fileprivate var thousandths: Int? {
        switch self {
        case .number(let number): number * 1_000
        case .decimal(let thousandths): thousandths
        default: nil
        }
    }
}
