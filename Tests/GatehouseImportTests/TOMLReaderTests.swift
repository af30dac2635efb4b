import GatehouseImport
import Testing

/// TOML 1.0 is read whole, and nothing else is.
struct TOMLReaderTests {
    private func read(_ text: String) throws -> TOMLTable { try TOMLReader.read(Array(text.utf8)) }

    @Test func `values of every type are read`() throws {
        let table = try read(
            """
            text = "a\\tb\\u00e9 # no comment" # a comment
            'literal' = '\\d{3}'
            long = \"\"\"
            one \\
               two
            three\"\"\"\"\"
            raw = '''
            it's '''
            whole = -1_000
            hex = 0xFF
            part = 6.5e-1
            yes = true
            day = 1979-05-27 07:32:00Z
            list = [ 1, # one
              "two", [ ], ]
            inline = { a.b = 1, "c d" = 2 }
            """)
        #expect(table["text"] == .text("a\tbé # no comment"))
        #expect(table["literal"] == .text("\\d{3}"))
        #expect(table["long"] == .text("one two\nthree\"\""))
        #expect(table["raw"] == .text("it's "))
        #expect(table["whole"] == .integer(-1000) && table["hex"] == .integer(255) && table["part"] == .decimal(0.65))
        #expect(table["yes"] == .bool(true) && table["day"] == .moment("1979-05-27 07:32:00Z"))
        #expect(table["list"] == .list([.integer(1), .text("two"), .list([])]))
        #expect(table["inline"]?.table?["a"]?.table?["b"] == .integer(1))
        #expect(table["inline"]?.table?.keys == ["a", "c d"])
    }

    @Test func `tables and lists of tables are put together`() throws {
        let table = try read(
            "a.b = 1\r\n[[rules]]\r\nid = 'x'\r\n[rules.allow]\r\nn = 1\r\n[[rules]]\nid = 'y'\n[c.d]\ne=1\n[c]\n")
        #expect(table["rules"]?.list?.compactMap(\.table?["id"]?.text) == ["x", "y"])
        #expect(table["rules"]?.list?[0].table?["allow"]?.table?["n"] == .integer(1))
        #expect(table["c"]?.table?["d"]?.table?["e"] == .integer(1))
    }

    @Test(arguments: [
        ("a = 1\na = 2", 2), ("[a]\n[a]", 2), ("a = 1\n[a]", 2), ("a = [1]\n[[a]]", 2), ("a = { b = 1 }\n[a.c]", 2),
        ("a", 1), ("a = ", 1), ("a = 'x", 1), ("a = \"x\ny\"", 1), ("a = \"\\q\"", 1), ("a = 1 b = 2", 1), ("= 1", 1),
        ("a = 01", 1), ("a = 1__0", 1), ("a = .5", 1), ("a = 1.", 1), ("a = [1 2]", 1), ("a = {b = 1", 1), ("[a", 1),
        ("a = \"\\ud800\"", 1), ("\n\na = nope", 3), ("a = {b = 1,\n}", 1), ("a.b = 1\na.b.c = 2", 2), ("# \u{1}", 1),
    ])
    func `what is no TOML is a fault, with its line`(text: String, line: Int) {
        #expect { try read(text) } throws: { ($0 as? TOMLFault)?.line == line }
    }

    @Test func `depth is bounded, and bytes that are no UTF-8 are a fault`() {
        #expect(throws: TOMLFault.self) { try read("a = " + String(repeating: "[", count: 100_000)) }
        #expect(throws: TOMLFault.self) { try TOMLReader.read([0x61, 0xff]) }
    }

    @Test func `no cut of a file crashes the reader`() {
        let whole = Array(
            "[a.\"b\"]\nc = [1, { d = \"\\u00e9\" }]\ne = '''x'''\nf = 1979-05-27\n[[g]]\nh = 0x1F\n".utf8)
        for length in whole.indices { _ = try? TOMLReader.read(Array(whole[..<length])) }
        for index in whole.indices {
            for byte in [UInt8(0), 0x22, 0x27, 0x5b, 0x7d, 0xff] {
                var changed = whole
                changed[index] = byte
                _ = try? TOMLReader.read(changed)
            }
        }
    }
}
