import Foundation

/// A text in a disguise, made without the code that takes it off.
package struct Disguised: Sendable, CustomStringConvertible {
    package let name: String
    package let bytes: [UInt8]

    package var description: String { name }

    private init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// A line with the token, in every disguise that needs no program.
    package static func all(of token: String) -> [Disguised] {
        let line = "deploy_key = \"\(token)\"  # rotate in spring\n"
        let filler = String(repeating: "The quick brown fox jumps over the lazy dog. ", count: 12)
        let text = Data(line.utf8)
        let base64 = text.base64EncodedString()
        let long = Data((filler + line + filler).utf8).base64EncodedString()
        return [
            Disguised("base64", "value: \(base64)\n"),
            Disguised("base64 of nothing but the token", "value: \(Data(token.utf8).base64EncodedString())\n"),
            Disguised("base64 without padding", "value: " + base64.filter { $0 != "=" } + "\n"),
            Disguised("base64 for URLs", "https://host/" + Encoding.base64URL(Array(text)) + "?x=1\n"),
            Disguised("base64 of base64 of base64", repeated(line, 3)),
            Disguised("base64 in a data URI", "url(data:text/plain;base64,\(base64))"),
            Disguised("base64 behind a word of its own alphabet", "prefix/\(base64)"),
            Disguised("wrapped base64", wrapped(long, 76, "\n")),
            Disguised("base64 wrapped at 64 with carriage returns", wrapped(long, 64, "\r\n")),
            Disguised("base64 wrapped at 61", wrapped(long, 61, "\n")),
            Disguised("indented base64", "data: |\n    " + wrapped(long, 60, "\n    ")),
            Disguised("base64 in comments", "# " + wrapped(long, 60, "\n# ")),
            Disguised("base64 with written line ends", "\"cert\": \"" + wrapped(long, 64, "\\n") + "\""),
            Disguised("base64 in strings that are joined", "x = \"" + wrapped(long, 50, "\" +\n    \"") + "\""),
            Disguised("base64 of UTF-16", (Data(line.utf16LittleEndian)).base64EncodedString()),
            Disguised("hexadecimal digits", "blob = \(hex(text, ""))"),
            Disguised("hexadecimal digits in capitals", "x'\(hex(text, "").uppercased())'"),
            Disguised("hexadecimal digits behind 0x", "0x\(hex(text, ""))"),
            Disguised("wrapped hexadecimal digits", wrapped(hex(Data((filler + line).utf8), ""), 60, "\n")),
            Disguised("\\x escapes", "char k[] = \"\\x\(hex(text, "\\x"))\";"),
            Disguised("\\x escapes on lines", "\"" + wrapped("\\x" + hex(text, "\\x"), 40, "\"\n\"") + "\""),
            Disguised("a list of bytes", "byte[] k = {0x\(hex(text, ", 0x"))};"),
            Disguised("\\u escapes", "\"k\": \"" + token.utf8.map { "\\u00" + hex($0) }.joined() + "\""),
            Disguised("\\u{} escapes", "let k = \"" + token.utf8.map { "\\u{\(hex($0))}" }.joined() + "\""),
            Disguised("one \\u escape in the midst", "k = \"\(token.replacing("_", with: "\\u005f"))\""),
            Disguised("octal escapes", "k=$'" + token.utf8.map { "\\" + octal($0) }.joined() + "'"),
            Disguised("escapes that are escaped", "\"" + token.utf8.map { "\\\\u00" + hex($0) }.joined() + "\""),
            Disguised("percent escapes", "?k=" + token.utf8.map { "%" + hex($0) }.joined()),
            Disguised("one percent escape in the midst", "?k=\(token.replacing("_", with: "%5F"))&x=1"),
            Disguised("JSON in percent escapes", "?q=%7B%22k%22%3A%22\(token)%22%7D"),
            Disguised("decimal entities", "<b>" + token.utf8.map { "&#\($0);" }.joined() + "</b>"),
            Disguised("hexadecimal entities", "<b>" + token.utf8.map { "&#x\(hex($0));" }.joined() + "</b>"),
            Disguised("a named entity", "<b>&#103;\(token.dropFirst().replacing("_", with: "&lowbar;"))</b>"),
            Disguised("two strings", "key = \"\(token.prefix(9))\" + \"\(token.dropFirst(9))\";"),
            Disguised("a prefix and the rest", "key = '\(token.prefix(2))'.'\(token.dropFirst(2))';"),
            Disguised("strings on lines", "k = (\"\(token.prefix(12))\"\n    '\(token.dropFirst(12))')\n"),
            Disguised("strings of one character", token.map { "'\($0)'" }.joined(separator: " + ")),
            Disguised("quoted-printable", quotedPrintable(filler.prefix(48) + "key is \(token) and more.\n")),
            Disguised("UTF-16 with a mark", [0xff, 0xfe] + line.utf16LittleEndian),
            Disguised("UTF-16 with a mark, the other way round", [0xfe, 0xff] + line.utf16BigEndian),
            Disguised("UTF-16", line.utf16LittleEndian),
            Disguised("UTF-16 the other way round", line.utf16BigEndian),
            Disguised("UTF-16 among other bytes", noise(301) + line.utf16LittleEndian + noise(300)),
            Disguised("UTF-16 among other bytes, the other way round", noise(300) + line.utf16BigEndian + noise(300)),
            Disguised(
                "UTF-32 with a mark", [0xff, 0xfe, 0, 0] + line.unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] }),
            Disguised("UTF-32", line.unicodeScalars.flatMap { [0, 0, 0, UInt8($0.value)] }),
        ]
    }

    private static func repeated(_ text: String, _ count: Int) -> String {
        (0..<count).reduce(text) { text, _ in Data(text.utf8).base64EncodedString() }
    }

    private static func wrapped(_ text: String, _ width: Int, _ separator: String) -> String {
        let digits = Array(text)
        return stride(from: 0, to: digits.count, by: width).map { start in
            String(digits[start..<min(start + width, digits.count)])
        }.joined(separator: separator)
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    private static func hex(_ bytes: Data, _ separator: String) -> String {
        bytes.map { hex($0) }.joined(separator: separator)
    }

    private static func octal(_ byte: UInt8) -> String {
        String(repeating: "0", count: byte < 64 ? (byte < 8 ? 2 : 1) : 0) + String(byte, radix: 8)
    }

    private static func quotedPrintable(_ text: some StringProtocol) -> String {
        var (result, line) = ("", 0)
        for character in text {
            if line == 74 {
                result += "=\n"
                line = 0
            }
            result.append(character)
            line += 1
        }
        return result
    }

    private static func noise(_ count: Int) -> [UInt8] {
        var random = SeededGenerator(seed: UInt64(count))
        return random.bytes(count)
    }
}

extension String {
    fileprivate var utf16LittleEndian: [UInt8] { utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } }
    fileprivate var utf16BigEndian: [UInt8] { utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] } }
}
