import GatehouseSystem
import Synchronization
import Testing

@Test(arguments: [0, 1, 2, 1000]) func `every number is run once`(count: Int) {
    let seen = Mutex<[Int]>([])
    parallel(count) { index in seen.withLock { $0.append(index) } }
    #expect(seen.withLock { $0.sorted() } == Array(0..<count))
}

@Test func `a moment is written as RFC 3339 has it`() {
    #expect(Clock.text(secondsSince1970: 0) == "1970-01-01T00:00:00Z")
    #expect(Clock.text(secondsSince1970: 951_782_399) == "2000-02-28T23:59:59Z")
    #expect(Clock.text(secondsSince1970: 951_782_400) == "2000-02-29T00:00:00Z")
}

@Test func `a variable can be set and taken away`() {
    var variables = Environment(["A": "1"])
    variables["B"] = [0xff]
    #expect(variables["B"] == [0xff])
    variables["A"] = nil
    #expect(variables["A"] == nil)
    #expect(variables.variables.count == 1)
    #expect(Environment.current()["PATH"] != nil)
}
