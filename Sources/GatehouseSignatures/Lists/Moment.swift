import GatehouseCore

/// A second in UTC, as OpenSSH writes it in lists of signers.
package struct Moment: Hashable, Sendable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    /// A moment written as `YYYYMMDD`, `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`, with a `Z` behind it; nil for anything else.
    init?(_ text: String) {
        let digits = Array(text.utf8.dropLast())
        guard text.utf8.last.map({ $0 | 0x20 }) == UInt8(ascii: "z"), [8, 12, 14].contains(digits.count),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        func number(_ range: Range<Int>) -> Int {
            range.upperBound > digits.count ? 0 : digits[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
        let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
        let date = String(decoding: digits[..<4] + [45] + digits[4..<6] + [45] + digits[6..<8], as: UTF8.self)
        guard let day = Day(date), hour < 24, minute < 60, second < 60 else { return nil }
        seconds = day.firstSecond + Int64(hour * 3_600 + minute * 60 + second)
    }

    /// The moment to the second; in years of more than four digits, the last one that OpenSSH can write.
    var text: String {
        let seconds = min(max(Int(self.seconds), Self.first), Self.last)
        let ofDay = (seconds % 86_400 + 86_400) % 86_400
        let clock = [ofDay / 3_600, ofDay / 60 % 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return Day(secondsSince1970: seconds).description.filter { $0 != "-" } + clock + "Z"
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    // The first and the last second of the years 0000 and 9999.
    private static let first = -62_167_219_200
    private static let last = 253_402_300_799
}
