/// Numbers as people read them.
enum Figures {
    /// `1 258 291`, with thin spaces that do not break.
    static func number(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { text += "\u{202f}" }
            text.append(digit)
        }
        return (number < 0 ? "−" : "") + text
    }

    /// `1.2 MB`.
    static func size(_ bytes: Int) -> String {
        var (value, unit) = (bytes, "bytes")
        for next in ["kB", "MB", "GB", "TB"] where value >= 1_000 {
            if value < 10_000 && next != "TB" || value < 1_000_000 {
                let tenths = value / 100
                return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(next)" : "\(value / 1_000) \(next)"
            }
            (value, unit) = (value / 1_000, next)
        }
        return "\(value) \(unit)"
    }

    /// `14 ms`, `2.3 s`, `4 min 2 s`.
    static func time(_ milliseconds: Int) -> String {
        if milliseconds < 1_000 { return "\(milliseconds) ms" }
        if milliseconds < 60_000 { return "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s" }
        return "\(milliseconds / 60_000) min \(milliseconds % 60_000 / 1_000) s"
    }

    /// `62 %`; of nothing, a dash.
    static func share(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : "\((part * 200 + whole) / (2 * whole))\u{202f}%"
    }
}
