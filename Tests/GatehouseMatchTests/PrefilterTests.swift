import GatehouseMatch
import TestSupport
import Testing

@Suite struct `The prefilter` {
    @Test(arguments: 0..<40)
    func `finds exactly what a naive search finds`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Few letters make many places; every length up to what one round of the loop reads is tried.
        let alphabet = seed % 2 == 0 ? "abAB-" : "abcdefghijklmnopqrstuvwxyz_-=.ABCD\u{1}"
        let literals = (0..<(1 + Int(seed) * 5)).map { _ in
            Literal(random.text(3 + Int(random.next() % 7), of: alphabet), folded: random.next() % 2 == 0)
        }
        for length in Array(0...40) + [400, 4001] {
            let bytes = Array(random.text(length, of: alphabet).utf8)
            var found: Set<[Int]> = []
            var count = 0
            Prefilter(literals).forEachHit(in: bytes) { literal, offset in
                found.insert([literal, offset])
                count += 1
                return true
            }
            var naive: Set<[Int]> = []
            for (index, literal) in literals.enumerated() {
                for offset in bytes.indices where literal.stands(in: bytes, at: offset) {
                    naive.insert([index, offset])
                }
            }
            #expect(found == naive)
            #expect(count == found.count)
        }
    }

    @Test func `takes more literals than any policy has`() {
        let letters = (0..<42).map { UInt8(48 + $0) }
        let literals = letters.flatMap { a in
            letters.flatMap { b in letters.map { c in Literal([a, b, c], folded: false) } }
        }
        var found: [Int] = []
        Prefilter(literals).forEachHit(in: literals.last?.bytes ?? []) { literal, _ in
            found.append(literal)
            return true
        }
        #expect(found == [literals.count - 1])
    }

    @Test func `stops when it is told to`() {
        var count = 0
        Prefilter([Literal("abc")]).forEachHit(in: Array(String(repeating: "abc", count: 50).utf8)) { _, _ in
            count += 1
            return count < 3
        }
        #expect(count == 3)
    }

    @Test func `tells the case of letters apart where a literal does`() {
        var found: [Int] = []
        Prefilter([Literal("Key", folded: false), Literal("kEY", folded: true)]).forEachHit(in: Array("KEY=".utf8)) {
            literal, _ in
            found.append(literal)
            return true
        }
        #expect(found == [1])
    }

    @Test func `finds the same in the same order at even and at odd offsets`() {
        var random = SeededGenerator(seed: 7)
        let literals = (0..<60).map { _ in
            Literal(random.text(3 + Int(random.next() % 12), of: "abAB-"), folded: random.next() % 2 == 0)
        }
        let text = random.text(40_000, of: "abAB-")
        let prefilter = Prefilter(literals)
        let orders = ["", "x", "xyz", String(repeating: "x", count: 16_377)].map { before in
            var order: [[Int]] = []
            prefilter.forEachHit(in: Array((before + text).utf8)) { literal, offset in
                order.append([literal, offset - before.utf8.count])
                return true
            }
            return order
        }
        #expect(orders[0].count > 1000)
        #expect(orders.allSatisfy { $0 == orders[0] })
    }
}
