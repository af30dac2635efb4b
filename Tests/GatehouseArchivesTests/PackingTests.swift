import GatehouseArchives
import TestSupport
import Testing

@Suite struct `What is packed` {
    @Test func `comes out with the names that it has`() throws {
        let made = try Packed.made(
            """
            put('a.zip', zipped([('one.txt', b'first'), ('b/two.txt', b'second' * 100)]))
            put('b.tar', tarred([('one.txt', b'first'), ('n' * 120, b'second' * 100)]))
            put('c.deb', arred([('one.txt', b'first'), ('two', b'second' * 100)]))
            """, "")
        for (archive, second) in zip(made, ["b/two.txt", String(repeating: "n", count: 120), "two"]) {
            let taker = Taker(opening: archive.bytes)
            #expect(taker.names == ["one.txt", second])
            #expect(taker.texts == ["first", String(repeating: "second", count: 100)])
            #expect(taker.obstacles.isEmpty && !taker.isCut)
        }
    }

    @Test func `that wants a password is told, and so is what nobody knows`() throws {
        let made = try Packed.made(
            """
            locked = bytearray(zipped([('a', b'clean')]))
            locked[6] |= 1
            locked[locked.index(b'PK\\x01\\x02') + 8] |= 1
            put('a.zip', locked)
            put('b.zip', zipped([('a', b'clean' * 50)], zipfile.ZIP_LZMA))
            put('c.7z', b'7z\\xbc\\xaf\\x27\\x1c' + bytes(40))
            put('d.gz', gzip.compress(bytes(range(256)) * 9)[:90])
            """, "")
        #expect(made.map { Taker(opening: $0.bytes).obstacles } == [[.encrypted], [.unknown], [.unknown], [.unknown]])
    }

    @Test func `never comes to more than there is room for`() throws {
        let packed = try Packed.made(
            """
            for name, data in [('a.gz', gzip), ('b.bz2', bz2), ('c.xz', lzma), ('d.zlib', zlib)]:
                put(name, data.compress(b'x' * 3000000))
            put('e.zip', zipped([('a', b'x' * 3000000)]))
            """, "")
        for archive in packed {
            let taker = Taker(opening: archive.bytes, room: 100_000)
            #expect(taker.isCut, "\(archive)")
            #expect(taker.texts.map(\.count) == [100_000], "\(archive)")
        }
    }

    @Test(arguments: 0..<40)
    func `that was damaged somewhere never does harm`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for archive in try Samples.all {
            var bytes = archive.bytes
            for _ in 0..<(1 + random.next() % 8) {
                bytes[Int(random.next() % UInt64(min(bytes.count, seed % 2 == 0 ? 600 : .max)))] = random.bytes(1)[0]
            }
            if seed % 5 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
            for packing in Packing.allCases {
                var taker = Taker(room: 1 << 20)
                packing.unpack(bytes, into: &taker)
                #expect(taker.texts.reduce(0) { $0 + $1.utf8.count } <= 20 << 20)
            }
        }
    }
}

private enum Samples {
    private static let made = Result { try Packed.all(of: "nothing") }
    static var all: [Disguised] { get throws { try made.get() } }
}

/// Takes what comes, up to a limit.
private struct Taker: Unpacking {
    var room: Int
    var names: [String] = []
    var texts: [String] = []
    var obstacles: [Obstacle] = []
    var isCut = false

    init(room: Int = 1 << 24) { self.room = room }

    init(opening bytes: [UInt8], room: Int = 1 << 24) {
        self.init(room: room)
        Packing(of: bytes)?.unpack(bytes, into: &self)
    }

    mutating func take(_ member: Member) {
        names += [member.name.map { String(decoding: $0, as: UTF8.self) }].compactMap(\.self)
        texts.append(String(decoding: member.bytes, as: UTF8.self))
        room = max(0, room - member.bytes.count)
    }

    mutating func mayTakeMember() -> Bool { names.count < 1000 }
    mutating func skip(_ obstacle: Obstacle) { obstacles.append(obstacle) }
    mutating func cut() { isCut = true }
}
