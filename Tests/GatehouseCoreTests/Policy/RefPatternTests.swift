import Testing

@testable import GatehouseCore

@Suite struct RefPatternTests {
    @Test(arguments: [
        (
            "refs/heads/main", ["refs/heads/main", "refs/heads/MAIN"],
            ["refs/heads/main2", "refs/heads/x/main", "main"]
        ),
        ("refs/heads/*", ["refs/heads/a"], ["refs/heads/a/b", "refs/tags/a"]),
        ("refs/heads/**", ["refs/heads/a", "refs/heads/a/b"], ["refs/tags/a"]),
        (
            "refs/heads/**/x", ["refs/heads/x", "refs/heads/a/x", "refs/heads/a/b/x"],
            ["refs/heads/ax", "refs/heads/x/a"]
        ),
        ("refs/heads/v?", ["refs/heads/v1"], ["refs/heads/v", "refs/heads/v/", "refs/heads/v12"]),
        ("refs/heads/v[0-9]", ["refs/heads/v1"], ["refs/heads/va", "refs/heads/v/"]),
        (
            "refs/heads/[!a-c]x", ["refs/heads/dx", "refs/heads/1x"],
            ["refs/heads/ax", "refs/heads/Bx", "refs/heads//x"]
        ),
        ("refs/heads/[A]", ["refs/heads/a", "refs/heads/A"], ["refs/heads/b"]),
        ("refs/{heads,tags}/{a,b*}", ["refs/heads/a", "refs/tags/bc"], ["refs/notes/a", "refs/heads/c"]),
        ("refs/heads/a{,/*}", ["refs/heads/a", "refs/heads/a/b"], ["refs/heads/ab"]),
    ])
    func `a pattern fits whole names`(text: String, fits: [String], fitsNot: [String]) throws {
        let pattern = try #require(RefPattern(text))
        #expect(pattern.fault == nil)
        #expect(fits.filter { !pattern.matches(RefName($0), isDefaultBranch: false) } == [])
        #expect(fitsNot.filter { pattern.matches(RefName($0), isDefaultBranch: false) } == [])
    }

    @Test func `HEAD is the default branch, whatever its name`() {
        #expect(RefPatterns("HEAD").match(RefName("refs/heads/trunk"), isDefaultBranch: true))
        #expect(!RefPatterns("HEAD").match(RefName("refs/heads/HEAD")))
        #expect(!RefPatterns("refs/heads/*", "!HEAD").match(RefName("refs/heads/trunk"), isDefaultBranch: true))
    }

    @Test func `an exclusion takes out the name as it is written`() {
        let patterns = RefPatterns("refs/heads/**", "!refs/heads/tmp/*")
        #expect(patterns.match(RefName("refs/heads/a")))
        #expect(!patterns.match(RefName("refs/heads/tmp/a")))
        #expect(patterns.match(RefName("refs/heads/TMP/a")))
        #expect(!RefPatterns("!refs/heads/tmp/*").match(RefName("refs/heads/a")))
        #expect(RefPatterns("!refs/heads/tmp/*").mistakes.count == 1)
    }

    @Test(arguments: [
        "refs/heads/[a", "refs/heads/{a", "refs/heads/a}", "refs/heads/{a,{b}}", "refs/heads/[]",
        "refs/heads/[a/b]", "refs/heads/[z-a]", "refs/{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}",
    ])
    func `a faulty pattern is a mistake, and fits nothing`(text: String) throws {
        let pattern = try #require(RefPattern(text))
        #expect(pattern.fault != nil)
        #expect(!pattern.matches(RefName("refs/heads/a"), isDefaultBranch: true))
        #expect(RefPatterns(text).mistakes.count == 1)
    }

    @Test(arguments: [
        "main", "heads/main", "refs/", "head", "!", "", "**", "HEADS", "refs/heads/a b", "refs/heads/\\*",
    ])
    func `nothing is put before a pattern`(text: String) { #expect(RefPattern(text) == nil) }

    @Test func `only what is spelled out names a place`() {
        #expect(RefPatterns("refs/odd/**").name("refs/odd/"))
        #expect(RefPatterns("refs/odd/x").name("refs/odd/"))
        for other in ["refs/**", "refs/od?/**", "refs/{odd,even}x/**", "refs/oddity/**", "!refs/odd/**"] {
            #expect(!RefPatterns(other).name("refs/odd/"))
        }
    }

    @Test func `the hosts of addresses have no case`() {
        #expect(NamePattern("*@Example.org").matches("Ada@EXAMPLE.org".utf8))
        #expect(!NamePattern("ada@example.org").matches("Ada@example.org".utf8))
        #expect(!NamePattern("*@example.org").matches("a@example.org.evil.net".utf8))
        #expect(NamePattern("*").matches("a/b".utf8))
    }
}
