import GatehouseCore
import TestSupport
import Testing

@Suite struct `A split` {
    @Test(arguments: 1...40)
    func `has every object in exactly one part`(count: Int) throws {
        let parts = try (1...count).map { try #require(Split($0, of: count)) }
        var random = SeededGenerator(seed: UInt64(count))
        for size in [20, 32] {
            for _ in 0..<200 {
                let id = try #require(ObjectID(bytes: random.bytes(size)))
                #expect(parts.filter { $0.contains(id) }.count == 1)
            }
        }
    }

    @Test func `gives parts of about the same size`() throws {
        let part = try #require(Split(3, of: 8))
        var random = SeededGenerator(seed: 8)
        let count = (0..<8_000).filter { _ in part.contains(ObjectID(bytes: random.bytes(20))!) }.count
        #expect((800...1_200).contains(count))
    }

    @Test func `is written as a part and a count`() {
        #expect(Split("3/8")?.description == "3/8")
        for text in ["", "/", "3", "0/8", "9/8", "3/8/1", "-1/8", "+3/8", "3/ 8", "3/70000", "3/99999999999999999999"] {
            #expect(Split(text) == nil, "\(text)")
        }
    }
}
