import GatehouseChecks
import GatehouseCore
import GatehouseMatch
import TestSupport
import Testing

@Suite struct `Places of secrets` {
    private let key = Sample.awsAccessKey

    private func places(_ bytes: [UInt8]) -> [[Int?]] {
        Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath("file")), bytes)])).list.map {
            [$0.place.line, $0.place.column, $0.place.endLine, $0.place.endColumn]
        }
    }

    @Test func `count lines by line feeds and columns by scalars`() {
        #expect(places(Array("a\r\n\té€😀 = \(key)\r\n".utf8)) == [[2, 8, 2, 28]])
        #expect(places(Array("\u{feff}\(key)".utf8)) == [[1, 1, 1, 21]])
        #expect(places([0xff, 0xe2, 0x82, 0x20] + Array(key.utf8)) == [[1, 5, 1, 25]])
    }

    @Test func `are those of the text in UTF-16`() {
        let units = Array("eins\r\né😀 = \"\(key)\"\r\n".utf16)
        let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        for bytes in [[0xff, 0xfe] + little, [0xfe, 0xff] + big, little, big] {
            #expect(places(bytes) == [[2, 7, 2, 27]])
        }
    }

    @Test func `are found behind NUL bytes, and behind a byte order mark that lies`() {
        #expect(places([0, 1, 0, 0x0a] + Array("k=\(key)\0".utf8)) == [[2, 3, 2, 23]])
        #expect(places([0xff, 0xfe, 0x0a] + Array("k=\(key)".utf8)) == [[2, 3, 2, 23]])
    }

    @Test(arguments: 0..<60)
    func `lie inside the text, whatever its bytes`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "password=", "\"token\": \"", "AKIA", "://", ":", "@", "Basic ", "-u ", "=", "\"", "'", "<password>", "\n",
            "\\", "<key>secret</key>", "Bearer ", "-----BEGIN ", "eyJ", "\0", "é", Sample.password, key, "`", "(",
            ":= ",
        ]
        var bytes: [UInt8] = seed % 3 == 0 ? [0xff, 0xfe] : []
        for _ in 0..<200 {
            bytes +=
                random.next() % 3 == 0
                ? random.bytes(Int(random.next() % 9)) : Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
        }
        let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
        for place in places(bytes) where seed % 3 != 0 {
            #expect(place[0]! >= 1 && place[2]! <= lines.count && place[0]! <= place[2]!)
            #expect(place[1]! >= 1 && place[3]! <= lines[place[2]! - 1].count + 1)
        }
    }
}
