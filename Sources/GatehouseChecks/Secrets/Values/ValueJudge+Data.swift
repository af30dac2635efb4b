import GatehouseMatch

/// What is written like a secret and is something else: versions, numbers, dates, paths, encrypted values.
extension ValueJudge {
    static let data = [
        Dismissal("a version") { $0.isVersion },
        Dismissal("a constant") { $0.isHexConstant },
        Dismissal("a date") { $0.isDate },
        Dismissal("a colour") { $0.isColour },
        Dismissal("a media type") { $0.isMediaType },
        Dismissal("a character of HTML") { $0.isMarkup },
        Dismissal("an address that the name speaks of") { $0.isMailAddress && !$0.name.endsInSecret },
        Dismissal("a path, an address or a host") { $0.isPathOrAddress },
        Dismissal("encrypted, or a hash of a password") { $0.isSealed },
        Dismissal("public by nature") { $0.begins(with: publics) },
        Dismissal("a reference to where it is kept") { $0.begins(with: references) },
        Dismissal("a number") { $0.isNumber },
    ]

    private var isNumber: Bool {
        if name.strength != .password { return value.allSatisfy(Alphabet("0123456789.,-+:exTZ").contains) }
        return value.count <= 4 && value.contains(UInt8(ascii: "."))
            && value.allSatisfy(Alphabet("0123456789.").contains)
    }

    // `1.8.4`, `^2.0`, `~> 3.1`, `1.0.0-beta.1`, `workspace:^1`: of a package that is called after passwords.
    private var isVersion: Bool {
        for manager in Self.managers where value.starts(with: manager.utf8) {
            return value.dropFirst(manager.utf8.count).allSatisfy(Alphabet("0123456789.^~*").contains)
        }
        let steps = value.split(whereSeparator: Alphabet(" ,|").contains)
        return steps.contains { $0.contains(UInt8(ascii: ".")) } && steps.allSatisfy(Self.isVersionStep)
    }

    // One step of a range such as `>=1.2 <2`: a number with dots, or a short one behind a sign.
    private static func isVersionStep(_ step: ArraySlice<UInt8>) -> Bool {
        let number = step.drop(while: Alphabet("^~<>=!v").contains)
        if number.isEmpty { return true }
        let release = number.prefix(while: (Alphabet.digit + ".").contains)
        let parts = release.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count >= 2 || number.count <= 4 && number.startIndex > step.startIndex,
            parts.allSatisfy({ !$0.isEmpty })
        else { return false }
        return release.count == number.count || parts.count == 3 && isSuffix(number[release.endIndex...])
    }

    // `-beta.1`, `.RELEASE`, `-SNAPSHOT`, `+build5`.
    private static func isSuffix(_ text: ArraySlice<UInt8>) -> Bool {
        let words = text.dropFirst().split { !Alphabet.base62.contains($0) }
        guard Alphabet("-+.").contains(text.first ?? 0), (1...3).contains(words.count) else { return false }
        return words.allSatisfy { word in
            stages.contains(word.prefix(while: Alphabet.letter.contains).map { $0 | 0x20 })
                || word.count <= 3 && word.allSatisfy(Alphabet.digit.contains)
        }
    }

    // `0xce534356UL`, of at most 64 bits: keys are longer.
    private var isHexConstant: Bool {
        guard folded.starts(with: "0x".utf8) else { return false }
        let digits = folded.dropFirst(2).prefix(while: Alphabet.hex.contains)
        return (1...16).contains(digits.count) && folded[digits.endIndex...].allSatisfy(Alphabet("ul").contains)
    }

    // `2026-07-30`, `2026-07-30T10:15:00Z`.
    private var isDate: Bool {
        guard value.count >= 10, value.allSatisfy(Alphabet("0123456789-:.+/TZ").contains) else { return false }
        let marks = [value[value.startIndex + 4], value[value.startIndex + 7]]
        return marks == Array("--".utf8) || marks == Array("//".utf8)
    }

    // `#ff00aa`.
    private var isColour: Bool {
        value.first == UInt8(ascii: "#") && [4, 7, 9].contains(value.count)
            && value.dropFirst().allSatisfy(Alphabet.anyHex.contains)
    }

    private var isMediaType: Bool {
        let parts = folded.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2 && Self.mediaTypes.contains(parts[0])
            && parts[1].allSatisfy((Alphabet.base62 + "+.-;= *").contains)
    }

    // `&#9679;&#9679;`, `&lt;password&gt;`.
    private var isMarkup: Bool {
        value.first == UInt8(ascii: "&") && value.contains(UInt8(ascii: ";"))
            || holds(["&lt;", "&gt;", "&nbsp;", "&#x"])
    }

    private var isMailAddress: Bool {
        let parts = value.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                part.contains(where: Alphabet.letter.contains) && part.allSatisfy((Alphabet.word + ".+%-").contains)
            }
    }

    private var isPathOrAddress: Bool {
        if holds(["://"]) || begins(with: Self.pathStarts) { return true }
        let slashes = value.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        if slashes >= 2 && !randomness.isRandom { return true }
        if ends(with: Self.hostEnds) { return true }
        // `config.py:12:9` is a place in a file.
        let place = value.reversed().drop(while: Alphabet("0123456789:").contains)
        guard place.startIndex.base < value.endIndex, value[place.startIndex.base] == UInt8(ascii: ":") else {
            return false
        }
        let end = folded.prefix(place.count)
        return Self.hostEnds.contains { text in
            text.withUTF8Buffer { text in end.suffix(text.count).elementsEqual(text) }
        }
    }

    // What a program has sealed may lie about: `ENC[AES256_GCM,…]`, `$2b$…`, `{SSHA}…`, `vault:v1:…`.
    private var isSealed: Bool { begins(with: Self.seals) || isCryptHash || isSchemed }

    // `$y$…`, `$scrypt$…`, `$md5$…`: the form of crypt, whatever the method.
    private var isCryptHash: Bool {
        guard value.first == UInt8(ascii: "$"), value.count >= 20 else { return false }
        let method = value.dropFirst().prefix { $0 != UInt8(ascii: "$") }
        return (1...16).contains(method.count) && method.endIndex < value.endIndex
            && method.allSatisfy((Alphabet.lower + Alphabet.digit + "-").contains)
    }

    // `{SSHA512}…`, `{bcrypt}…`, `{cipher}…`, `{salt}…`: Spring and LDAP name the method before the value.
    private var isSchemed: Bool {
        guard value.first == UInt8(ascii: "{"), let end = value.firstIndex(of: UInt8(ascii: "}")) else { return false }
        return value[..<end].dropFirst().allSatisfy((Alphabet.word + "-").contains)
    }

    private static let managers = ["workspace:", "npm:", "catalog:"]
    private static let stages = WordSet(
        "a alpha b beta c dev final ga m milestone next nightly post pre preview rc release sp snapshot canary")
    private static let mediaTypes = WordSet("application audio font image message model multipart text video")
    private static let pathStarts: [StaticString] = [
        "/", "./", "../", "~/", "c:\\", "\\\\", "file:", "urn:", "@/", "%appdata%", "*", "classpath:",
    ]
    private static let hostEnds: [StaticString] = [
        ".com", ".org", ".net", ".io", ".local", ".json", ".yml", ".yaml", ".txt", ".pem", ".key", ".php", ".html",
        ".js", ".py", ".xml", ".conf", ".go", ".rb",
    ]
    // SOPS, Jasypt, Ansible, Vault's transit, crypt, LDAP, KMS, age, Rails, Spring, openssl enc, Fernet, DPAPI, EJSON.
    private static let seals: [StaticString] = [
        "enc[", "enc(", "$ansible_vault", "vault:v", "$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$argon2", "$apr1$",
        "$pbkdf2", "pbkdf2", "{ssha", "{sha", "{crypt}", "aqicah", "-----begin age", "ywdlluvuy3j5chrpb24", "sha256:",
        "sha1:", "sha512-", "sha384-", "sha256-", "bcrypt", "$scrypt", "scrypt:", "!vault", "encrypted:", "u2fsdgvkx1",
        "gaaaaab", "aqaaancmnd8bfdereh", "01000000d08c9ddf", "ej[1:", "argon2",
    ]
    // Public keys and certificates.
    private static let publics: [StaticString] = [
        "miibijanbgkq", "miicijanbgkq", "migfma0gcsqg", "mfkwewyhkozi", "ssh-rsa aaaa", "ssh-ed25519 aaaa",
        "ecdsa-sha2-",
        "-----begin cert", "-----begin public", "-----begin rsa public",
    ]
    private static let references: [StaticString] = [
        "arn:", "ref:", "!ref", "op://", "env:", "ssm:", "secretsmanager:", "kms:", "keyvault:", "@microsoft.keyvault",
        "!sub", "!getatt", "!env", "!secret", "resolve:", "secret:",
    ]
}
