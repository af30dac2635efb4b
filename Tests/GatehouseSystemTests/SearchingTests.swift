import GatehouseSystem
import TestSupport
import Testing

@Suite struct SearchingTests {
    @Test(arguments: 0..<20)
    func `a text is found where a look at each place finds it`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
                UInt8.random(in: 97...98, using: &random)
            }
            let text = (0..<Int.random(in: 0..<6, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random)
            }
            let start = Int.random(in: 0...70, using: &random)
            let places = bytes.indices.filter { !text.isEmpty && bytes[$0...].starts(with: text) && $0 >= start }
            #expect(bytes.withUnsafeBytes { $0.firstStart(of: text, from: start) } == places.first)
        }
    }
}
