import GatehouseCore
import GatehouseMatch

/// Weighs what is given where nothing but a password or a token can stand: as an argument, on a command line, in an address.
enum GivenPassword {
    /// What a finding of the value would rest on; nil where the value is a placeholder, a reference or the user's name.
    ///
    /// - Parameters:
    ///   - isCertain: Whether the place alone says that it is a password: not so behind `login(`.
    ///   - isInUse: Whether what stands around it is real, as an address that somebody has: then only words are dummies.
    static func evidence(
        of value: ArraySlice<UInt8>, user: ArraySlice<UInt8> = [], isCertain: Bool = true, isInUse: Bool = false,
        in path: PathNature = .unknown
    ) -> Evidence? {
        guard (4...256).contains(value.count), value.allSatisfy(graphic.contains), !isReference(value),
            Placeholder.reason(value) == nil, !OwnWords.are(value), isInUse || !isDummy(value, user: user)
        else { return nil }
        let evidence = evidence(value, isCertain: isCertain && path != .code && path != .prose)
        return path == .lock || path == .translation ? min(evidence, .suspected) : evidence
    }

    private static func evidence(_ value: ArraySlice<UInt8>, isCertain: Bool) -> Evidence {
        if Randomness(value).isInvented { return .contextual }
        let hasDigit = value.contains(where: Alphabet.digit.contains)
        let hasOther = value.contains { !Alphabet.digit.contains($0) }
        if hasDigit && hasOther { return value.count >= 6 || isCertain ? .contextual : .suspected }
        return isCertain && value.count >= 6 ? .contextual : .suspected
    }

    // `$PASSWORD`, `%PASSWORD%`, `{password}`, `<password>`, `@file`, `self.password`.
    private static func isReference(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first else { return true }
        if value.last == UInt8(ascii: ":") { return true }
        let rest = value.dropFirst()
        switch first {
        case UInt8(ascii: "$"): return rest.allSatisfy((Alphabet.word + "{}()[]'\".:-").contains)
        case UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "&"): return true
        case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "-"):
            return rest.allSatisfy((Alphabet.word + "/.-").contains) && !Randomness(value).isRandom
        default: return value.contains("://") || isMember(value)
        }
    }

    private static func isMember(_ value: ArraySlice<UInt8>) -> Bool {
        let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count > 1 && !Randomness(value).isRandom
            && parts.allSatisfy { part in
                Alphabet.letter.contains(part.first ?? 0) && part.allSatisfy((Alphabet.word + "()").contains)
            }
    }

    // The user's own name, or what manuals write.
    private static func isDummy(_ value: ArraySlice<UInt8>, user: ArraySlice<UInt8>) -> Bool {
        let folded = value.map(asciiLowercase)
        let user = user.map(asciiLowercase)
        if folded == user { return true }
        // `dillon-123` of the user dillon.
        if user.count >= 3, folded.starts(with: user), folded.dropFirst(user.count).allSatisfy(tail.contains) {
            return true
        }
        if value.count <= 16 || !Randomness(value).isRandom, OwnWords.stand(in: value) { return true }
        let count = value.reversed().prefix(while: tail.contains).count
        return words.contains(count <= 4 ? folded.dropLast(count) : folded[...])
    }

    private static let graphic = Alphabet(UInt8(ascii: "!")...UInt8.max)
    private static let tail = Alphabet.digit + "-_.!@#"
    private static let words = WordSet(
        """
        pass pwd user username admin root guest port apikey anonymous anoncvs anon hello string
        value token postgres mysql rabbitmq redis mongo oracle none null test testing wrong bar foo baz name login basic
        bearer digest negotiate false true localhost webpwd adminpwd wrongpwd rootpwd userpwd testpwd mypwd newpwd oldpwd
        """)
}
