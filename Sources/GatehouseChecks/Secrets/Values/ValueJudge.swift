import GatehouseCore
import GatehouseMatch

/// Judges the value of an assignment whose name speaks of a secret: a row of named tests, of which any may dismiss it.
struct ValueJudge {
    let bytes: [UInt8]
    let assignment: Assignment
    let name: AssignedName
    let path: PathNature
    let value: ArraySlice<UInt8>
    let folded: [UInt8]
    let randomness: Randomness

    init(_ bytes: [UInt8], _ assignment: Assignment, _ name: AssignedName, _ path: PathNature) {
        self.bytes = bytes
        self.assignment = assignment
        self.name = name
        self.path = path
        value = Self.trimmed(bytes[assignment.value])
        folded = value.map(asciiLowercase)
        randomness = Randomness(value)
    }

    /// What the value would be reported as; nil where a test dismisses it.
    func candidate() -> Candidate? {
        if Self.dismissals.contains(where: { $0.holds(self) }) { return nil }
        guard var evidence = name.strength == .password ? passwordEvidence : tokenEvidence else { return nil }
        if isListed || isTranslation { evidence = min(evidence, .suspected) }
        return Candidate(
            source: name.strength == .password ? .password : .token, range: value.startIndex..<value.endIndex,
            publicPrefix: nil, evidence: path == .lock ? min(evidence, .suspected) : evidence,
            because: reasons, field: assignment.name)
    }

    private var reasons: [Message] {
        let name: Message = name.strength == .weak ? "its name may hold a secret" : "its name holds secrets"
        return randomness.isRandom ? [name, "the value is as random as a made one"] : [name]
    }

    /// One reason to say that a value is no secret, by its name.
    struct Dismissal: Sendable {
        let name: StaticString
        let holds: @Sendable (ValueJudge) -> Bool
    }

    static let dismissals: [Dismissal] = [
        Dismissal(name: "too short or too long") { !(4...512).contains($0.value.count) },
        Dismissal(name: "compared or told, not assigned") { $0.isOnlyCompared },
        Dismissal(name: "a sentence") { $0.isSentence },
        Dismissal(name: "no printable text") { judge in
            judge.value.contains { $0 < 0x20 || $0 == 0x7f } || String(validating: judge.value, as: UTF8.self) == nil
        },
        Dismissal(name: "a word of a programming language") {
            keywords.contains($0.folded.prefix { $0 != UInt8(ascii: "?") })
        },
        Dismissal(name: "the name itself") { $0.repeatsName },
        Dismissal(name: "a placeholder") { Placeholder.reason($0.value) != nil },
        Dismissal(name: "words for a secret") { OwnWords.are($0.value) },
        Dismissal(name: "prose") { $0.isProse },
        Dismissal(name: "filled in when the program runs") { $0.isFilledIn },
        Dismissal(name: "a version") { $0.isVersion },
        Dismissal(name: "a constant") { $0.isHexConstant },
        Dismissal(name: "a comment of ours") { $0.isAllowance },
        Dismissal(name: "a prompt, or a guest's") { $0.isPromptOrGuest },
        Dismissal(name: "a name of the same family") { $0.isSibling },
        Dismissal(name: "an address that the name speaks of") { $0.isMailAddress && !$0.name.endsInSecret },
        Dismissal(name: "an expression") { $0.isExpression },
        Dismissal(name: "a path, an address or a host") { $0.isPathOrAddress },
        Dismissal(name: "encrypted, or a hash of a password") { $0.isSealed },
        Dismissal(name: "a number") {
            $0.name.strength != .password && $0.value.allSatisfy(Alphabet("0123456789.,-+:exTZ").contains)
        },
    ]

    // MARK: Dismissals

    var isIdentifier: Bool { value.allSatisfy((Alphabet.word + "-").contains) }

    private var isOnlyCompared: Bool {
        if assignment.sign == .argument && !name.endsInSecret { return true }
        return assignment.sign == .comparison && !assignment.isQuoted
    }

    // Words between blanks. A value of many signs with a blank among them is none.
    private var isSentence: Bool {
        guard value.contains(where: Alphabet(" \t").contains) else { return false }
        let signs = value.count { !(Alphabet.letter + " ").contains($0) }
        return signs * 3 < value.count || value.count < 24 || !randomness.isRandom
    }

    private var repeatsName: Bool {
        let letters = folded.filter(Alphabet.lower.contains)
        let own = bytes[assignment.name].map(asciiLowercase).filter(Alphabet.lower.contains)
        guard letters.count >= 3, !own.isEmpty else { return false }
        let isMostlyLetters = letters.count * 4 >= value.count * 3
        return isMostlyLetters && (own.elementsEqual(letters) || Self.holds(own, letters) || Self.holds(letters, own))
    }

    // Calls, members, indices, operators: `get_token()`, `self.password`, `args[1]`, `a+b`.
    private var isExpression: Bool {
        let text = Array(value)
        if text.first == UInt8(ascii: "-") && assignment.sign == .space { return true }
        if text.first == UInt8(ascii: "$"), text.dropFirst().prefix(2).allSatisfy(Alphabet.letter.contains),
            randomness.isLanguage || !hasDigit || text.contains(UInt8(ascii: "/"))
        {
            return true
        }
        if assignment.isQuoted {
            // What stood as an opening quote may close a string before it: `'password = '.$value['x']`.
            if Alphabet(".+,;)").contains(value.first ?? 0) { return true }
            if assignment.sign == .element || value.count >= 40 && randomness.isRandom { return false }
            return Self.callMarks.contains { Placeholder.contains(folded, $0) }
        }
        if text.contains(where: Alphabet("({[").contains) { return true }
        let behind = assignment.value.upperBound < bytes.count ? bytes[assignment.value.upperBound] : 0
        if Alphabet("([{").contains(behind) { return true }
        let parts = value.split(separator: UInt8(ascii: "."))
        let isMember =
            parts.count > 1
            && parts.allSatisfy { Alphabet.letter.contains($0.first ?? 0) && $0.allSatisfy(Alphabet.word.contains) }
        if isMember && isPlain || value.last == UInt8(ascii: ":") { return true }
        if value.first == UInt8(ascii: "$") || value.first == UInt8(ascii: "&") || value.first == UInt8(ascii: "*") {
            return true
        }
        return path == .code && isIdentifier && isPlain
    }

    var isPlain: Bool { !value.contains(where: Alphabet.digit.contains) || !randomness.isRandom }

    private var isPathOrAddress: Bool {
        if Placeholder.contains(folded, "://") { return true }
        if Self.pathStarts.contains(where: { folded.starts(with: Array($0.utf8)) }) { return true }
        let slashes = value.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        if slashes >= 2 && !randomness.isRandom { return true }
        // `config.py:12:9` is a place in a file.
        let place = folded.reversed().drop(while: Alphabet("0123456789:").contains)
        return Self.hostEnds.contains { place.starts(with: $0.utf8.reversed()) }
    }

    private var isSealed: Bool {
        Self.seals.contains { folded.starts(with: Array($0.utf8)) }
    }

    // MARK: Tables

    // Bare values may carry what ends the statement or the string around them.
    private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var value = value
        while let last = value.last, Alphabet(" \t\r;,").contains(last) { value = value.dropLast() }
        while let first = value.first, Alphabet(" \t").contains(first) { value = value.dropFirst() }
        return value
    }

    private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count >= 6, text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    private static let callMarks: [StaticString] = [
        "process.env", "os.environ", "getenv", "config.", "settings.", "secrets.", "self.", "this.", "()", "params.",
        "request.", "req.", "data.", "var.", "local.", "module.", "vault:", "env.", "arn:aws", "=>", "&&", "||",
    ]
    private static let pathStarts = ["/", "./", "../", "~/", "c:\\", "\\\\", "file:", "urn:", "@/", "%appdata%", "*"]
    private static let hostEnds = [
        ".com", ".org", ".net", ".io", ".local", ".json", ".yml", ".yaml", ".txt", ".pem", ".key", ".php", ".html",
        ".js", ".py", ".xml", ".conf", ".go", ".rb",
    ]
    private static let seals = [
        "enc[", "enc(", "$ansible_vault", "vault:v", "$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$argon2", "$apr1$",
        "$pbkdf2", "pbkdf2", "{ssha", "{sha", "{crypt}", "aqicah", "-----begin age", "sha256:", "sha1:", "sha512-",
        "sha256-", "bcrypt", "$scrypt", "!vault", "encrypted:", "{cipher}", "miibijanbgkq", "miicijanbgkq",
        "migfma0gcsqg",
        "mfkwewyhkozi", "ssh-rsa aaaa", "arn:", "ref:", "!ref", "op://",
    ]
    private static let keywords = WordSet(
        """
        string str none null true false undefined required optional password text hidden bool boolean integer number
        object bytes nil void auto default secret token basic bearer oauth oauth2 apikey passwd prompt disabled
        enabled unset empty char varchar uuid yes root admin user username email login pass current any uint256
        uint64 int32 int64 uint8 uint32 self this static const return function async await plain plaintext sha256
        sha512 hs256 rs256 base64 option option<string> &str private public readonly implicit authorization_code
        digest hash always never varchar2 interactive keychain inherit sensitive confidential
        """)
}
