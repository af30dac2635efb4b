import GatehouseSystem
import Synchronization
import Testing

@Test(arguments: [0, 1, 2, 1000]) func `every item is worked on once, whoever hands it over`(count: Int) {
    let seen = Mutex<[Int]>([])
    let handed = pipeline({ hand in (0..<count).forEach(hand) }) { (number, item: Int) in
        seen.withLock { $0.append(number == item ? item : -1) }
    }
    #expect(handed == count)
    #expect(seen.withLock { $0.sorted() } == Array(0..<count))
}

@Test func `little waits in memory where items come faster than they are worked on`() {
    let waiting = Mutex(0)
    let most = Mutex(0)
    _ = pipeline({ hand in
        for _ in 0..<500 {
            let now = waiting.withLock { count in
                count += 1
                return count
            }
            most.withLock { $0 = max($0, now) }
            hand(())
        }
    }) { (_, _: Void) in
        waiting.withLock { $0 -= 1 }
    }
    #expect(most.withLock { $0 } <= 4 * onlineProcessors + 4)
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
