import GatehouseChecks
import GatehouseCore
import GatehouseHooks
import GatehouseSignatures

/// OpenSSH's list of allowed signers as a section of a policy: a signer for each line that the policy can say, and why for
/// the others.
struct SignersImport {
    private(set) var signers: [SignerText] = []
    private(set) var notes: [String] = []
    /// How many lines name a key.
    private(set) var lines = 0

    init(_ bytes: [UInt8], at path: [UInt8]) throws {
        do throws(ListFault) {
            _ = try AllowedSigners.read(bytes)
        } catch {
            throw Obstacle(
                "import/broken", at: path, error.sentence, remedy: "mend that line; nothing of such a list is believed")
        }
        var comments = 0
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            if text.drop(while: \.isWhitespace).hasPrefix("#") { comments += 1 }
            guard let signer = try AllowedSigners.read(Array(line)).first else { continue }
            lines += 1
            add(signer, text, number: index + 1)
        }
        if comments > 0 { notes.append("\(comments) lines of comments are left out; those behind keys are kept") }
        name()
    }

    /// The section.
    var text: String { "signatures:\n  signers:" + (signers.isEmpty ? " []\n" : "\n" + signers.map(\.text).joined()) }

    private mutating func add(_ signer: AllowedSigner, _ line: String, number: Int) {
        do throws(Unsayable) {
            var text = try SignerText(signer, line: line)
            notes += text.notes.map { "line \(number): \($0)" }
            text.number = number
            if let reason = Self.refusal(of: text) { throw Unsayable(reason.text) }
            signers.append(text)
        } catch {
            notes.append("line \(number): left out: \(error.reason)")
        }
    }

    // Lines that share an address speak of one person: then approvals count that person once.
    private mutating func name() {
        for index in signers.indices {
            let others = signers[..<index].first { !Set($0.emails).isDisjoint(with: signers[index].emails) }
            if let others { signers[index].principal = others.principal }
            if signers[index].emails.count > 1 {
                notes.append(
                    "line \(signers[index].number): its \(signers[index].emails.count) addresses are taken for those of one person, \(signers[index].principal)"
                )
            }
        }
    }

    // What the policy's loader says against the signer, alone in a policy.
    private static func refusal(of signer: SignerText) -> Message? {
        let text = "version: 1\nsignatures:\n  signers:\n" + signer.text
        return LoadedPolicy(PolicyFile(source: "the line", bytes: Array(text.utf8))).problems.first?.reason
    }
}

/// Why the policy, or OpenSSH, has no words for something.
struct Unsayable: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
}
