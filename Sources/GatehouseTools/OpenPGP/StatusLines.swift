import GatehouseCore
import GatehouseSystem

/// What `gpgv` says for programs to read (`--status-fd`): one signature, one verdict, and the key behind it, or nothing is
/// believed.
struct StatusLines {
    private var verdicts: [(word: String, rest: [Substring])] = []
    private var valid: [[Substring]] = []
    private var signatures = 0

    init(_ output: [UInt8]) {
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count >= 2, words[0] == "[GNUPG:]" else { continue }
            let (word, rest) = (String(words[1]), Array(words.dropFirst(2)))
            switch word {
            case "NEWSIG": signatures += 1
            case "VALIDSIG": valid.append(rest)
            case _ where Self.verdictWords.contains(word): verdicts.append((word, rest))
            default: break
            }
        }
    }

    /// What follows of it, and of how the program ended.
    func facts(exit: Program.Exit) -> SignatureFacts {
        guard case .status(let status) = exit, let verdict = verdicts.first else {
            return SignatureFacts(.bad("it holds no signature that can be read"), .openpgp)
        }
        guard verdicts.count == 1, signatures <= 1, valid.count <= 1 else {
            return SignatureFacts(.bad("it holds more than one signature"), .openpgp)
        }
        switch verdict.word {
        case "BADSIG": return SignatureFacts(.bad("what was signed is not what stands here"), .openpgp)
        case "ERRSIG": return unchecked(verdict.rest)
        default: return good(verdict.word, status)
        }
    }

    // VALIDSIG: the key that signed, date, seconds, end, version, reserved, algorithm, hash, class, primary key.
    private func good(_ word: String, _ status: Int) -> SignatureFacts {
        guard let fields = valid.first, fields.count >= 10, Self.isFingerprint(fields[9]),
            status == 0 || word != "GOODSIG"
        else { return SignatureFacts(.couldNotCheck("what gpgv says of it makes no sense"), .openpgp) }
        let algorithm = Self.algorithms[String(fields[6])]
        var facts = SignatureFacts(.valid, .openpgp, key: fields[9].uppercased(), algorithm: algorithm)
        facts.made = Int64(fields[2])
        facts.isExpired = word == "EXPSIG" || word == "EXPKEYSIG"
        facts.isRevoked = word == "REVKEYSIG"
        // Class 00 is a signature over bytes as they are.
        if fields[8] != "00" { facts.outcome = .bad("it is a signature over something else than a file") }
        if ["1", "2", "3"].contains(fields[7]) {
            facts.outcome = .unsupported("it rests on a hash that can be forged, such as SHA-1")
        }
        return facts
    }

    // ERRSIG: key id, algorithm, hash, class, time, why, and perhaps the key that signed. 9 says that nobody has the key.
    private func unchecked(_ fields: [Substring]) -> SignatureFacts {
        let key = fields.count > 6 && Self.isFingerprint(fields[6]) ? fields[6] : fields.first
        guard fields.count > 5, fields[5] == "9" else {
            return SignatureFacts(.unsupported("gpgv does not know its algorithm"), .openpgp)
        }
        return SignatureFacts(.unknownKey, .openpgp, key: key.map(String.init))
    }

    private static func isFingerprint(_ text: Substring) -> Bool {
        [40, 64].contains(text.utf8.count) && text.allSatisfy(\.isHexDigit)
    }

    private static let verdictWords: Set = ["GOODSIG", "EXPSIG", "EXPKEYSIG", "REVKEYSIG", "BADSIG", "ERRSIG"]
    private static let algorithms = [
        "1": "rsa", "17": "dsa", "19": "ecdsa", "22": "eddsa", "27": "ed25519", "28": "ed448",
    ]
}
