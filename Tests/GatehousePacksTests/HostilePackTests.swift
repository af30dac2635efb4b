import GatehouseCore
import TestSupport
import Testing

@testable import GatehousePacks

private let base = Array("the first line\nthe second line\n".utf8)

/// The delta of a base with so many bytes, promising so many, with these steps.
private func delta(_ baseCount: Int, _ size: Int, _ steps: [UInt8]) -> [UInt8] {
    HandmadePack.number(baseCount) + HandmadePack.number(size) + steps
}

private func other(_ number: UInt8) -> ObjectID { ObjectID(bytes: [UInt8](repeating: number, count: 20))! }

private let badDeltas: [(name: String, delta: [UInt8])] = [
    ("copies from behind the base", delta(base.count, 10, [0x91, 30, 10])),
    ("copies over the end of the base", delta(base.count, 40, [0x90, 40])),
    ("makes less than it promises", delta(base.count, 40, [0x90, 20])),
    ("makes more than it promises", delta(base.count, 4, [0x90, 20])),
    ("is for another base", delta(base.count + 1, 20, [0x90, 20])),
    ("has a step that means nothing", delta(base.count, 0, [0x00])),
    ("ends within a step", delta(base.count, 10, [0xff, 0, 0])),
    ("ends within what it inserts", delta(base.count, 10, [10, 1, 2])),
    ("has a number without an end", [UInt8](repeating: 0xff, count: 30)),
    ("is empty", []),
]

@Test(arguments: badDeltas.indices) func `a bad delta is told by its object's name`(number: Int) throws {
    var pack = HandmadePack()
    let start = pack.next
    let whole = pack.add(blob: base)
    pack.add(delta: badDeltas[number].delta, from: start, named: other(1))
    let scratch = try Scratch()
    let (objects, errors) = try Everything.sweep([pack.write(to: scratch)])
    #expect(objects.map(\.id) == [whole])
    #expect(errors.map(\.object) == [other(1)])
    #expect(errors.map(\.kind) == [.damaged], "\(badDeltas[number].name)")
    let reader = StoreReader(try ObjectStore([Array("\(scratch.path)/objects".utf8)], format: 20), limit: 1000)
    #expect(throws: PackError.self) { try reader.object(other(1)) }
}

@Test func `changes are the ranges that were not copied, and the places where runs meet`() throws {
    // Copies 4..<9 and 15..<20, inserts "ab" and "c", copies 20..<31.
    let steps: [UInt8] = [0x91, 4, 5, 0x91, 15, 5, 2, 0x61, 0x62, 1, 0x63, 0x91, 20, 11]
    let delta = try #require(
        delta(base.count, 24, steps).withUnsafeBytes { Delta($0, baseCount: base.count)?.applied(to: base) })
    #expect(delta.changes == [0..<0, 5..<5, 10..<13])
    let wanted: [UInt8] = Array(base[4..<9]) + Array(base[15..<20]) + Array("abc".utf8) + Array(base[20..<31])
    #expect(delta.bytes == wanted)
}

@Test func `a size that is a lie costs no memory and is told`() throws {
    for size in [base.count - 1, base.count + 1, 1 << 28, 1 << 33] {
        var pack = HandmadePack()
        pack.add(3, base, named: other(1), size: size)
        let scratch = try Scratch()
        let (objects, errors) = try Everything.sweep([pack.write(to: scratch)], limit: 1 << 40)
        #expect(objects == [])
        #expect(errors.map(\.object) == [other(1)])
    }
}

@Test func `an object that is not what its name stands for is told`() throws {
    var pack = HandmadePack()
    pack.add(3, base, named: other(0))
    let scratch = try Scratch()
    let (objects, errors) = try Everything.sweep([pack.write(to: scratch)], verify: .samples)
    #expect(objects == [])
    #expect(errors.map(\.object) == [other(0)])
}

@Test func `deltas that are made from each other are damage, not an endless loop`() throws {
    var pack = HandmadePack()
    pack.add(blob: base)
    let change = delta(base.count, 20, [0x90, 20])
    pack.add(7, change, named: other(1), between: other(2).bytes)
    pack.add(7, change, named: other(2), between: other(1).bytes)
    pack.add(7, change, named: other(3), between: other(3).bytes)
    pack.add(7, change, named: other(4), between: other(5).bytes)
    let scratch = try Scratch()
    let (objects, errors) = try Everything.sweep([pack.write(to: scratch)])
    #expect(objects.count == 1)
    #expect(errors.compactMap(\.object).sorted() == (1...4).map { other($0) })
    #expect(errors.first { $0.object == other(4) }?.kind == .missing)
    let reader = StoreReader(try ObjectStore([Array("\(scratch.path)/objects".utf8)], format: 20), limit: 1000)
    for number in 1...4 { #expect(throws: PackError.self) { try reader.object(other(UInt8(number))) } }
}

@Test func `a chain of ten thousand deltas is read, and each object by its name`() throws {
    var pack = HandmadePack()
    var text = base
    var start = pack.next
    pack.add(blob: text)
    var last = pack.entries[0].id
    for number in 0..<10_000 {
        let line = Array("line \(number)\n".utf8)
        let change = delta(
            text.count, base.count + line.count, [0x90, UInt8(base.count), UInt8(line.count)] + line)
        text = base + line
        last = HandmadePack.name(ofBlob: text)
        let next = pack.next
        pack.add(delta: change, from: start, named: last)
        start = next
    }
    let scratch = try Scratch()
    let (objects, errors) = try Everything.sweep([pack.write(to: scratch)], threads: 2)
    #expect(errors == [])
    #expect(objects.count == 10_001)
    let reader = StoreReader(try ObjectStore([Array("\(scratch.path)/objects".utf8)], format: 20), limit: 1000)
    #expect(try reader.object(last)?.bytes == text)
}

@Test func `any damage of a pack or its index is told, and no object comes out wrong`() throws {
    let clone = try Clone()
    try clone.grow(4, seed: 2)
    try clone.must("repack", "-adfq", "--depth=50")
    let expected = Set(try Everything.byGit(clone))
    let folder = clone.scratch.snapshot(of: "work/.git/objects/pack")
    let pack = try #require(folder.first { $0.key.hasSuffix(".pack") }).value
    let index = try #require(folder.first { $0.key.hasSuffix(".idx") }).value
    var random = SeededGenerator(seed: 11)
    for round in 0..<160 {
        var (pack, index) = (pack, index)
        switch round % 4 {
        case 0: pack.removeLast(Int.random(in: 1...pack.count, using: &random))
        case 1: index.removeLast(Int.random(in: 1...index.count, using: &random))
        case 2: pack[Int.random(in: pack.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
        default: index[Int.random(in: index.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
        }
        let scratch = try Scratch()
        try scratch.write("objects/pack/pack-x.pack", pack)
        try scratch.write("objects/pack/pack-x.idx", index)
        guard let (objects, errors) = try? Everything.sweep(["\(scratch.path)/objects"]) else { continue }
        #expect(objects.allSatisfy(expected.contains), "round \(round)")
        #expect(objects.count == expected.count || !errors.isEmpty, "round \(round)")
    }
}

@Test func `forms of packs and indexes that are not known here are told as such`() throws {
    var pack = HandmadePack()
    pack.add(blob: base)
    var old = pack.index
    old.removeFirst(8)
    var third = pack.pack
    third[7] = 3
    var later = pack.index
    later[7] = 3
    for (pack, index) in [(pack.pack, old), (third, pack.index), (pack.pack, later)] {
        let scratch = try Scratch()
        try scratch.write("objects/pack/pack-x.pack", pack)
        try scratch.write("objects/pack/pack-x.idx", index)
        let error = #expect(throws: PackError.self) { try Everything.sweep(["\(scratch.path)/objects"]) }
        #expect(error?.kind == .unknown)
    }
}

@Test func `an index whose fan-out is out of order is damage`() throws {
    var pack = HandmadePack()
    pack.add(blob: base)
    var index = pack.index
    index[8 + 3] = 2
    let scratch = try Scratch()
    try scratch.write("objects/pack/pack-x.pack", pack.pack)
    try scratch.write("objects/pack/pack-x.idx", index)
    let error = #expect(throws: PackError.self) { try Everything.sweep(["\(scratch.path)/objects"]) }
    #expect(error?.kind == .damaged)
}
