import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseChecks

/// What is remembered of a content counts wherever the same bytes have the same reading.
struct SecretsReadingTests {
    private let secrets = Secrets()

    private func reading(_ path: String) -> [UInt8] { secrets.reading(of: .file(RepoPath(path)), .regular) }

    private func findings(_ path: String, _ text: [UInt8]) -> [String] {
        secrets.findings(in: Change(at: .scan, [Content(.file(RepoPath(path)), text)])).list
            .map { "\($0.code.text) \($0.evidence) \($0.place.line ?? 0)" }
    }

    @Test(arguments: [
        ("a.txt", "a.env"), ("a.py", "a.md"), ("a.json", "package-lock.json"), ("config", ".netrc"),
        ("x/a.yml", "i18n/a.yml"),
        ("a.txt.gz", "a.env.gz"), ("dump", "dump.sql"), ("a", "a.lock"),
    ])
    func `paths that are read otherwise have other readings`(_ one: String, _ other: String) {
        #expect(reading(one) != reading(other))
    }

    @Test func `the same kind of file in another folder has the same reading`() {
        #expect(reading("src/main.c") == reading("lib/other.c"))
        #expect(reading("README") == reading("docs/INSTALL"))
        #expect(secrets.reading(of: Place(.file), .regular) != reading("README"))
    }

    @Test func `the same bytes with the same reading have the same findings`() throws {
        var random = SeededGenerator(seed: 41)
        var compared = 0
        for round in 0..<60 {
            let text = try text(&random)
            var byReading: [[UInt8]: (path: String, findings: [String])] = [:]
            for _ in 0..<40 {
                let path = path(&random)
                let found = findings(path, text)
                if let known = byReading[reading(path)] {
                    #expect(known.findings == found, "\(known.path) and \(path) in round \(round)")
                    compared += 1
                } else {
                    byReading[reading(path)] = (path, found)
                }
            }
        }
        #expect(compared > 300)
    }

    @Test func `rules of a policy are part of what is depended on`() throws {
        var settings = Secrets.Settings()
        let plain = try #require(Secrets(settings).basis)
        var rule = UserRule()
        rule.id = "acme"
        rule.match = Located("acme_[a-z0-9]{32}", at: Position(line: 1, column: 1))
        settings.rules = [Located(rule, at: Position(line: 1, column: 1))]
        let one = try #require(Secrets(settings).basis)
        rule.match = Located("acme_[a-z0-9]{16}", at: Position(line: 1, column: 1))
        settings.rules = [Located(rule, at: Position(line: 1, column: 1))]
        let other = try #require(Secrets(settings).basis)
        #expect(Set([plain, one, other]).count == 3)
    }

    private func path(_ random: inout SeededGenerator) -> String {
        func pick(_ list: [String]) -> String { list[Int(random.next() >> 33) % list.count] }
        let folder = pick(["", "", "src/", "i18n/", "locale/de/", ".aws/", ".docker/", ".config/", "a/b/"])
        let stem = pick([
            "a", "config", "settings", "Login_de", "messages", ".env", "package-lock", "credentials", "dump", "id_rsa",
            "wp-config", ".netrc", ".npmrc", "key",
        ])
        let ends = [
            "", "", ".env", ".txt", ".json", ".yml", ".properties", ".md", ".py", ".sql", ".lock", ".ini", ".php",
            ".xml", ".gz", ".bak", ".toml", ".sh",
        ]
        return folder + stem + pick(ends) + (random.next() % 3 == 0 ? pick(ends) : "")
    }

    private func text(_ random: inout SeededGenerator) throws -> [UInt8] {
        let word = Sample.password(random.next() % 1_000)
        let lines = [
            "password = \(word)", "password: \(word)", "PASSWORD=\"\(word)\"", "db_password = get(\"\(word)\")",
            "machine example.net login joe password \(word)", "//registry.example.net/:_authToken=\(word)",
            "aws_secret_access_key = \(Sample.awsSecretKey(random.next() % 1_000))", "<password>\(word)</password>",
            "The password is \(word), as everybody knows.", "CREATE USER joe IDENTIFIED BY '\(word)';",
            "define('DB_PASSWORD', '\(word)');", "token = \"\(random.text(40, of: "0123456789abcdef"))\"",
            "\"auth\": \"\(Encoding.base64(Array("joe:\(word)".utf8)))\"", "msgid \"Password\"",
        ]
        let count = 1 + Int(random.next() % 4)
        let text = (0..<count).map { _ in lines[Int(random.next() >> 33) % lines.count] + "\n" }.joined()
        guard random.next() % 4 == 0 else { return Array(text.utf8) }
        return try run(findProgram("gzip"), ["-cn"], input: text).outputBytes
    }
}
