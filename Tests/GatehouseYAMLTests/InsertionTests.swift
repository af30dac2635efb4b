import GatehouseCore
import GatehouseYAML
import Testing

/// A waiver goes into the policy by inserted bytes alone, in the style that is there.
struct InsertionTests {
    private let name = "gh1:00112233445566778899aabbccddeeff"
    private var entry: [ListEntry.Pair] {
        [("fingerprint", name), ("reason", "it's a sample"), ("until", "2027-06-30")]
    }

    private func inserted(_ text: String) -> String? {
        guard let insertion = Insertion(entry, intoList: "waivers", of: Array(text.utf8)) else { return nil }
        return String(decoding: insertion.applied(to: Array(text.utf8)), as: UTF8.self)
    }

    private func block(_ indentation: String, _ end: String = "\n") -> String {
        [
            "\(indentation)- fingerprint: \(name)", "\(indentation)  reason: it's a sample",
            "\(indentation)  until: 2027-06-30",
        ].map { $0 + end }.joined()
    }

    private var flow: String { "{ fingerprint: \(name), reason: it's a sample, until: 2027-06-30 }" }

    @Test func `a new list stands at the end, with the lines' own ends`() {
        #expect(inserted("version: 1\n") == "version: 1\nwaivers:\n" + block("  "))
        #expect(inserted("version: 1\r\n# end\r\n") == "version: 1\r\n# end\r\nwaivers:\r\n" + block("  ", "\r\n"))
        #expect(inserted("version: 1") == "version: 1\nwaivers:\n" + block("  ").dropLast())
        #expect(inserted("  version: 1\n") == "  version: 1\n  waivers:\n" + block("    "))
        #expect(
            inserted("\u{feff}version: 1\nlimits: {}\n") == "\u{feff}version: 1\nlimits: {}\nwaivers:\n" + block("  "))
    }

    @Test func `an entry stands behind the others, as far from the margin as they do`() {
        let others = [
            "    - fingerprint: gh1:a\n      reason: |\n        # two\n\n        lines\n", "- {fingerprint: gh1:a}\n",
            "  - fingerprint: gh1:a # why\n    # and why\n",
        ]
        for (other, margin) in zip(others, ["    ", "", "  "]) {
            let before = "version: 1\nwaivers: # a list\n" + other
            let after = "\n# about limits\nlimits: {}\n"
            #expect(inserted(before + after) == before + block(margin) + after)
            #expect(inserted(before) == before + block(margin))
        }
    }

    @Test func `dashes keep their distance`() {
        let before = "version: 1\nwaivers:\n  -   fingerprint: gh1:a\n      reason: x\n"
        #expect(inserted(before)?.hasPrefix(before + "  -   fingerprint: \(name)\n      reason: it's") == true)
    }

    @Test func `an entry stands first between brackets`() {
        #expect(inserted("version: 1\nwaivers: []\n") == "version: 1\nwaivers: [\(flow)]\n")
        #expect(inserted("version: 1\nwaivers: [ # none\n]\n") == "version: 1\nwaivers: [\(flow) # none\n]\n")
        #expect(inserted("waivers: [{a: b}]\nversion: 1\n") == "waivers: [\(flow), {a: b}]\nversion: 1\n")
        #expect(
            inserted("é: 1\nwaivers: [\n    {a: b},\n]\n") == "é: 1\nwaivers: [\n    \(flow),\n    {a: b},\n]\n")
    }

    @Test(arguments: [
        "{version: 1}\n", "version: 1\nwaivers:\n", "a: &a [{b: c}]\nwaivers: *a\n", "version: 1\n...\n", "",
        "version: 1\ntext: |+\n  x", "- version: 1\n", "waivers: &a\n- b: c\nd: *a\n",
    ])
    func `where the style leaves a doubt there is no insertion`(text: String) { #expect(inserted(text) == nil) }

    @Test func `whatever the file, only bytes are added, and only the entry`() {
        for text in [
            "version: 1\nwaivers:\n- a: b\n- c: d\n  # end\n", "# x\nversion: 1\n\n\n", "version: 1\nwaivers: [ ]",
        ] {
            let bytes = Array(text.utf8)
            let insertion = Insertion([("a", "x: # y"), ("b", "")], intoList: "waivers", of: bytes)
            let after = insertion?.applied(to: bytes) ?? []
            #expect(after.count == bytes.count + (insertion?.bytes.count ?? 0))
            #expect(
                after.prefix(insertion?.offset ?? 0) + after.suffix(bytes.count - (insertion?.offset ?? 0))
                    == bytes[...])
            #expect(readYAML(after).mistakes.isEmpty)
        }
    }
}
