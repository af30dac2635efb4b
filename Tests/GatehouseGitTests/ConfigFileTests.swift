import GatehouseGit
import TestSupport
import Testing

private func values(_ text: String) throws -> [String] {
    try ConfigFile(text.bytes).settings.map { setting in
        let sub = setting.subsection.map { "." + String(decoding: $0, as: UTF8.self) } ?? ""
        let value = setting.value.map { "=" + String(decoding: $0, as: UTF8.self) } ?? ""
        return setting.section + sub + "." + setting.key + value
    }
}

@Test func `settings are read as git reads them`() throws {
    let text = """
        \u{feff}# a comment
        [core]\tbare = true ; another
            FileMode
            name = "  two words " and more \t # no more
            long = one \\
        two
            tab = a\\tb\\\\\\"c
        [Remote "Up \\"stream\\\\"]  url = "a;b#c"
        [old.Style] key = 1\r
        [gatehouse]
            server = /etc/a

        """
    #expect(
        try values(text) == [
            "core.bare=true", "core.filemode", "core.name=  two words  and more", "core.long=one two",
            "core.tab=a\tb\\\"c", "remote.Up \"stream\\.url=a;b#c", "old.style.key=1", "gatehouse.server=/etc/a",
        ])
}

@Test(arguments: [
    ("key = 1\n", 1), ("[core\n", 1), ("[core]\n= 3\n", 2), ("[core]\nkey = \"open\nbare = true\n", 2),
    ("[core]\n\nkey 3\n", 3), ("[a \"b]\n", 1), ("[a b]\n", 1), ("[core]\nkey = a\\q\n", 2), ("[core]\n_a = 1\n", 2),
])
func `what git would not read is told with its line`(text: String, line: Int) {
    #expect(throws: ConfigFile.Malformed(line: line)) { try ConfigFile(text.bytes) }
}

@Test func `values are the same as git's own`() throws {
    let clone = try Clone()
    let odd = ["a b", " lead", "trail ", "q\"uote", "back\\slash", "tab\there", "a#b;c", "line\nfeed", "", "é\u{1}"]
    for (index, value) in odd.enumerated() { try clone.must("config", "test.k\(index)", value) }
    let config = try clone.opened().config
    for (index, value) in odd.enumerated() { #expect(config.value("test", "k\(index)") == value.bytes) }
}

@Test func `the last value counts, and subsections are others`() throws {
    let config = try ConfigFile("[a]k=1\n[a \"b\"]k=3\n[A]K=2\n[c]t\nf=No\nx=7\n".bytes)
    #expect(config.value("a", "k") == "2".bytes)
    #expect(config.truth("c", "t") == true)
    #expect(config.truth("c", "f") == false)
    #expect(config.truth("c", "x") == nil)
}
