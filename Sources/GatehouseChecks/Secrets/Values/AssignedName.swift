import GatehouseMatch

/// What the name of an assignment says about its value.
struct AssignedName {
    enum Strength {
        /// Chosen by people: passwords and passphrases.
        case password
        /// Made by machines: tokens, keys, secrets.
        case token
        /// Names that hold other things as often: `key`, `auth`, `salt`.
        case weak
    }

    let strength: Strength
    /// The words of the name in lower case: `awsSecretKey_2` is `aws`, `secret`, `key`.
    let words: [String]

    /// Whether nothing follows the word that speaks of a secret: not so in `password.encode`.
    let endsInSecret: Bool

    /// Whether it says that the value is encrypted, or wrapped by another key.
    let isSealed: Bool

    /// Whether it begins with a verb, as in `update_password: always`: it asks whether, and seldom for what.
    let isAction: Bool

    /// What prefilter hits a name may be recognised by.
    static let anchors: [Literal] = [
        "pass", "pwd", "secret", "token", "apikey", "_key", "-key", ".key", "accesskey", "privatekey", "authkey",
        "accountkey", "encryptionkey", "signingkey", "masterkey", "sharedkey", "appkey", "licensekey", "storagekey",
        "hmackey", "jwtkey", "cred", "auth", "senha", "contrasen", "kennwort", "salt",
        "parola", "wachtwoord", "salasana", "heslo", "_mdp", "mdp_", "_pw", "-pw", ".pw", " pw", "\"pw",
        "'pw", "\npw",
        "contraseña", "пароль", "Пароль", "hasło", "lösenord", "密码", "密碼", "パスワード", "비밀번호",
    ].map { Literal($0, folded: true) }

    /// What the name says; nil where it does not name a secret.
    init?(_ name: ArraySlice<UInt8>) {
        words = Self.words(of: name)
        var strength: Strength? = Self.isForeign(name) ? .password : nil
        var last = 0
        for (index, word) in words.enumerated() {
            guard let found = Self.strength(of: word, behind: index > 0 ? words[index - 1] : "") else { continue }
            if strength == nil || found != .weak { strength = found }
            last = index
        }
        guard let strength, words.dropFirst(last + 1).allSatisfy({ !Self.others.contains($0.utf8) }),
            !words[..<last].contains(where: { Self.publics.contains($0.utf8) }),
            last == 0 || !Self.sealings.contains(words[last - 1].utf8)
        else { return nil }
        self.strength = strength
        isSealed = words[..<last].contains { Self.seals.contains($0.utf8) }
        isAction = last > 0 && Self.actions.contains(words[0].utf8)
        endsInSecret = last >= words.count - 1
    }

    // No letter of ASCII is missing from the anchors in other scripts, so that they are found whole.
    private static func isForeign(_ name: ArraySlice<UInt8>) -> Bool {
        name.contains { $0 >= 0x80 }
    }

    private static func words(of name: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        var start = name.startIndex
        func isLower(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
        func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
        func endWord(at end: Int) {
            if end > start { words.append(lowercase(name[start..<end])) }
        }
        for index in name.indices {
            let byte = name[index]
            if !isLower(byte) && !isUpper(byte) {
                endWord(at: index)
                start = index + 1
            } else if index > start, isUpper(byte) {
                let isHump = isLower(name[index - 1])
                let endsAcronym = index + 1 < name.endIndex && isLower(name[index + 1])
                if isHump || endsAcronym {
                    endWord(at: index)
                    start = index
                }
            }
        }
        endWord(at: name.endIndex)
        return words
    }

    // Of letters alone; short ones cost no allocation.
    private static func lowercase(_ letters: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: letters.count) { buffer in
            for (place, letter) in zip(buffer.indices, letters) { buffer[place] = letter | 0x20 }
            return letters.count
        }
    }

    private static func ends(_ word: String, in any: [StaticString]) -> Bool {
        var word = word
        return word.withUTF8 { word in
            any.contains { end in
                end.withUTF8Buffer { end in
                    word.count >= end.count && word.last == end.last && word.suffix(end.count).elementsEqual(end)
                }
            }
        }
    }

    private static func strength(of word: String, behind previous: String) -> Strength? {
        if passwords.contains(word.utf8) || ends(word, in: passwordEnds) { return .password }
        if ends(word, in: ["pass"]), !noPasswords.contains(word.utf8) { return .password }
        if ends(word, in: tokenEnds) { return noTokens.contains(word.utf8) ? nil : .token }
        if word == "key" { return keyOwners.contains(previous.utf8) ? .token : .weak }
        return weaks.contains(word.utf8) ? .weak : nil
    }

    private static let passwords = WordSet(
        """
        pass pw pwd senha contrasena kennwort requirepass haslo heslo mdp
        """)
    private static let passwordEnds: [StaticString] = [
        "password", "passwd", "passwort", "passphrase", "passcode", "pwd", "passe", "parola", "wachtwoord", "salasana",
        "losenord",
    ]
    private static let noPasswords = WordSet(
        """
        bypass compass encompass trespass surpass underpass overpass multipass subpass keepass lastpass renderpass
        lowpass highpass bandpass askpass getpass buypass impasse
        """)
    private static let tokenEnds: [StaticString] = [
        "secret", "token", "apikey", "accesskey", "privatekey", "authkey", "accountkey", "encryptionkey", "signingkey",
        "masterkey", "sharedkey", "appkey", "storagekey", "hmackey", "jwtkey", "secretkey", "credential", "credentials",
    ]
    private static let noTokens = WordSet(
        """
        subtoken pretoken detoken
        """)
    private static let keyOwners = WordSet(
        """
        api access secret private encryption enc signing sign auth account master shared storage service consumer app
        application client admin deploy ssh aes hmac crypto cipher jwt integration functions security webhook rsa
        token bearer write ingestion license subscription server project
        """)
    private static let weaks = WordSet(
        """
        auth cred creds authorization authentication salt bearer secrets tokens
        """)
    /// Words behind the secret's that make the name one of something else: `token_type`, `password_file`.
    private static let others = WordSet(
        """
        file filename path dir name names type types length len size count max min field fields label url uri endpoint
        host hostname port expiry expires expiration ttl timeout lifetime age regex pattern prefix suffix policy
        required enabled disabled valid validator validation placeholder hint prompt help input column format provider
        manager service class index position kind mode status error err message msg title text description desc ref
        version alg algorithm header headers param params variable location store ring hash digest id ids arn uuid
        strength confirm confirmation reset change changed changes set get is has method methods grant scope scopes
        user username email domain realm callback redirect handler function fn func key keys map list array table
        cache limit limits rate budget usage cost price address contract symbol decimals supply balance amount source
        vault schema rule rules option options config settings issuer audience plugin module protocol scheme env
        instant statement context warning mechanism subject state level window form page button link view screen
        dialog sender recipient attribute attr property element node tag oid encoder decoder encoding hasher hashing
        generator resolver filter repository factory builder parser time date timestamp created updated modified
        expired checker matcher question icon color style visibility visible history notification complexity entropy
        charset iterations rounds rotation support supported converter validity parameter parameters authority bean
        renderer serializer lookup
        """)
    /// Words directly before it that say that it is no cleartext, or no secret: `encodedPassword`, `Sec-WebSocket-Key`.
    private static let sealings = WordSet(
        """
        encoded hashed digested salted socket websocket
        """)
    /// Words before it that say that it is encrypted: `wrapped_private_key`.
    private static let seals = WordSet(
        """
        encrypted wrapped sealed enciphered ciphered
        """)
    private static let actions = WordSet(
        """
        update use require requires enable allow check verify validate ask generate change force ignore remember store
        save
        """)
    /// Words before it that make it public, or no credential at all: `public_key`, `next_page_token`.
    private static let publics = WordSet(
        """
        public pub foreign primary partition sort next prev page sync continuation cancel cancellation cache
        idempotency translation lock stop eos bos pad unk mask sep cls start end special separator publishable no
        invalid bad wrong missing forgot reset show hide has is csrf xsrf authenticity antiforgery non not
        """)
}
