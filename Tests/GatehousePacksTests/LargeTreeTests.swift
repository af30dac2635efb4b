import GatehouseCore
import TestSupport
import Testing

@testable import GatehousePacks

/// A delta that copies all of a base with so many bytes, and puts a byte behind it.
private func grown(_ count: Int, by byte: UInt8) -> [UInt8] {
    var steps: [UInt8] = []
    for start in stride(from: 0, to: count, by: 0xff_0000) {
        let length = min(0xff_0000, count - start)
        let places = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: start >> $0) }
        steps += [0xff] + places + [0, 8, 16].map { UInt8(truncatingIfNeeded: length >> $0) }
    }
    return HandmadePack.number(count) + HandmadePack.number(count + 1) + steps + [1, byte]
}

private func id(_ number: Int) -> ObjectID {
    ObjectID(
        bytes: [0, 0, 0, 0, 0, 0, 0, 1] + [UInt8(number >> 8), UInt8(number & 255)] + [UInt8](repeating: 9, count: 10))!
}

@Test func `a tree of large objects is cut into shares, and keeps few of them in memory`() throws {
    let size = 9 << 20
    var pack = HandmadePack()
    var starts = [pack.next]
    var counts = [size]
    pack.add(3, [UInt8](repeating: 7, count: size), named: id(0))
    // A chain in which each has a side child, too.
    for number in 1...24 {
        let base = number % 2 == 0 ? number - 1 : max(0, number - 2)
        let start = pack.next
        pack.add(delta: grown(counts[base], by: UInt8(number)), from: starts[base], named: id(number))
        starts.append(start)
        counts.append(counts[base] + 1)
    }
    let forest = try DeltaForest(ObjectStore(pack: pack.pack, index: pack.index, format: 20))
    let shares = forest.shares(of: [.blob])
    #expect(shares.count > 1)
    var seen: Set<ObjectID> = []
    for share in shares {
        forest.read(share, limit: 1 << 30) { (object, state: ObjectID?) in
            #expect(seen.insert(object.id).inserted)
            let number = Int(object.id.bytes[9])
            #expect(object.bytes.count == counts[number])
            if number > 0 { #expect(object.bytes.last == UInt8(number)) }
            #expect(object.former?.id == state)
            if let former = object.former {
                #expect(former.changes == [(object.bytes.count - 1)..<object.bytes.count])
                #expect(former.bytes.count == object.bytes.count - 1)
            }
            return object.id
        } failing: { error in
            Issue.record("\(error)")
        }
    }
    #expect(seen.count == 25)
}
