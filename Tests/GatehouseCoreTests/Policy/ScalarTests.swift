import Foundation
import TestSupport
import Testing

@testable import GatehouseCore

struct ScalarTests {
    // YAML 1.2.2, 10.3.2 "Tag resolution" of the core schema.
    @Test(arguments: [
        ("", Scalar.null), ("~", .null), ("null", .null), ("NULL", .null), ("nUll", .text("nUll")),
        ("true", .bool(true)), ("FALSE", .bool(false)), ("tRue", .text("tRue")), ("yes", .text("yes")),
        ("off", .text("off")), ("on", .text("on")), ("0", .integer(0)), ("-12", .integer(-12)), ("+7", .integer(7)),
        ("012", .integer(12)), ("0o14", .integer(12)), ("0xfF", .integer(255)), ("0o8", .text("0o8")),
        ("0x", .text("0x")), ("-0x1", .text("-0x1")), ("3.0", .integer(3)), ("3.", .integer(3)), (".5", .decimal(".5")),
        ("2.50", .decimal("2.50")), ("1e3", .decimal("1e3")), ("1E+3", .decimal("1E+3")), ("1e", .text("1e")),
        (".", .text(".")), ("-", .text("-")), ("-.inf", .decimal("-.inf")), (".NaN", .decimal(".NaN")),
        (".nAN", .text(".nAN")), ("1_000", .text("1_000")), ("0b1", .text("0b1")), ("2027-06-30", .text("2027-06-30")),
        ("12:30", .text("12:30")), ("99999999999999999999", .decimal("99999999999999999999")), ("٣", .text("٣")),
        ("1\u{301}", .text("1\u{301}")),
    ])
    func `plain text stands for what the core schema says`(text: String, scalar: Scalar) {
        #expect(Scalar(text, isPlain: true) == scalar)
        #expect(Scalar(text, isPlain: false) == .text(text))
    }

    @Test(arguments: [
        ("1 B", 1), ("10 MB", 10_000_000), ("10MB", 10_000_000), ("7 kB", 7_000), ("2 KiB", 2_048),
        ("1 MiB", 1_048_576),
        ("999999 GiB", 999_999 << 30), ("512 MiB", 512 << 20),
    ])
    func `sizes have units`(text: String, bytes: Int) {
        #expect(ByteSize.parse(text) == bytes)
        #expect(ByteSize.parse(ByteSize.text(bytes)) == bytes)
    }

    @Test(arguments: [
        "", "10", "MB", "0 B", "010 B", "1.5 MB", "10  MB", "10 mb", "-1 B", "1000000 B", "10 MBs", "١ B",
    ])
    func `what has no unit is no size`(text: String) { #expect(ByteSize.parse(text) == nil) }

    @Test(arguments: [
        ("4.5", 4_500), ("4", 4_000), ("0.001", 1), ("10.25", 10_250), ("5.0", 5_000), ("0.1", 100),
    ])
    func `seconds are kept in thousandths`(text: String, thousandths: Int) {
        #expect(Seconds.parse(Scalar(text, isPlain: true)) == thousandths)
    }

    @Test(arguments: ["4.5555", "-1", "-0.5", "1e3", ".inf", ".nan", ".5", "1000001", "9999999.5", "soon"])
    func `what is no time is none`(text: String) { #expect(Seconds.parse(Scalar(text, isPlain: true)) == nil) }

    @Test func `a key is read from both of its spellings`() throws {
        var random = SeededGenerator(seed: 8)
        for count in 0...48 {
            let bytes = random.bytes(count)
            let expected = count >= 16 ? bytes : nil
            #expect(KeyText.bytes(of: SHA256.hex(bytes)) == expected)
            #expect(KeyText.bytes(of: SHA256.hex(bytes).uppercased()) == expected)
            #expect(KeyText.bytes(of: Data(bytes).base64EncodedString()) == expected)
        }
    }

    @Test(arguments: [
        ("mod", "mode"), ("mdoe", "mode"), ("Mode", "mode"), ("igore", "ignore"), ("block_from", "block-from"),
        ("x", nil), ("", nil), ("something", nil), ("🙂", nil),
    ])
    func `the nearest known word is found where one is near`(typed: String, known: String?) {
        #expect(nearest(to: typed, among: ["mode", "ignore", "block-from", "rules"]) == known)
    }
}
