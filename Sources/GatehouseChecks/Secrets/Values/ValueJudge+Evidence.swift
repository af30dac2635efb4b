import GatehouseCore
import GatehouseMatch

/// How sure it is that a value is a secret, when nothing has dismissed it.
extension ValueJudge {
    /// What a password rests on: nil where the value is a word of a list. Its name is enough, where nobody but a person
    /// writes the value; in programs and in prose, the value must be more than words.
    var passwordEvidence: Evidence? {
        if isLoose { return looseEvidence }
        if isWordBesideName { return nil }
        if isForeign && !hasDigit { return .suspected }
        if isWritten && value.count < 16 && OwnWords.stand(in: value) { return assignment.isQuoted ? .suspected : nil }
        if randomness.isRandom { return .contextual }
        if path == .code && !assignment.isQuoted { return nil }
        if randomness.isInvented && isTyped { return .contextual }
        if name.isAction { return isBeyondWords ? .suspected : nil }
        if isWritten { return isBeyondWords ? .contextual : .suspected }
        if isDescription || isTold { return .suspected }
        return value.count >= 6 || kinds >= 2 ? .contextual : .suspected
    }

    /// What a token rests on: nil where the value is not as random as what machines make.
    var tokenEvidence: Evidence? {
        // What machines make is ASCII.
        if isForeign { return nil }
        if isUUID { return name.strength == .weak || assignment.sign == .space ? .suspected : .contextual }
        // People choose some of what is called a secret.
        if name.words.last == "secret" && !isLoose && isTyped && isIdentifier && randomness.isInvented {
            return .contextual
        }
        guard value.count >= 8, randomness.isRandom else { return nil }
        if isLoose {
            return hasDigit && value.count >= 20 && name.strength == .token ? .contextual : .suspected
        }
        if name.strength == .weak {
            return value.count >= 20 && !(isDigest && name.words.count == 1) ? .contextual : .suspected
        }
        return isTyped && (value.count >= 10 || hasDigit) ? .contextual : .suspected
    }

    private var looseEvidence: Evidence? {
        let isNamed = name.words.contains { $0.hasSuffix("word") || $0.hasSuffix("phrase") || $0.hasSuffix("wd") }
        return isNamed && randomness.isRandom && hasDigit && hasLetter ? .contextual : nil
    }

    // `mariadb-password`, `some_secret_value`, `page.login.enter`.
    private var isDescription: Bool {
        guard randomness.isLanguage, value.allSatisfy((Alphabet.letter + Self.joints).contains) else { return false }
        return value.contains(UInt8(ascii: ".")) && assignment.isQuoted
            || value.contains(where: Self.joints.contains) && OwnWords.stand(in: value)
    }

    // `'masterPassword' = standard login, 'device' = …`: prose in a file of another kind.
    private var isTold: Bool {
        !assignment.isQuoted && path != .configuration && randomness.isLanguage && goesOn
            && Self.blank.contains(bytes[assignment.value.lowerBound - 1])
    }

    // Whether the value is a text, and no name of a program.
    private var isTyped: Bool { assignment.isQuoted || !isWritten || hasDigit }

    // Programs and prose speak of passwords, and most of what they say are words.
    private var isWritten: Bool { path == .code || path == .prose }

    // Not only words and a number behind them: three kinds of characters, or something between words and chance.
    private var isBeyondWords: Bool {
        if randomness.alphabet == 10 { return value.count >= 6 }
        return kinds >= 3 || kinds >= 2 && !randomness.isLanguage && (hasDigit || hasSign)
    }

    private var isUUID: Bool {
        let groups = value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy { $0.allSatisfy(Alphabet.anyHex.contains) } && Set(value).count >= 8
    }

    private var isDigest: Bool {
        [32, 40, 64].contains(value.count) && value.allSatisfy(Alphabet.anyHex.contains)
    }

    private var hasSign: Bool { value.contains(where: Self.signs.contains) }

    // How many of lower case, upper case, digits and signs; what joins words is no sign.
    private var kinds: Int {
        Self.kinds.count { alphabet in value.contains(where: alphabet.contains) }
    }

    private static let joints = Alphabet("-_.")
    private static let signs = Alphabet("!#%&()*+,;<=>?@[]^{|}~$")
    private static let kinds = [Alphabet.lower, .upper, .digit, signs]
}
