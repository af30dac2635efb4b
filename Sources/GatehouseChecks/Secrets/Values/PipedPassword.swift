import GatehouseCore
import GatehouseMatch

/// Reads what a shell writes into a program that asks for a password: `echo "pw" | passwd --stdin me`, `echo me:pw | chpasswd`.
enum PipedPassword {
    static let reader = ContextReader(
        "a password piped into a program",
        [
            "chpasswd", "passwd --stdin", "sudo -s", "--password-stdin", "| kinit", "|kinit",
        ]
    ) {
        candidate(at: $0, in: $1, &$3)
    }

    private static func candidate(at offset: Int, in bytes: [UInt8], _ budget: inout Budget) -> Candidate? {
        let line = bytes[max(0, offset - 300)..<min(bytes.count, offset + 2)]
        let start = line[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? line.startIndex
        guard budget.spend((offset - start) / 8 + 1),
            let pipe = bytes[start..<min(bytes.count, offset + 1)].lastIndex(of: UInt8(ascii: "|")),
            let echo = (start..<max(start, pipe)).last(where: { place in
                echos.contains { Command.stands($0, in: bytes, at: place) }
            })
        else { return nil }
        let words = CommandLine(from: echo, in: bytes, &budget).words.dropFirst()
        guard let word = words.first(where: { bytes[$0.lowerBound] != UInt8(ascii: "-") && !isFormat(bytes[$0]) }),
            word.upperBound <= pipe
        else { return nil }
        let isPair = bytes[offset] | 0x20 == UInt8(ascii: "c")
        let colon = isPair ? bytes[word].firstIndex(of: UInt8(ascii: ":")) : nil
        if isPair && colon == nil { return nil }
        let value = (colon.map { $0 + 1 } ?? word.lowerBound)..<endOfLine(word, bytes)
        let user = colon.map { bytes[word.lowerBound..<$0] } ?? []
        guard !value.isEmpty, let evidence = GivenPassword.evidence(of: bytes[value], user: user) else { return nil }
        return Candidate(
            source: .header, range: value, publicPrefix: nil, evidence: evidence,
            because: ["it is piped into a program that asks for a password"], field: echo..<(echo + 4))
    }

    // `"pw\n"`: the escape is none of the password.
    private static func endOfLine(_ word: Range<Int>, _ bytes: [UInt8]) -> Int {
        Command.stands("\\n", in: bytes, at: max(word.lowerBound, word.upperBound - 2))
            ? word.upperBound - 2 : word.upperBound
    }

    private static func isFormat(_ word: ArraySlice<UInt8>) -> Bool {
        word.contains(UInt8(ascii: "%")) && word.count <= 4
    }

    private static let echos: [StaticString] = ["echo ", "printf ", "echo\t"]
}
