import Foundation
import TestSupport
import Testing

@testable import GatehouseCore

struct DayTests {
    @Test(arguments: ["2027-06-30", "2028-02-29", "2000-02-29", "1970-01-01", "9999-12-31"])
    func `a day is written as it is read`(text: String) { #expect(Day(text)?.description == text) }

    @Test(arguments: [
        "", "2027", "2027-6-30", "2027-06-31", "2027-02-29", "1900-02-29", "2027-00-10", "2027-13-01", "2027-01-00",
        "2027-06-30 ", "+027-06-30", "2027-06-3٠", "2027/06/30", "27-06-30", "2027-06-30T00:00:00Z", "-027-06-30",
    ])
    func `what no calendar has is no day`(text: String) { #expect(Day(text) == nil) }

    @Test func `seconds fall on the day that another calendar says`() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var random = SeededGenerator(seed: 2)
        let edges = [0, -1, 86_399, 86_400, -86_400, -86_401, 951_782_399, 951_782_400, 4_102_444_799]
        let drawn = (0..<2_000).map { _ in Int.random(in: -2_000_000_000...40_000_000_000, using: &random) }
        for seconds in edges + drawn {
            let parts = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(seconds)))
            let day = Day(secondsSince1970: seconds)
            #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day], "\(seconds) seconds")
        }
    }

    @Test func `days are ordered as they pass`() throws {
        var before = Day(secondsSince1970: 0)
        for number in 1...1_000 {
            let day = Day(secondsSince1970: number * 86_400)
            #expect(before < day)
            #expect(Day(day.description) == day)
            before = day
        }
    }
}
