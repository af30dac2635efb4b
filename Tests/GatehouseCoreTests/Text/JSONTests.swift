import Foundation
import TestSupport
import Testing

@testable import GatehouseCore

struct JSONTests {
    @Test func `any value reads back the same with another reader`() throws {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<300 {
            let value = draw(&random, depth: 4)
            for text in [value.line, value.text] {
                let read = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
                #expect(canonical(read) == value.sorted.line)
            }
        }
    }

    @Test func `decimals are written without needless zeros`() {
        let numbers = [4_500, 4_000, 1, 10, 0, -1_250, -7].map { JSON.decimal(thousandths: $0).line }
        #expect(numbers == ["4.5", "4", "0.001", "0.01", "0", "-1.25", "-0.007"])
    }

    @Test func `objects are equal by what they write`() {
        #expect(JSON.object([("a", .number(1))]) == .object([("a", .number(1))]))
        #expect(JSON.object([("a", .number(1)), ("b", .null)]) != .object([("b", .null), ("a", .number(1))]))
        #expect(JSON.object([("b", .null), ("a", .number(1))]).sorted.line == #"{"a":1,"b":null}"#)
    }

    private func draw(_ random: inout SeededGenerator, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2:
            // 0 and 1 could be taken for truth values by the other reader.
            return .number(Int.random(in: 2...1_000_000, using: &random) * (Bool.random(using: &random) ? 1 : -1))
        case 3: return .string(random.text(6, of: "ab\"\\/\n\r\t\u{0}\u{1b}\u{7f}\u{85}\u{2028}\u{202e}é😀"))
        case 4:
            let count = Int.random(in: 0...3, using: &random)
            return .array((0..<count).map { _ in draw(&random, depth: depth - 1) })
        default:
            let count = Int.random(in: 0...3, using: &random)
            return .object((0..<count).map { ("\($0)\"", draw(&random, depth: depth - 1)) })
        }
    }

    private func canonical(_ value: Any) -> String {
        switch value {
        case let list as [Any]: "[" + list.map(canonical).joined(separator: ",") + "]"
        case let map as [String: Any]:
            "{"
                + map.keys.sorted().map { JSON.string($0).line + ":" + canonical(map[$0] ?? NSNull()) }
                .joined(separator: ",") + "}"
        case let text as String: JSON.string(text).line
        case is NSNull: "null"
        case let truth as Bool: "\(truth)"
        case let number as NSNumber: number.stringValue
        default: "?"
        }
    }
}
