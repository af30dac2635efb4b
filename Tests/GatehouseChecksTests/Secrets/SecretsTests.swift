import GatehouseChecks
import GatehouseCore
import GatehouseMatch
import TestSupport
import Testing

@Suite struct `The secrets check` {
    private let password = Sample.password

    @Test func `finds a key in a file, says where, and shows it masked`() {
        expect(
            Secrets(),
            """
            region = "eu-west-1"
            key = "①\(Sample.awsAccessKey)"
            """,
            finds: ["①": "AWS access key AKIA…\(Sample.awsAccessKey.suffix(2))"])
    }

    @Test func `finds passwords however they are assigned`() {
        for line in [
            "DB_PASSWORD=①%", "password: ①%", "password = '①%'", "\"db_password\": \"①%\",", "<password>①%</password>",
            "<add key=\"smtpPassword\" value=\"①%\"/>", "'password' => '①%',", "$password = \"①%\";",
            "let password: String = \"①%\"", "mysql --password=①% -u root", "mysql --password ①%",
            "setPassword(\"①%\")",
            "config['password'] = '①%'", "Server=db;Password=①%;Timeout=3", "https://host/login?password=①%&x=1",
            #"{\"password\": \"①%\"}"#, "password := `①%`", "machine h login me password ①%", "PASSWORD ?= ①%",
            "<key>password</key>\n<string>①%</string>", "define('DB_PASSWORD', '①%');", "password = b\"①%\"",
        ] {
            let text = line.replacing("%", with: password)
            let found = Secrets().findings(in: Change(at: .scan, [Self.content(text.replacing("①", with: ""))])).list
            #expect(found.map(\.code) == ["secrets/password"], "\(line)")
            let before = text.prefix { $0 != "①" }
            let line = before.count { $0 == "\n" } + 1
            let column = before.split(separator: "\n", omittingEmptySubsequences: false).last.map { $0.count + 1 }
            #expect(found.first?.place.line == line, "\(text)")
            #expect(found.first?.place.column == column, "\(text)")
        }
    }

    @Test func `leaves what is no password`() {
        for line in [
            "password = ${DB_PASSWORD}", "password: changeme", "password = getpass()", "password = self.password",
            "password: <your-password>", "password = os.environ['DB_PASSWORD']", "\"password\": \"string\"",
            "password_file = /etc/app/p4ss", "passwordLength = 12345", "password = None", "password: {{ vault_pw }}",
            "password = \"********\"", "if password == other1:", "PASSWORD=$(cat /run/p1)",
            "password: ENC[AES256_GCM,x1]",
            "password_url = https://example.com/reset1", "Enter your password: ", "password = args[1]",
            "token = lexer.nextToken2", "public_key = \"\(Sample.password)\"",
            "next_page_token = \"\(Sample.password)\"",
        ] {
            expect(Secrets(), line, finds: [:])
        }
    }

    @Test func `leaves a list of tests that passed, and takes a lone one for a password`() {
        let tests = ["PASS: ld-elf/tls", "1x.d\nPASS: objcopy -A ELF", "64\nPASS: ar many files\n"].joined()
        expect(Secrets(), tests, finds: [:])
        let text = "USER: bob\nPASS: \(password)\nUSER: eve\nPASS: \(password)2\n"
        #expect(Secrets().findings(in: Change(at: .scan, [Self.content(text)])).list.count == 2)
    }

    @Test func `finds a password in an address, and leaves placeholders and references`() {
        expect(
            Secrets(), "db = postgres://app:①\(password)@db.internal:5432/app",
            finds: ["①": "password in an address"])
        for address in [
            "https://user:password@host/", "https://user:${PASS}@db/", "https://example.com:80/@x",
            "http://a:b@example.com/",
            "git@github.com:a/b.git", "https://host:8080/p@th", "http://user@host/",
        ] {
            expect(Secrets(), address, finds: [:])
        }
    }

    @Test func `finds credentials in headers and on command lines`() {
        let basic = Encoding.base64(Array("deploy:\(password)".utf8))
        let words = "credential in an Authorization header or command"
        expect(Secrets(), "Authorization: Basic ①\(basic)", finds: ["①": words])
        expect(Secrets(), "-H 'Authorization: Bearer ①\(Sample.password)aB3x'", finds: ["①": words])
        expect(Secrets(), "curl -u admin:①\(password) https://api.internal", finds: ["①": words])
    }

    @Test func `tells one value once, by its most specific kind`() {
        expect(
            Secrets(), "aws_access_key = \"①\(Sample.awsAccessKey)\"",
            finds: ["①": "AWS access key AKIA…\(Sample.awsAccessKey.suffix(2))"])
    }

    @Test func `a documentation sample is a note`() {
        let sample = "AK" + "IAIOSFODNN7" + "EXAMPLE"
        let found = Secrets().findings(in: Change(at: .scan, [Self.content("key=\(sample)")])).list
        #expect(found.map(\.isHarmless) == [true])
    }

    @Test func `keeps every field of a password out of its fingerprint's value`() throws {
        let found = Secrets().findings(in: Change(at: .scan, [Self.content("password=\(password)")])).list
        let identity = try #require(found.first?.identity)
        #expect(identity.field == "file.txt\0password")
        #expect(found.first?.message.text.contains(password) == false)
    }

    @Test func `in a lock file a name alone is only suspected`() {
        let text = "secret_token = \(Sample.password)"
        let content = Content(.file(RepoPath("a/Cargo.lock")), Array(text.utf8))
        let found = Secrets().findings(in: Change(at: .scan, [content])).list
        #expect(found.allSatisfy { $0.evidence == .suspected })
    }

    static func content(_ text: String) -> Content { Content(.file(RepoPath("file.txt")), Array(text.utf8)) }
}
