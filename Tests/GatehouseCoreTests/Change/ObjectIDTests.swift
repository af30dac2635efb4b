import TestSupport
import Testing

@testable import GatehouseCore

struct ObjectIDTests {
    @Test(arguments: [20, 32]) func `a name is written as it is read`(count: Int) throws {
        var random = SeededGenerator(seed: UInt64(count))
        var names: [(bytes: [UInt8], id: ObjectID)] = []
        for _ in 0..<300 {
            let bytes = random.bytes(count)
            let id = try #require(ObjectID(bytes: bytes))
            #expect(id.bytes == bytes)
            #expect(id.hex == SHA256.hex(bytes))
            #expect(ObjectID(hex: id.hex) == id)
            #expect(id.short == String(id.hex.prefix(10)))
            names.append((bytes, id))
        }
        let sorted = names.sorted { $0.id < $1.id }.map(\.bytes)
        #expect(sorted == names.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `what is no name is none`() {
        let digits = String(repeating: "0a", count: 20)
        #expect(ObjectID(hex: digits) != nil)
        for text in [
            "", "0", digits + "0", String(digits.dropLast()), digits.uppercased(), "g" + digits.dropFirst(),
            " " + digits.dropLast(),
        ] {
            #expect(ObjectID(hex: text) == nil, "\(text)")
        }
        #expect(ObjectID(bytes: [UInt8](repeating: 0, count: 21)) == nil)
    }

    @Test func `the same bytes in another length are another name`() throws {
        let short = try #require(ObjectID(bytes: [UInt8](repeating: 0, count: 20)))
        let long = try #require(ObjectID(bytes: [UInt8](repeating: 0, count: 32)))
        #expect(short.isZero && long.isZero)
        #expect(short != long)
    }
}
