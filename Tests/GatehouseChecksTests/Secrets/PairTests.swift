import GatehouseChecks
import GatehouseCore
import GatehouseMatch
import TestSupport
import Testing

/// An id and the secret that goes with it strengthen each other.
struct PairTests {
    private let id = "LT" + "AI" + "5t" + Example.body(.base62, 18)
    private let secret = Example.body(.base62, 30, seed: 4)

    private func codes(in text: String) -> [Code] {
        Secrets().findings(in: Change(at: .scan, [Content(Place(.stream), Array(text.utf8))])).list.map(\.code).sorted()
    }

    @Test func `a value of the secret's length is found where it stands beside the id, named or not`() {
        let both: [Code] = ["secrets/alibaba-access-key", "secrets/alibaba-secret-key"]
        #expect(codes(in: "client(\"\(id)\", \"\(secret)\")") == both)
        #expect(codes(in: "a: \(secret)\nb: \(id)\n") == both)
        #expect(codes(in: "id,value\n\(id)|\(secret)\n") == both)
    }

    @Test func `alone, far away, called a sum, or in prose it is nothing`() {
        let one: [Code] = ["secrets/alibaba-access-key"]
        #expect(codes(in: "client(\"\(secret)\")").isEmpty)
        #expect(codes(in: "\"\(id)\"" + String(repeating: "\n", count: 9) + "\"\(secret)\"") == one)
        #expect(codes(in: "\"\(id)\", md5: \"\(secret)\"") == one)
        #expect(codes(in: "\"\(id)\", \"\(String(repeating: "threewords", count: 3))\"") == one)
    }

    @Test func `a value that begins as a provider's keys do, and is too short for one, does not block`() {
        let short = "sk-" + "or-v1-" + Example.body(.hex, 40)
        let text = "openrouter_token = \"\(short)\""
        let found = Secrets().findings(in: Change(at: .scan, [Content(Place(.stream), Array(text.utf8))])).list
        #expect(found.allSatisfy { $0.evidence == .suspected })
    }
}
