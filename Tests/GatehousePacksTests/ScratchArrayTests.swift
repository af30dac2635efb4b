import GatehousePacks
import Testing

@Test(arguments: [0, 1000, Int.max])
func `a scratch array holds what an array holds, in a file or not`(limit: Int) {
    var scratch = ScratchArray<UInt32>(filesFrom: limit)
    var expected: [UInt32] = []
    for number in 0..<5000 as Range<UInt32> {
        scratch.append(number &* 2_654_435_761)
        expected.append(number &* 2_654_435_761)
    }
    scratch.append(repeating: 7, count: 3000)
    expected += [UInt32](repeating: 7, count: 3000)
    scratch.append(expected)
    expected += expected
    let last = scratch.popLast()
    #expect(last == expected.removeLast())
    scratch[17] = 3
    expected[17] = 3
    scratch.sort { $0 < $1 }
    expected.sort()
    scratch.reverse()
    let values = scratch.withElements(scratch.indices) { Array($0) }
    #expect(values == expected.reversed())
}

@Test func `an empty scratch array has nothing to take away`() {
    var scratch = ScratchArray<UInt64>()
    let last = scratch.popLast()
    #expect(last == nil)
    scratch.append(repeating: 1, count: 0)
    scratch.append([])
    let count = scratch.count
    #expect(count == 0)
}
