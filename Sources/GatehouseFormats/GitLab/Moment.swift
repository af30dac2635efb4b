import GatehouseCore

/// A second in UTC.
struct Moment {
    private let seconds: Int

    init(secondsSince1970 seconds: Int) { self.seconds = seconds }

    /// A moment as reports have it (RFC 3339, in UTC); nil for any other text.
    init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(String(parts[0])), parts[1].hasSuffix("Z") else { return nil }
        let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        seconds = day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
    }

    func later(_ more: Int) -> Moment { Moment(secondsSince1970: seconds.addingReportingOverflow(more).partialValue) }

    /// `2026-01-02T03:04:05`.
    var text: String {
        let rest = ((seconds % 86_400) + 86_400) % 86_400
        let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return "\(Day(secondsSince1970: seconds))T" + clock.joined(separator: ":")
    }
}

extension Day {
    /// How many days after 1970-01-01 it is (Howard Hinnant, days_from_civil).
    var daysSince1970: Int {
        let year = month <= 2 ? self.year - 1 : self.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
