extension Shape where Value == Day {
    /// A day such as `2027-06-30`.
    package static var day: Shape {
        word(
            "a day such as 2027-06-30", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", format: "date",
            show: { $0.description }, parse: { Day($0) })
    }
}

extension Shape where Value == Fingerprint {
    /// The fingerprint of a finding, as reports print it.
    package static var fingerprint: Shape {
        word(
            "a fingerprint: gh1: and 32 hexadecimal digits", pattern: "^gh1:[0-9a-f]{32}$", show: { $0.text },
            parse: { Fingerprint($0) })
    }
}

extension Shape where Value == ObjectID {
    /// The whole name of an object.
    package static var objectID: Shape {
        word(
            "the whole name of a commit or tag: 40 or 64 of the digits 0-9 and a-f",
            pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$", show: { $0.hex }, parse: { ObjectID(hex: $0) })
    }
}

extension Shape where Value == RefName {
    /// The full name of one ref, as `git check-ref-format` accepts it.
    package static var refName: Shape {
        word(
            "the full name of a ref, such as refs/heads/main",
            pattern: #"^refs/(?![./])(?!.*(?:/\.|\.\.|//|@\{|\.lock/))[^\x00-\x20\x7f~^:?*\[\\]+(?<!\.lock)(?<![./])$"#,
            show: { String(decoding: $0.bytes, as: UTF8.self) },
            parse: { RefName($0).isWellFormed ? RefName($0) : nil })
    }
}

extension Shape where Value == Glob {
    /// A pattern of paths, from the top of the repository.
    package static var glob: Shape {
        word(
            "a pattern of paths from the top of the repository, without '/' at its start", pattern: "^[^/]",
            show: { $0.pattern }, parse: { $0.isEmpty || $0.hasPrefix("/") ? nil : Glob($0) })
    }
}

extension Shape where Value == Int {
    /// A number of bytes, such as `10 MB`: powers of 1000 for kB, MB and GB, of 1024 for KiB, MiB and GiB.
    package static var byteSize: Shape {
        word(
            "a size such as 10 MB", pattern: "^[1-9][0-9]{0,5} ?(B|kB|MB|GB|KiB|MiB|GiB)$", show: { ByteSize.text($0) },
            parse: { ByteSize.parse($0) })
    }

    /// A time in seconds with at most three decimals, such as `4.5`, kept in milliseconds.
    package static func seconds(in milliseconds: ClosedRange<Int>) -> Shape {
        let (low, high) = (milliseconds.lowerBound, milliseconds.upperBound)
        return scalar(
            "seconds, from \(Message(verbatim: Seconds.text(low))) to \(Message(verbatim: Seconds.text(high)))",
            [
                ("type", .string("number")), ("minimum", .decimal(thousandths: low)),
                ("maximum", .decimal(thousandths: high)),
            ],
            show: { .decimal(thousandths: $0) },
            parse: { Seconds.parse($0).flatMap { milliseconds.contains($0) ? $0 : nil } })
    }
}

extension Shape where Value == [UInt8] {
    /// A key of at least 16 bytes, in hexadecimal digits or base64. It is shown as its digest.
    package static var key: Shape {
        let base64 = "(?:[A-Za-z0-9+/]{4}){5,}(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)"
        return word(
            "at least 16 bytes in hexadecimal digits or base64",
            pattern: "^(?:(?:[0-9A-Fa-f]{2}){16,}|(?![0-9A-Fa-f]+$)\(base64))$",
            show: { "sha256:" + SHA256.hex(SHA256.digest(of: $0)) }, parse: { KeyText.bytes(of: $0) })
    }
}

extension Shape where Value == String {
    /// The path of a file or directory of the machine, from its root.
    package static var absolutePath: Shape {
        word("a path that begins with '/'", pattern: "^/", show: { $0 }, parse: { $0.hasPrefix("/") ? $0 : nil })
    }

    /// The name of an environment variable. Git's own are none: some of them carry what the pusher wrote.
    package static var variable: Shape {
        word(
            "the name of an environment variable that is not git's own", pattern: "^(?!GIT_)[A-Za-z_][A-Za-z0-9_]*$",
            show: { $0 }, parse: { isVariable($0) ? $0 : nil })
    }

    private static func isVariable(_ text: String) -> Bool {
        let isLetter = { (byte: UInt8) in byte == UInt8(ascii: "_") || (97...122).contains(byte | 0x20) }
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        return !text.hasPrefix("GIT_") && text.utf8.first.map(isLetter) == true
            && text.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    }
}
