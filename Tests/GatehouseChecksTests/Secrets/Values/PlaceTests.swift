import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

@Suite struct `A place where only a credential stands` {
    private let password = ["Tr", "4ub", "dr_x9"].joined()
    private let random = "pX7r" + "Q2mZ" + "k9Lw" + "V4tB" + "s8Nd"

    private func found(_ text: String, _ path: String = "file.txt") -> [String] {
        let bytes = Array(text.utf8)
        return Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath(path)), bytes)])).list
            .filter { $0.evidence >= .contextual && !$0.isHarmless }
            .map { finding in
                let line = text.split(separator: "\n", omittingEmptySubsequences: false)[(finding.place.line ?? 1) - 1]
                let from = line.index(line.startIndex, offsetBy: (finding.place.column ?? 1) - 1)
                return String(line[from...])
            }
    }

    @Test(arguments: [
        "login(\"me\", \"%\")", "new NetworkCredential(\"me\", \"%\")", "HTTPBasicAuth('me', '%')",
        "auth=('me', '%')", "DriverManager.getConnection(url, \"me\", \"%\")", "mysqli_connect($h, 'me', '%', 'db')",
        "PasswordAuthentication(\"me\", \"%\".toCharArray())", "connect(\"h\", 22, \"me\", \"%\")",
        "new DirectoryEntry(\"LDAP://h\",\n  \"me\",\n  \"%\")", "driver.findElement(password).sendKeys(\"%\")",
        "expect \"*assword:\"\nsend \"%\\r\"", "CREATE USER 'me' IDENTIFIED BY '%';",
        "CREATE USER me IDENTIFIED WITH plugin BY '%';", "ALTER ROLE me WITH LOGIN PASSWORD '%';",
        "ConvertTo-SecureString '%' -AsPlainText -Force", "ConvertTo-SecureString -AsPlainText \"%\" -Force",
    ])
    func `is read in a call or a statement`(line: String) {
        let text = line.replacing("%", with: password)
        for path in ["file.txt", "a.py"] {
            #expect(found(text, path).map { $0.prefix(password.count) } == [password[...]], "\(line)")
        }
    }

    @Test(arguments: [
        "mysql -u root -p% db", "mysqldump -u me -p'%' db", "sshpass -p % ssh h", "sshpass -p'%' ssh h",
        "redis-cli -h x -a % ping", "docker login -u me -p % host", "ldapsearch -x -D cn=me -w % -b dc=x",
        "smbclient //h/s -U me%%", "sqlcmd -S h -U sa -P %", "sqlplus me/%@orcl", "lftp -u me,% h",
        "openssl enc -aes-256-cbc -k % -in a", "openssl rsa -passin pass:% -in a", "htpasswd -bc f me %",
        "echo '%' | passwd --stdin me", "echo \"me:%\" | chpasswd", "rabbitmqctl add_user me %",
        "net use x: \\\\h\\s /user:me %", "mongo h/db -u me -p %", "os.system(\"mysql -u me -p%\")",
        "curl \\\n  -X POST \\\n  -u me:% https://api.internal", "psexec \\\\h -u me -p % cmd", "curl --user 'me:%' h",
    ])
    func `is read on a command line`(line: String) {
        let text =
            line.hasSuffix("%%") ? line.dropLast() + password : line.replacing("%", with: password)[...]
        #expect(found(String(text)).map { $0.prefix(password.count) } == [password[...]], "\(line)")
    }

    @Test(arguments: [
        "Authorization: Token %", "headers[\"Authorization\"] = \"Bearer %\"",
        ".header(\"Authorization\", \"ApiKey %\")",
        "'Authorization': 'Bearer ' + '%'", "Proxy-Authorization: Bearer %", "curl -H 'X-Api-Key: %' h",
        "Authorization: Token token=\"%\"", "{\"Authorization\": \"%\"}", "setHeader('Authorization', b'aivenv1 %')",
        "https://h.internal/map?key=%&x=1", "https://h.internal/f?sv=1&sig=%",
        "https://%@git.internal/a.git",
    ])
    func `is read in a header or an address, where it is random`(line: String) {
        let text = line.replacing("%", with: random)
        #expect(found(text).map { $0.prefix(random.count) } == [random[...]], "\(line)")
        #expect(found(line.replacing("%", with: "some-words-of-a-language")).isEmpty, "\(line)")
    }

    @Test(arguments: [
        "process.env.DB_PASSWORD || '%'", "password = getenv('DB_PASSWORD') ?? \"%\"", "db_password =\n    \"%\"",
        "add_argument(\"--password\", help=\"yours\", default=\"%\")",
        "buildConfigField 'String', 'APP_PASSWORD', '\"%\"'", "os.environ.setdefault(\"DB_PASSWORD\", \"%\")",
        "getenv('DB_PASSWORD', '%')",
    ])
    func `is read where a default stands`(line: String) {
        let text = line.replacing("%", with: password)
        #expect(found(text, "a.py").map { $0.prefix(password.count) } == [password[...]], "\(line)")
    }

    @Test(arguments: [
        "t = \"@\" + \"#\"", "$t = '@' . '#';", "char t[] = \"@\" \"#\";", "t = \"@\" +\n    \"#\"",
        "t = \"@\" \\\n  \"#\"", "t = \"@\" & \"#\"",
    ])
    func `is read where strings are joined`(line: String) {
        let token = Sample.githubToken
        let text = line.replacing("@", with: String(token.prefix(12))).replacing("#", with: String(token.dropFirst(12)))
        let found = Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath("a.c")), Array(text.utf8))])).list
        #expect(found.map(\.code) == ["secrets/github-token"], "\(line)")
        #expect(found.map(\.evidence) == [.proved])
    }

    @Test func `is not made of strings that nothing joins`() {
        let token = Sample.githubToken
        for sign in [", ", " == ", " - ", ": "] {
            let text = "t = \"\(token.prefix(12))\"\(sign)\"\(token.dropFirst(12))\""
            let found = Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath("a.c")), Array(text.utf8))]))
            #expect(found.list.allSatisfy { $0.code != "secrets/github-token" }, "\(text)")
        }
    }

    @Test(arguments: [
        "redis://:%@h.internal:6379/0", "amqp://me:%@h:5672/", "me:%@tcp(h:3306)/db", "jdbc:oracle:thin:me/%@h:1521:x",
        "postgresql+psycopg2://me:%@{host}/db", "smtp://me:%@localhost",
    ])
    func `is read in an address`(line: String) {
        let text = line.replacing("%", with: password)
        #expect(found(text).map { $0.prefix(password.count) } == [password[...]], "\(line)")
    }

    @Test(arguments: [
        "password", "pass123", "P@ssw0rd", "${PASSWORD}", "$PASS", "<password>", "me", "admin1", "changeme", "secret",
        "{{ password }}", "%s", "self.password", "your-password", "xxxxxxxx", "test", "userpass",
    ])
    func `is left where a dummy stands`(dummy: String) {
        for line in [
            "login(\"me\", \"%\")", "new NetworkCredential(\"me\", \"%\")", "mysql -u me -p% db",
            "redis-cli -a % ping", ["curl -u me", "% h"].joined(separator: ":"), "amqp://me:%@h:5672/",
            "Authorization: Basic " + Encoding.base64(Array("me:\(dummy)".utf8)),
        ] {
            #expect(found(line.replacing("%", with: dummy)) == [], "\(line) with \(dummy)")
        }
    }

    @Test(arguments: [
        "connect(\"host\", \"name\", \"/var/run/x9.sock\")", "login(user2, form9, \"Please log in first\")",
        "squash commits, identified by \"x9squash\" commands", "mysql --print-defaults -port=3306",
        "authorizationEndpoint(\"/oauth2/v1/authorize\")", "htpasswd -nb {{ user }} {{ word1 }}", "echo hello1 | cat",
        "Authorization: Digest username=\"x9\"",
        "the openssl -k option: 4096", "https://keys.internal/lookup?key=0x1234567890abcdef12345678",
        "docker login --password-stdin", "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/2",
    ])
    func `is not seen in what only looks like it`(line: String) {
        #expect(found(line).isEmpty)
    }
}
