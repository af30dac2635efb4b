import Foundation
import GatehouseCore
import GatehouseSignatures

/// A signer as a policy writes it.
struct SignerText {
    var principal: String
    let emails: [String]
    private let key: String
    private let from: Day?
    private let until: Day?
    private let namespaces: [String]
    /// What is not quite as it was.
    private(set) var notes: [String] = []
    /// The line that it comes from.
    var number = 0

    /// - Parameter line: the line that the signer was read from.
    init(_ signer: AllowedSigner, line: String) throws(Unsayable) {
        emails = signer.principals.text.split(separator: ",").map(String.init)
        principal = emails.first ?? ""
        if let pattern = emails.first(where: { $0.contains { "*?!".contains($0) } }) {
            throw Unsayable("'\(pattern)' is a pattern, and the policy names the addresses of people one by one")
        }
        if let name = emails.first(where: { !$0.contains("@") }) {
            throw Unsayable(
                "'\(name)' is no mail address, and the policy binds a key to addresses that it may commit as")
        }
        key =
            (signer.isAuthority ? "cert-authority " : "") + signer.key.line + Self.comment(behind: signer.key, in: line)
        namespaces = signer.namespaces?.text.split(separator: ",").map(String.init) ?? []
        if let pattern = namespaces.first(where: { $0.contains { "*?!".contains($0) } }) {
            throw Unsayable("its namespaces have the pattern '\(pattern)', and the policy names them one by one")
        }
        from = try signer.validAfter.map { moment throws(Unsayable) in try Self.first(moment) }
        until = try signer.validBefore.map { moment throws(Unsayable) in try Self.last(moment) }
        if let moment = signer.validBefore, moment.seconds % Self.day == 0 {
            notes.append(
                "the second after midnight in which valid-before ends is left out: it counts until the day before")
        }
        if let from, let until, until < from { throw Unsayable("it counts on no whole day") }
    }

    /// The entry, in a list that is indented by four.
    var text: String {
        let fields =
            [
                "principal: \(Self.quoted(principal))", "emails: [\(emails.map(Self.quoted).joined(separator: ", "))]",
                "keys: [\(Self.quoted(key))]",
            ] + [from.map { "from: \($0)" }, until.map { "until: \($0)" }].compactMap(\.self)
            + (namespaces.isEmpty ? [] : ["namespaces: [\(namespaces.map(Self.quoted).joined(separator: ", "))]"])
        return "    - " + fields.joined(separator: "\n      ") + "\n"
    }

    private static let day: Int64 = 86_400

    private static func first(_ moment: Moment) throws(Unsayable) -> Day {
        guard moment.seconds % day == 0 else {
            throw Unsayable("valid-after is within a day, and the policy knows whole days in UTC")
        }
        return Day(secondsSince1970: Int(moment.seconds))
    }

    // OpenSSH counts the second that it names; midnight is the first second of a day.
    private static func last(_ moment: Moment) throws(Unsayable) -> Day {
        guard moment.seconds % day == 0 || moment.seconds % day == day - 1 else {
            throw Unsayable("valid-before is within a day, and the policy knows whole days in UTC")
        }
        return Day(secondsSince1970: Int(moment.seconds) - (moment.seconds % day == 0 ? 1 : 0))
    }

    // What stands behind the key; the list does not read it.
    private static func comment(behind key: SSHPublicKey, in line: String) -> String {
        guard let base64 = key.line.split(separator: " ").last, let range = line.range(of: base64) else { return "" }
        let comment = line[range.upperBound...].trimmingCharacters(in: .whitespaces.union(.controlCharacters))
        return comment.isEmpty ? "" : " " + comment
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
