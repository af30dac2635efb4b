import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

/// A file in a format: its path, and its text, in which `①` stands before each value that is a secret.
struct FormatSample: CustomTestStringConvertible {
    let path: String?
    let text: String

    init(_ path: String?, _ text: String) {
        self.path = path
        self.text = text
    }

    var testDescription: String { (path ?? "no path") + ": " + text.prefix(60) }

    /// Line and column of each mark.
    var marks: [String] {
        text.indices.filter { text[$0] == "①" }.map { mark in
            let before = text[..<mark].filter { $0 != "①" }
            let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
            return "\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
        }
    }

    /// Line and column of each finding that blocks.
    var findings: [String] {
        let bytes = Array(text.replacing("①", with: "").utf8)
        let content = Content(path.map { .file(RepoPath($0)) } ?? Place(.file), bytes)
        return Secrets().findings(in: Change(at: .scan, [content])).list
            .filter { $0.evidence >= .contextual && !$0.isHarmless }
            .map { "\($0.place.line ?? 0):\($0.place.column ?? 0)" }
    }
}

private let weak = "hun" + "ter2"
private let word = "sword" + "fish"
private let mixed = "Kx7-" + "qW9z" + "Lp2v"

@Suite struct `Files that hold secrets in places of their own` {
    @Test(arguments: [
        FormatSample(".netrc", "machine a.internal login me password ①\(weak)\n"),
        FormatSample(nil, "machine a.internal\n  login me\n  password ①\(word)\n"),
        FormatSample("_netrc", "default login me password \"①\(word)\"\nmacdef init\npassword nothing\n\nmachine b\n"),
        FormatSample(
            ".pgpass", "# host:port:db:user:password\nlocalhost:5432:*:me:①" + "pass" + "word\n*:*:*:x:①a\\:b1\n"),
        FormatSample(nil, "db.internal:5432:main:me:①\(word)\n"),
        FormatSample(".git-credentials", "https://me@mail.internal:①\(weak)!#@4@host.internal\n"),
        FormatSample(nil, "https://me:①\(weak)@host.internal\nhttps://you:①\(word)@host.internal\n"),
        FormatSample(
            ".htpasswd", "me:①xzQh2kLp9AbcY\nyou:①{SHA}\(Encoding.base64(Array("01234567890123456789".utf8)))\n"),
        FormatSample(
            "etc/shadow", "root:!:17431:0:99999:7:::\nsync:*:17431::::::\nme:①ab1cD2eF3gH4i:17431:0:99999:7:::\n"),
        FormatSample("conf/users.htdigest", "me:realm:①\(String(repeating: "0a1b2c3d", count: 4))\n"),
        FormatSample("config/master.key", "①3e91c07b\("5ad2f846" + "0b7c19ee" + "42d8a6f1")\n"),
        FormatSample(".npmrc", "_auth = ①\(Encoding.base64(Array("admin:admin".utf8)))\n"),
        FormatSample(".npmrc", "//a.internal/:_password=①\(Encoding.base64(Array(weak.utf8)))\n"),
        FormatSample(
            "s/wp-config.php",
            "define( 'DB_PASSWORD', '①admin' );\ndefine('NONCE_SALT', '①\(["Ed&1cr+{3T$a+{[8LP#{i5-[|Z`x", ">V;Di_C/E~UnSg{n[h#"].joined())');"
        ),
        FormatSample(
            "x.xml",
            "<?xml version=\"1.0\"?>\n<!-- c -->\n<FileZilla3><Servers><Server><Pass>①Example1\("23")</Pass></Server></Servers></FileZilla3>"
        ),
        FormatSample("x.xml", "<data-sources><connection user=\"u\" password=\"①pass" + "word\"/></data-sources>"),
        FormatSample("sftp.json", "{\n  \"password\": \"①\(word)\",\n  \"passphrase\": \"①\(weak)\"\n}"),
        FormatSample(".esmtprc", "username \"me\"\npassword \"①pass" + "word\"\n"),
        FormatSample("game.ini", "[Server]\nAdminPassword=①\(["Admin", "Password123"].joined())\n"),
        FormatSample("x.rdp", "username:s:me\npassword 51:b:①\(String(repeating: "01000000D08C9DDF", count: 5))\n"),
        FormatSample("logins.json", "{\"encrypted" + "Password\": \"①MDoEEPgAAAAAAAAAAAAAAAAAAAEwFAYIKoZIhvcNAwcE\"}"),
        FormatSample(
            "s.yaml",
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  user: YWRtaW4=\n  password: ①\(Encoding.base64(Array(weak.utf8)))\nstringData:\n  db-password: ①\(weak)\n---\nkind: ConfigMap\ndata:\n  password-hint: abc\n"
        ),
        FormatSample(
            "s.yaml",
            "kind: List\nitems:\n- data:\n    password: ①\(Encoding.base64(Array(weak.utf8)))\n  kind: Secret\n- data:\n    password: x1\n  kind: Map\n"
        ),
        FormatSample(
            "s.json",
            "{\"items\": [{\"data\": {\"password\": \"①\(Encoding.base64(Array(weak.utf8)))\", \"user\": \"YQ==\"}, \"kind\": \"Secret\"}]}"
        ),
        FormatSample(
            "c.json", "{\"auths\": {\"https://h\": {\"auth\": \"①\(Encoding.base64(Array(("me:" + weak).utf8)))\"}}}"),
        FormatSample(
            "d.sql",
            "CREATE TABLE IF NOT EXISTS `users` (\n `id` int(11) NOT NULL,\n `user_pass` varchar(9)\n);\nINSERT INTO `users` VALUES (1,'①\(weak)9x'),(2,'①p,(l''K9z');\n"
        ),
        FormatSample(
            "a.php",
            "$q = 'INSERT INTO users (id, password) VALUES (1, \\'①0a1b2c3d4e5f6789\("98badc0f12345678")\\')'"
                .replacing("\\'", with: "'")),
        FormatSample(
            "d.sql",
            "COPY public.users (id, name, password) FROM stdin;\n1\tme\t①\(weak)9x\n2\tyou\t\\N\n\\.\n3\tx\t\(weak)9x\n"
        ),
        FormatSample(
            "d.sql",
            "CREATE USER me IDENTIFIED BY '①\(weak)9x';\nCREATE USER b IDENTIFIED WITH mysql_native_password BY '①\(weak)8x';"
        ),
        FormatSample(
            nil, "Administrator:500:aad3b435b51404ee" + "aad3b435b51404ee:①0a1b2c3d4e5f6789" + "98badc0f12345678:::\n"),
        FormatSample(
            "u.ldif",
            "dn: cn=me\nuserPassword: ①\(weak)9x\nuserPassword:: ①\(Encoding.base64(Array((weak + "8x").utf8)))\n"),
        FormatSample(
            "init.yml", "#cloud-config\nchpasswd:\n  list: |\n    root:①\(weak)\n    me:①\(word)\n  expire: false\n"),
        FormatSample("postfix/sasl_passwd", "[smtp.internal]:587 me:①\(word)\n"),
        FormatSample("ipsec.secrets", ": PSK \"①\(word)\"\nme : XAUTH \"①\(weak)\"\n: RSA key.pem\n"),
        FormatSample("wpa_supplicant.conf", "network={\n  ssid=\"a\"\n  psk=\"①\(word)\"\n}\n"),
        FormatSample("ppp/chap-secrets", "# client server secret ip\nme * \"①\(word)\" *\n"),
        FormatSample("userlist.txt", "\"me\" \"①\(word)\"\n"),
        FormatSample(".kube/config", "users:\n- name: me\n  user:\n    username: me\n    password: ①\(word)\n"),
        FormatSample(
            "passwords.csv",
            "name,url,username,password\na,https://a.internal/,me,①\(weak)9x\nb,https://b/,\"y,z\",\"①Aa1,\(weak)\"\n"),
        FormatSample(
            nil,
            "User name,Password,Access key ID,Secret access key\nme,①\(weak)9x,AKID,①wJ9/\("k2PqLz81" + "mNv3Rt6Yx0Bc")\n"
        ),
        FormatSample(
            "s.har",
            "{\"log\": {\"entries\": [{\"request\": {\"headers\": [{\"name\": \"Cookie\", \"value\": \"lang=de; sessionid=①\("x7Kq9ZpL2" + "vN4mT8wB1rY")\"}]}}]}}"
        ),
        FormatSample(
            "auth.json",
            "{\"http-basic\": {\"a.internal\": {\"username\": \"me\", \"password\": \"①\(word)\"}}, \"bearer\": {\"b.internal\": \"①\(weak)9x\"}}"
        ),
        FormatSample(
            "router.conf",
            "enable secret 5 ①\("$1$" + "mERr$hx5rVt7rPNoS4wqbXKX7m0")\nusername me password 7 ①0822455D0A16\nsnmp-server community ①n3tw0rk RO\n"
        ),
        FormatSample(
            "x.xml", "<String>\n<Key>Password</Key>\n<Value ProtectInMemory=\"True\">①\(weak)9x</Value>\n</String>"),
        FormatSample(
            ".env", "JWT_SECRET=①\(["hello123", "World"].joined())\nREDIS_PASSWORD=①\(["Redis", "Pass1!"].joined())\n"),
        FormatSample(
            "x.sql", "CREATE USER b PASSWORD '①\(weak)9x';\nALTER ROLE me WITH LOGIN PASSWORD '①\(weak)8x';\n"),
        FormatSample(
            "x.sql", "INSERT INTO wp_users VALUES (1,'me','①\("$P$" + "Bk8Jq2Lm9Xv4Rt7Zp1Wn5Kd8aB3cD4.")','x');\n"),
        FormatSample(
            "terraform.tfstate",
            "{\"outputs\": {\"pw\": {\n \"value\": \"①\(weak)9x\",\n \"type\": \"string\",\n \"sensitive\": true}}}"),
        FormatSample(
            "c.json",
            "{\"apikey\": [{\"key\": \"value\", \"value\": \"①\("k8Jq2Lm9" + "Xv4Rt7Zp")\"}, {\"key\": \"key\", \"value\": \"X-Key\"}]}"
        ),
        FormatSample("npm", "_auth = ①\(Encoding.base64(Array("admin:admin".utf8)))\n"),
        FormatSample(
            "settings", "# game\n[Server]\nName=a\nPort=1\nAdminPassword=①\(["Admin", "Password123"].joined())\n"),
        FormatSample("environment", "HOST=a\nPORT=1\n\nREDIS_PASSWORD=①\(["Redis", "Pass1!"].joined())\n"),
        FormatSample("README.md", "```\nmachine a.internal\n  login me\n  password ①\(weak)9x\n```\n"),
        FormatSample(
            "s.yaml",
            "kind: Secret\ndata:\n  extra: ①\(Encoding.base64(Array("admin:\(word)".utf8)))\n  host: cmVkaXM6NjM3OQ==\n  x: YS5iLmM6ZDEyMzQ=\n"
        ),
    ])
    func `are read at the exact place of each`(sample: FormatSample) { #expect(sample.findings == sample.marks) }

    @Test(arguments: [
        FormatSample(
            ".netrc", "machine a.internal login me password ${PASSWORD}\nmachine b login x password <password>\n"),
        FormatSample(".pgpass", "localhost:5432:main:me:{{ password }}\n#a:1:b:c:hunter2x\n"),
        FormatSample(nil, "src/main.c:12:5: error: expected\nsrc/main.c:13:6: error: x\n"),
        FormatSample(".htpasswd", "# users\nme:changeme\n"),
        FormatSample("etc/passwd", "root:x:0:0:root:/root:/bin/bash\nme:x:1000:1000::/home/me:/bin/sh\n"),
        FormatSample(".git-credentials", "https://host.internal/path\nhttps://me:${TOKEN}@host.internal\n"),
        FormatSample("config/master.key", "see the vault\n"),
        FormatSample(
            ".npmrc", "registry=https://r.internal/\n_auth=${AUTH}\n//r.internal/:_authToken=${NODE_AUTH_TOKEN}\n"),
        FormatSample(
            "wp-config-sample.php",
            "define( 'DB_PASSWORD', 'password_here' );\ndefine( 'AUTH_KEY', 'put your unique phrase here' );"),
        FormatSample(
            "wp-config.php", "define( 'DB_PASSWORD', getenv('DB_PASSWORD') );\ndefine('AUTH_KEY', $keys['a']);"),
        FormatSample("sftp.json", "{\"password\": null, \"passphrase\": \"\", \"host\": \"a\"}"),
        FormatSample("game.ini", "AdminPassword=\nPasswordFile=/etc/a1\nPassword=%PASSWORD%\nPassword=@PASSWORD@\n"),
        FormatSample(
            "s.yaml",
            "kind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n  other-password: \(Encoding.base64(Array("changeme".utf8)))\n"
        ),
        FormatSample(
            "d.sql",
            "INSERT INTO users (id, password) VALUES (?, ?);\nINSERT INTO users (id, password) VALUES (1, 'secret'), (2, NULL);"
        ),
        FormatSample(
            "a.md",
            "INSERT INTO users (name, password) VALUES ('me', '\(weak)');\nCREATE USER a IDENTIFIED BY 'password';"),
        FormatSample(
            "c.json",
            "{\"auth\": {\"type\": \"basic\"}, \"x\": {\"auth\": \"\(Encoding.base64(Array("user:password".utf8)))\"}}"),
        FormatSample(
            "conf/tomcat-users.xml", "<tomcat-users>\n<!-- the username and password are arbitrary -->\n</tomcat-users>"
        ),
        FormatSample("a.csv", "id,name,password\n1,me,changeme\n2,you,\n3,x,<password>\n"),
        FormatSample(
            "router.conf", "snmp-server community public RO\nsnmp-server enable traps\nenable password <password>\n"),
        FormatSample(
            "s.har",
            "{\"log\": {\"headers\": [{\"name\": \"Cookie\", \"value\": \"lang=de; theme=\("x7Kq9ZpL2" + "vN4mT8wB1rY")\"}]}}"
        ),
        FormatSample("a.md", "please enter your password '\(weak)' and go on\n"),
        FormatSample("s.json", "{\"a\": {\"sensitive\": true, \"value\": null}, \"b\": {\"value\": \"\(weak)9x\"}}"),
        FormatSample("README.md", "the machine is slow\nmachine learning\nlogin\npassword \(weak)\n"),
    ])
    func `are left where nothing but a placeholder stands`(sample: FormatSample) { #expect(sample.findings == []) }

    @Test(arguments: [
        FormatSample("d.yml", "env:\n  - name: DB_PASSWORD\n    value: ①\(weak)9x\n  - name: B\n    value: c\n"),
        FormatSample(
            "d.json", "[{\"name\":\"DB_PASSWORD\",\"value\":\"①\(weak)9x\"},{\"name\":\"B\",\"value\":\"c\"}]"),
        FormatSample("d.json", "{\n \"key\": \"password\",\n \"type\": \"string\",\n \"value\": \"①\(weak)9x\"\n}"),
        FormatSample("p.json", "[{\"ParameterKey\": \"DbPassword\", \"ParameterValue\": \"①\(weak)9x\"}]"),
        FormatSample(
            "v.tf",
            "variable \"db_password\" {\n  type = string\n  description = \"its value: secret\"\n  default = \"①\(mixed)\"\n}"
        ),
        FormatSample("e.tf", "environment_variable {\n  name  = \"DB_PASSWORD\"\n  value = \"①\(mixed)\"\n}"),
        FormatSample("p.xml", "<properties><entry key=\"db.password\">①\(weak)9x</entry></properties>"),
        FormatSample(
            "h.xml",
            "<property>\n <name>javax.jdo.option.ConnectionPassword</name>\n <value>①\(weak)9x</value>\n</property>"),
        FormatSample(
            "a.config", "<setting name=\"Password\" serializeAs=\"String\">\n  <value>①\(weak)9x</value>\n</setting>"),
        FormatSample("b.yml", "db:\n  password: |\n    ①\(weak)9x\n  host: a\n"),
        FormatSample("p.json", "{\"parameters\": {\"adminPassword\": {\"value\": \"①\(weak)9x\"}}}"),
        FormatSample("v.yml", "password:\n  description: of the user\n  default: ①\(weak)9x\n"),
        FormatSample(
            "s.tfstate", "\"outputs\": {\"db_password\": {\n \"sensitive\": true,\n \"value\": \"①\(weak)9x\"}}"),
    ])
    func `are read where name and value stand apart`(sample: FormatSample) { #expect(sample.findings == sample.marks) }

    @Test(arguments: [
        FormatSample(
            "d.yml", "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db-a1\n      key: value\n"),
        FormatSample("d.yml", "- name: DB_PASSWORD\n- name: OTHER\n  value: \(weak)9x\n"),
        FormatSample("d.json", "[{\"name\":\"DB_PASSWORD\"},{\"name\":\"A\",\"value\":\"\(weak)9x\"}]"),
        FormatSample(
            "v.tf", "variable \"db_password\" {\n  type = string\n}\nvariable \"a\" {\n  default = \"\(mixed)\"\n}"),
        FormatSample(
            "d.yml", "- name: DB_PASSWORD\n  value: \"{{ .Values.password }}\"\n- name: P_PASSWORD\n  value: $(X)\n"),
    ])
    func `are left where the value is another's`(sample: FormatSample) { #expect(sample.findings == []) }
}
