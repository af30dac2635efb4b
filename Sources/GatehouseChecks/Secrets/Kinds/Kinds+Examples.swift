import GatehouseCore
import GatehouseMatch

/// Texts for the kinds' examples. The bodies are made when they are asked for, and the checksums computed.
extension Kinds {
    typealias Texts = @Sendable () -> [String]

    /// A line that holds the prefix, so many characters of the alphabet, and the suffix.
    static func token(_ prefix: String, _ alphabet: Alphabet, _ count: Int, _ suffix: String = "") -> Texts {
        { ["value = \"" + prefix + Example.body(alphabet, count) + suffix + "\""] }
    }

    /// A line that holds parts with bodies of the same alphabet between them: `token("SG.", ".", …)`.
    static func token(_ parts: [(String, Int)], _ alphabet: Alphabet) -> Texts {
        {
            let bodies = zip(1..., parts).map { $1.0 + Example.body(alphabet, $1.1, seed: UInt64($0)) }
            return ["value = \"" + bodies.joined() + "\""]
        }
    }

    /// A line that holds the prefix and a body, and behind them what is computed of both: a checksum.
    static func sealed(
        _ prefix: String, _ alphabet: Alphabet, _ count: Int, _ seal: @escaping @Sendable (String, String) -> String
    ) -> Texts {
        {
            let body = Example.body(alphabet, count)
            return ["value = \"" + prefix + body + seal(prefix, body) + "\""]
        }
    }

    /// A line that holds the text in base64 between the prefix and the suffix.
    static func encoded(_ prefix: String, _ text: String, _ suffix: String = "") -> Texts {
        { ["value = \"" + prefix + base64(text) + suffix + "\""] }
    }

    /// The name, and behind it so many characters of the alphabet.
    static func assigned(_ name: String, _ alphabet: Alphabet, _ count: Int) -> Texts {
        { [name + " = \"" + Example.body(alphabet, count) + "\""] }
    }

    /// The CRC-32 of the text in base 62, as GitHub and others write it.
    static func base62Sum(_ text: String) -> String { string(Digits.base62.text(of: CRC.sum32(text.utf8), width: 6)) }

    /// The CRC-32 of the text in hexadecimal digits.
    static func hexSum(_ text: String) -> String { string(Digits.hex.text(of: CRC.sum32(text.utf8), width: 8)) }

    static func base64(_ text: String) -> String { string(Coding.base64URLText(of: Array(text.utf8))) }

    static func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Refutes a body without capitals, small letters or digits: of random ones in base 62, hardly any lacks one.
    static let isMixed: Kind.Test = { value in
        [Alphabet.upper, .lower, .digit].allSatisfy { value.dropFirst(4).contains(where: $0.contains) } ? nil : .refutes
    }
}
