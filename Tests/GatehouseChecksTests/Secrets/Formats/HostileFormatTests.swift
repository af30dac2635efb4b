import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

@Suite struct `Texts that pretend to be of a format` {
    private static let marks: [String] = [
        "machine a login b password ", "a:1:b:c:", "https://a:b@", "kind: Secret\ndata:\n  password: ",
        "{\"kind\":\"Secret\"",
        "{\"data\":{\"password\":\"", "INSERT INTO a VALUES ('", "CREATE TABLE a (b, password c",
        "COPY a (password) FROM stdin;\n",
        "IDENTIFIED BY '", "\"auth\": \"", "\"encrypted" + "Password\": \"", "password 51:b:", "chpasswd:\n  a:b",
        "{\"sensitive\": true", "\"apikey\": [{\"key\":\"value\",", "_auth=", "create user password '",
        "enable secret 5 ", "{\"log\": {\"name\": \"cookie\", \"value\": \"sid=", "name,url,password\n",
        "userPassword:: ",
        "define('AUTH_KEY', '", "name: password\nvalue: ", "\"password\": {", "password: |\n  ", "<FileZilla3>", "\\",
        "\n", "\t",
        "\"password_hash\"", "<a key=\"password\">", "aad3b435b51404ee" + "aad3b435b51404ee:", "'", "\"", ",", "{", "(",
        "}", ")",
        "- ", "  ", ":", "=", "#",
    ]
    private static let paths: [String?] = [
        nil, ".netrc", ".pgpass", ".htpasswd", "x.htdigest", "master.key", ".git-credentials", ".npmrc", "a.sql",
        "sasl_passwd",
        "ipsec.secrets", "wpa_supplicant.conf", "chap-secrets", "userlist.txt", "a.csv", "a.har", "auth.json",
        "sftp.json", ".env",
    ]

    private func look(at bytes: [UInt8], _ path: String?) -> Findings {
        Secrets().findings(in: Change(at: .scan, [Content(path.map { .file(RepoPath($0)) } ?? Place(.file), bytes)]))
    }

    @Test(arguments: 0..<16 as Range<UInt64>)
    func `crash nothing, and places lie in the text`(seed: UInt64) {
        var random = SeededGenerator(seed: 77_000 + seed)
        var bytes: [UInt8] = []
        for _ in 0..<(random.next() % 60) {
            let mark = Self.marks[Int(random.next() % UInt64(Self.marks.count))]
            bytes += Array(mark.utf8).prefix(random.next() % 8 == 0 ? Int(random.next() % 9) : .max)
            if random.next() % 3 == 0 { bytes += random.bytes(Int(random.next() % 12)) }
        }
        for path in Self.paths {
            let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            for finding in look(at: bytes, path).list {
                #expect((1...lines).contains(finding.place.line ?? 0), "seed \(seed)")
            }
        }
    }

    @Test(arguments: marks)
    func `cost no more than their size allows, or the look is cut`(mark: String) {
        let text = Array(String(repeating: mark, count: 20_000 / mark.utf8.count).utf8)
        for path in [nil, "a.sql"] {
            for problem in look(at: text, path).problems { #expect(problem.isCut) }
        }
    }
}
