import TestSupport
import Testing

@testable import GatehouseGit

@Suite struct AlternateListTests {
    private func paths(_ text: String) -> [String]? {
        AlternateList.inEnvironment(Array(text.utf8))?.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `colons separate plain paths`() {
        #expect(paths("") == [])
        #expect(paths("/srv/a.git/objects") == ["/srv/a.git/objects"])
        #expect(paths("/srv/a b/objects:/srv/c/objects:") == ["/srv/a b/objects", "/srv/c/objects"])
        #expect(paths("::/srv/a") == ["/srv/a"])
    }

    @Test func `a quoted path may hold colons, quotes and any byte`() {
        #expect(paths(#""/srv/a:b/objects":/srv/c"#) == ["/srv/a:b/objects", "/srv/c"])
        #expect(paths(#""/srv/\"a\"\\\t\n:\303\251""#) == ["/srv/\"a\"\\\t\n:é"])
        #expect(AlternateList.inEnvironment(Array(#""\377""#.utf8)) == [[0xff]])
    }

    @Test func `quotations that do not end well are no list at all`() {
        for text in [#"""#, #""/srv"#, #""/srv"x:/b"#, #""/srv\"#, #""\q""#, #""\400""#, #""\18x""#, #""\1"#, #""""#] {
            #expect(paths(text) == nil, "\(text)")
        }
    }

    @Test func `a file holds one path on each line, and comments`() {
        let file = "# a store\n/srv/a:b/objects\n\n\"/srv/c\\nd\"\n../../e.git/objects\n"
        #expect(
            AlternateList.inFile(Array(file.utf8))?.map { String(decoding: $0, as: UTF8.self) } == [
                "/srv/a:b/objects", "/srv/c\nd", "../../e.git/objects",
            ])
    }

    @Test func `quoting and unquoting any bytes gives them back`() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<1_000 {
            let count = Int.random(in: 1...20, using: &random)
            let bytes = random.bytes(count)
            let quoted = [UInt8(ascii: "\"")] + bytes.flatMap(octal) + [UInt8(ascii: "\"")]
            #expect(
                AlternateList.inEnvironment(quoted + [UInt8(ascii: ":")] + Array("/x".utf8)) == [bytes, [47, 120]])
            _ = AlternateList.inEnvironment([UInt8(ascii: "\"")] + bytes)
        }
    }

    private func octal(_ byte: UInt8) -> [UInt8] { [92, 48 + byte >> 6, 48 + byte >> 3 & 7, 48 + byte & 7] }
}
