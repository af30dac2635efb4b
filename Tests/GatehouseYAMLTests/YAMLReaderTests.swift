import GatehouseCore
import GatehouseYAML
import Testing

struct YAMLReaderTests {
    @Test func `nodes know their lines and columns`() throws {
        let root = try #require(readYAML(Array("a: 1\nbé:\n  - x\n  - {c: 'd'}\n".utf8)).root)
        guard case .map(let pairs) = root.value, case .list(let items) = pairs[1].value.value else {
            Issue.record("no map with a list")
            return
        }
        #expect(pairs[0].key == Node(.scalar("a", isPlain: true), at: Position(line: 1, column: 1)))
        #expect(pairs[0].value == Node(.scalar("1", isPlain: true), at: Position(line: 1, column: 4)))
        #expect(items[0].position == Position(line: 3, column: 5))
        guard case .map(let inner) = items[1].value else {
            Issue.record("no map in the list")
            return
        }
        #expect(inner[0].value == Node(.scalar("d", isPlain: false), at: Position(line: 4, column: 9)))
    }

    @Test func `an alias repeats what its anchor names`() {
        let repeated = readYAML(Array("a: &x [1, 2]\nb: *x\n".utf8))
        guard case .map(let pairs)? = repeated.root?.value else {
            Issue.record("no map")
            return
        }
        #expect(repeated.mistakes.isEmpty)
        #expect(pairs[0].value == pairs[1].value)
    }

    @Test(arguments: [
        ("", "1:1: expected settings, and the file has none"),
        ("# nothing\n", "1:1: expected settings, and the file has none"),
        ("---\n", "1:1: expected settings, and the file has none"),
        ("a: 1\na: 2\n", "2:1: expected the key 'a' once, and it stands above"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", "3:3: expected no merge key '<<': write the settings out"),
        ("a: !!str 1\n", "1:4: expected no tag, such as 'tag:yaml.org,2002:str'"),
        ("a: ! 1\n", "1:4: expected no tag, such as '!'"),
        ("? [1]\n: 2\n", "1:3: expected a word as key"),
        ("a: 1\n---\nb: 2\n", "2:1: expected one document, and a second one begins here"),
        ("%YAML 1.2\n---\na: 1\n", "1:1: expected no directives, such as %YAML"),
        ("a: *b\n", "1:4: expected the anchor '&b' above its alias"),
        ("a: &b [*b]\n", "1:8: expected the anchor '&b' above its alias"),
        ("a:\n\tb: 1\n", "2:1: expected spaces, and this is a tab"),
        ("a: b: c\n", "1:5: expected one ':' on the line, or the value in quotes"),
        ("a: [1, 2\n", "2:1: expected ',' or ']' in the list that begins with '['"),
        ("a: 'b\n", "2:1: expected a closing quote before the end of the file"),
        ("a: @b\n", "1:4: expected a value: this character has to stand in quotes"),
        (
            "a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n",
            "2:1: expected settings, and this is the mark of a merge conflict"
        ),
        ("a: 1 # x\ry: 2\n", "1:9: expected no control character"),
        ("a: 1 # x\u{2028}y: 2\n", "1:9: expected no control character"),
        ("a: \u{1b}[31m\n", "1:4: expected no control character"),
    ])
    func `what is no plain YAML is a mistake`(text: String, mistake: String) throws {
        let first = try #require(readYAML(Array(text.utf8)).mistakes.first)
        #expect("\(first.position.line):\(first.position.column): \(first.message.text)" == mistake)
    }

    @Test func `bytes that are no UTF-8 are a mistake where they stand`() {
        let mistakes = readYAML(Array("a: 1\nbé: ".utf8) + [0xff, 0xfe]).mistakes
        #expect(mistakes == [Mistake(at: Position(line: 2, column: 5), "expected UTF-8")])
    }

    @Test func `a mark of the order of bytes may begin the file`() {
        let document = readYAML([0xef, 0xbb, 0xbf] + Array("a: 1\n".utf8))
        #expect(document.mistakes.isEmpty)
        guard case .map(let pairs)? = document.root?.value else {
            Issue.record("no map")
            return
        }
        #expect(pairs[0].key.value == .scalar("a", isPlain: true))
    }

    @Test func `what aliases repeat is counted`() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let alias = "*a\(level - 1)"
            text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
        }
        let mistake = try #require(readYAML(Array(text.utf8)).mistakes.first)
        #expect(mistake.message.text == "expected at most 10000 values, counting what aliases repeat")
    }

    @Test func `depth is bounded, with aliases and without`() throws {
        let brackets = readYAML([UInt8](repeating: UInt8(ascii: "["), count: 900_000))
        #expect(brackets.mistakes.map(\.message.text) == ["expected at most 64 levels of lists and keys"])
        var text = "a0: &a0 x\n"
        for level in 1...80 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        let aliases = readYAML(Array(text.utf8))
        #expect(aliases.mistakes.map(\.message.text) == ["expected at most 64 levels of lists and keys"])
    }

    @Test func `a file of more than a megabyte is not read`() {
        let mistakes = readYAML([UInt8](repeating: UInt8(ascii: "#"), count: 1_000_001)).mistakes
        #expect(mistakes.map(\.message.text) == ["expected at most 1000000 bytes, and there are 1000001"])
    }
}
