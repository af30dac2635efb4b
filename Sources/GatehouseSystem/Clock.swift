#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What time it is.
package enum Clock {
    /// Whole seconds since 1970 began, in UTC.
    package static func secondsSince1970() -> Int { read(CLOCK_REALTIME).tv_sec }

    /// Milliseconds that only ever grow: for how long something took.
    package static func milliseconds() -> Int {
        let time = read(CLOCK_MONOTONIC)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// Nanoseconds that only ever grow: for how long a part of it took.
    package static func nanoseconds() -> Int {
        let time = read(CLOCK_MONOTONIC)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// Lets so many milliseconds pass.
    package static func wait(milliseconds: Int) {
        let end = self.milliseconds() + milliseconds
        while case let left = end - self.milliseconds(), left > 0 { poll(nil, 0, Int32(clamping: left)) }
    }

    /// The moment in UTC as RFC 3339 has it, such as `2026-03-01T12:30:05Z`.
    package static func text(secondsSince1970 seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        let day =
            "\(padded(Int(parts.tm_year) + 1900, 4))-\(padded(Int(parts.tm_mon) + 1))-\(padded(Int(parts.tm_mday)))"
        let time = "\(padded(Int(parts.tm_hour))):\(padded(Int(parts.tm_min))):\(padded(Int(parts.tm_sec)))"
        return day + "T" + time + "Z"
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static func read(_ clock: clockid_t) -> timespec {
        var time = timespec()
        clock_gettime(clock, &time)
        return time
    }
}
