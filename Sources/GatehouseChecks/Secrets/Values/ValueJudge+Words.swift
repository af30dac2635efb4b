import GatehouseCore
import GatehouseMatch

/// What tells words that people or programs read from a value that somebody keeps secret.
extension ValueJudge {
    static let words = [
        Dismissal("a word of a programming language") {
            keywords.contains($0.folded.prefix { $0 != UInt8(ascii: "?") })
        },
        Dismissal("the name itself") { $0.repeatsName },
        Dismissal("a prompt, or a guest's") { $0.isPromptOrGuest },
        Dismissal("a name of the same family") { $0.isSibling },
        Dismissal("the name of a constant") { $0.isConstant },
        Dismissal("words for a secret") { OwnWords.are($0.value) },
        Dismissal("a placeholder") { Placeholder.reason($0.value) != nil },
    ]

    /// What a program says about passwords holds no digits, or is not random.
    var isTranslation: Bool { path == .translation && (isForeign || !(hasDigit && randomness.isRandom)) }

    /// Words of a list, of a macro's arguments or of prose: `'user', 'password', 'host'`, `--password options`.
    var isWordBesideName: Bool {
        guard assignment.sign == .argument || assignment.sign == .space && !assignment.isQuoted && isOption else {
            return false
        }
        return isIdentifier && !hasDigit && !randomness.isInvented
            || assignment.sign == .argument && name.words.last == "pass"
    }

    private var repeatsName: Bool {
        let letters = folded.filter(Alphabet.lower.contains)
        let own = bytes[assignment.name].map(asciiLowercase).filter(Alphabet.lower.contains)
        guard letters.count >= 3, !own.isEmpty else { return false }
        let isMostlyLetters = letters.count * 4 >= value.count * 3
        return isMostlyLetters && (own.elementsEqual(letters) || Self.holds(own, letters) || Self.holds(letters, own))
    }

    private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count >= 6, text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    // `read.password("   Again:  ")`, and the name that guests give.
    private var isPromptOrGuest: Bool {
        let letters = folded.filter(Alphabet.lower.contains)
        if !hasDigit, letters == Array("anonymous".utf8) { return true }
        return assignment.sign == .argument && letters.count + 1 == value.count && value.last == UInt8(ascii: ":")
    }

    // Two names of one family in a list: `'gss_krb5_lucid_key', 'gss_krb5_rfc1964_keydata'`.
    private var isSibling: Bool {
        guard assignment.sign == .argument, isIdentifier,
            let head = bytes[assignment.name].split(separator: UInt8(ascii: "_")).first, head.count >= 2,
            value.count > head.count
        else { return false }
        return value.starts(with: head) && value[value.startIndex + head.count] == UInt8(ascii: "_")
    }

    // `CLIENT_CERTIFICATE_PASSWORD`, `@ROOT_PASSWORD`: the environment's, or a template's.
    private var isConstant: Bool {
        let text = value.first == UInt8(ascii: "@") ? value.dropFirst() : value
        return text.contains(UInt8(ascii: "_")) && text.allSatisfy(Self.inConstant.contains) && randomness.isLanguage
            && text.contains(where: Alphabet.upper.contains)
    }

    private static let inConstant = Alphabet.upper + "_0123456789"
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
