import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

/// What is printed for everybody is told as such, and blocks nobody.
struct PublishedSampleTests {
    private func found(in text: String) -> [Finding] {
        Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath("a.txt")), Array(text.utf8))])).list
    }

    @Test(arguments: [
        ["sk_te", "st_4eC39HqLyjWDarjtT1zdp7dc"],
        [
            "AccountKey=", "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IF",
            "suFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
        ],
        ["private_key = \"", "0xac0974bec39a17e36ba4a6b4d238ff94", "4bacb478cbed5efcae784d7bf4f2ff80\""],
        ["token: ", "2YotnFZFEj", "r1zCsicMWpAA"],
    ])
    func `a sample of a vendor, an emulator, a test chain or a standard is a note`(parts: [String]) {
        let found = found(in: parts.joined())
        #expect(!found.isEmpty && found.allSatisfy(\.isHarmless))
    }

    @Test func `a key that is published to test with is a note, although it parses whole`() {
        let body = ["MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK", "1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC"].joined()
        let rule = { (word: String) in "-----\(word) " + "PRIVATE" + " KEY-----\n" }
        let found = found(in: rule("BEGIN") + body + "\n" + rule("END"))
        #expect(found.map(\.isHarmless) == [true])
        #expect(found.first?.because.map(\.text) == ["a key that is published for everybody to test with"])
    }

    @Test func `a sample that is changed in one character is none`() {
        let found = found(in: ["sk_te", "st_4eC39HqLyjWDarjtT1zdp7dd"].joined())
        #expect(found.map(\.isHarmless) == [false])
    }
}
