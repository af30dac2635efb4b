import GatehouseCore
import GatehouseMatch
import Testing

@testable import GatehouseChecks

/// What a form costs in a text that is made of nothing but its beginnings.
struct FormCostTests {
    private static let forms = everyText.flatMap { kind -> [(code: Code, form: Form)] in
        if case .forms(let forms) = kind.look { forms.map { (kind.code, $0) } } else { [] }
    }

    @Test func `a form looks at few bytes for each byte of a text of its beginnings`() throws {
        for (code, form) in Self.forms {
            let matcher = try #require(FormMatcher(form))
            for anchor in matcher.anchors.prefix(2) {
                for sign in ["", "-", "+", "/", ".", "=", "%", ":", "!", ",", "~", "a", "0-"] {
                    let unit = String(decoding: anchor.bytes, as: UTF8.self) + sign
                    let bytes = Array(String(repeating: unit, count: 4_000 / unit.utf8.count).utf8)
                    var budget = Budget(steps: 1_000_000)
                    for offset in stride(from: 0, to: bytes.count, by: unit.utf8.count) {
                        _ = matcher.match(in: bytes, anchor: offset, &budget)
                    }
                    let steps = 1_000_000 - budget.steps
                    #expect(steps <= 10 * bytes.count, "\(code.text) \(unit): \(steps * 10 / bytes.count)")
                }
            }
        }
    }
}
