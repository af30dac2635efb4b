import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

@Suite struct `Text that is no secret, beside a name of one` {
    private func blocking(_ text: String, _ path: String = "file.txt") -> [Finding] {
        Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath(path)), Array(text.utf8))])).list
            .filter { $0.evidence >= .contextual && !$0.isHarmless }
    }

    @Test(arguments: [
        "my ($user, $pass) = @ARGV; printf 1", "my $pass = encode_base64 shift, '';",
        "our $db_pass = read_line2 $fh, 1;",
        #"my $wiki_admin_pass = "$config{'WIKI_PASSW'}";"#, #"lgpassword => "$_[1]","#, #"password = "$x9{y1z2}""#,
        ##"password: "#{Vault8.read}""##, #"password = f"{x9k2p4q7}""#, #"password = "%(db_pass8)s""#,
        #"$password = "$this->pAss9wd[1]";"#, "password=`pwgen`", #"case "${PW_PASSWORD:+has-x9}" in"#,
        #"token = "$env::Xk29fjQ83mZ""#,
    ])
    func `is left where it is filled in when the program runs`(line: String) {
        expect(Secrets(), line, finds: [:])
    }

    @Test(arguments: [
        "# Final pass: rename/move", "  pass validation against the authorities.", ":param password: Unicode password.",
        "login and password) will be produced", "password:          That matches the one in the store",
        "passwords(encoder: PasswordEncoder): AuthenticationManager {", "password: String?,",
    ])
    func `is left where it is prose or a signature`(line: String) {
        for path in ["file.txt", "values.yml"] { expect(Secrets(), line, path: path, finds: [:]) }
    }

    @Test(arguments: [
        #"$wgPasswordSender = "apache@localhost";"#, #"passwordFrom = "apache7@localhost""#,
        #"ATT_PASSWORD_ATTRIBUTE = "x7-userPw""#, #"last_pass_time => '1219328376.07815'"#,
        #"PASSWORD_MODIFY_OID = "1.3.6.1.4.1.4203""#, #"passwordParameter = "j9_p4ss""#,
        #"encodedPassword = "{ldap}Xk29fjQ83mZ""#,
    ])
    func `is left where the name speaks of something else`(line: String) {
        expect(Secrets(), line, finds: [:])
    }

    @Test(arguments: [
        #""pbkdf2-password": "1.2.1""#, #"com-password4j = "^1.8""#, "'Event::Pass' => '1.302103'",
        #""minipass": "^7.0.3""#, #"rpassword = "7.3.1""#, #""a-pass": ">=1.2 <2""#, #"a_password = ">=1.20.1,<2""#,
        #""minipass": "^3.0.0 || ^4.0.0""#, "MD5_PASS = 0xce534356UL", #"PASS_FLAG = "0x0800""#,
        "# gatehouse:allow secrets/password until=2027-01-01 sample", "readUser.password('       Again:     ')",
        "$pass = '-anonymous@'", "['gss_krb5_lucid_key', 'gss_krb5_rfc1964_keydata']",
    ])
    func `is left where it is a version`(line: String) {
        expect(Secrets(), line, finds: [:])
    }

    @Test(arguments: [
        #"password = "super_secret""#, "https://AccountSid:AuthToken@phone.internal/",
        "http://u:pass%20pass@h.internal/",
        #"curl -u me:client-secret https://a.internal"#, #"PASSWORD = "NO_PASSWORD""#,
        "Authorization: Basic \(Encoding.base64(Array("admin:password".utf8)))",
    ])
    func `is left where its words only say what it stands for`(line: String) {
        expect(Secrets(), line, finds: [:])
    }

    @Test func `does not block as a name's translation, but a random value there does`() {
        #expect(blocking(#""smtpPassword": "API-Passwort""#, "src/lang/de.json").isEmpty)
        let rule = #""pass"# + #"word": "密码应包含字母和数字8""#
        #expect(blocking(rule, "src/lang/zh.json").isEmpty)
        #expect(blocking(#""apiToken": "애플리케이션 토큰: {0}""#, "x.json").isEmpty)
        #expect(blocking("password=Credenciales err\\u00F3neas", "main/messages_es.properties").isEmpty)
        #expect(blocking("login.password=Adgangskode", "main/Login_da.properties").isEmpty)
        #expect(blocking("login.password=Senha", "main/Login_pt_BR.properties").isEmpty)
        #expect(blocking("login.password=\(Sample.password)", "main/Login_da.properties").count == 1)
        #expect(blocking("password: \(Sample.password)", "config/locales/de.yml").count == 1)
    }

    @Test func `does not block behind a word of a list`() {
        #expect(blocking(#"Token("somebody", "password", "ROLE_1", "ROLE_2")"#, "A.java").isEmpty)
        #expect(blocking(#"set("password", "\#(Sample.password)")"#, "A.java").count == 1)
    }

    @Test func `is a note where a standard prints it`() {
        let text = "access_token=" + "2YotnFZFEj" + "r1zCsicMWpAA"
        let found = Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath("a")), Array(text.utf8))])).list
        #expect(found.map(\.isHarmless) == [true])
    }

    @Test(arguments: [
        "$password = %;", "# Default password: %", "pass: %", "password: % # ours", "requirepass %",
        "PASSWORD=${PASSWORD:-%}", #"PASSWORD="$Tr%""#,
    ])
    func `does not hide a password`(line: String) {
        let text = line.replacing("%", with: "hun" + "ter" + "22x")
        #expect(blocking(text, "app.conf").count == 1, "\(line)")
    }
}
