import TestSupport
import Testing

@testable import GatehouseCore

/// The same value, told as the sum that it is: what the rolling window has to come to.
private func sums(_ text: String) -> [String] {
    var units: [UInt64] = []
    var starts: [Int] = []
    var isStart = true
    let all = Array(text.utf16.map(UInt64.init))
    // What a carriage return begins is one end of a line.
    let ends = all.indices.filter { $0 == 0 || all[$0] != 0x0a || all[$0 - 1] != 0x0d }.map {
        all[$0] == 0x0d ? 0x0a : all[$0]
    }
    for unit in ends + [0xffff] where unit != 0x20 && unit != 0x09 {
        if isStart { starts.append(units.count) }
        isStart = unit == 0x0a
        units.append(unit)
    }
    var seen: [UInt64: Int] = [:]
    return starts.map { start in
        let window = units[start...].prefix(100) + Array(repeating: 0, count: 100)
        let hash = window.prefix(100).reduce(UInt64(0)) { $0 &* 37 &+ $1 }
        seen[hash, default: 0] += 1
        return "\(String(hash, radix: 16)):\(seen[hash]!)"
    }
}

@Test func `a line is named by the characters that follow, whatever the ends of lines and the margins`() {
    let hashes = LineHashes.of([1, 2], in: Array("let a = 1\n\tlet b = 2\n".utf8))
    // Looked up once with the program that uploads to GitHub.
    #expect(hashes == [1: "29ecd985c8de1749:1", 2: "344256a2d4966c3b:1"])
    #expect(LineHashes.of([1, 2], in: Array("let a = 1\r\n  let b = 2\r\n".utf8)) == hashes)
}

@Test(arguments: UInt64(1)...40)
func `the rolling value is the sum that it stands for, on every line`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "b", " ", "\t", "\n", "\r\n", "\r", "é", "😀", "same line\n", String(repeating: "x", count: 90)]
    let text = (0..<Int(random.next() % 200)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    let expected = sums(text)
    let lines = Set(1...expected.count)
    let hashes = LineHashes.of(lines, in: Array(text.utf8))
    #expect(lines.sorted().map { hashes[$0] } == expected)
}

@Test func `a line that is the same as others is told by its number`() {
    let line = String(repeating: "y", count: 120) + "\n"
    let hashes = LineHashes.of([1, 3], in: Array(String(repeating: line, count: 4).utf8))
    #expect(hashes[1]?.hasSuffix(":1") == true)
    #expect(hashes[3]?.hasSuffix(":3") == true)
}
