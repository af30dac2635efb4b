import GatehouseCore
import GatehouseHooks
import GatehouseSystem
import GatehouseYAML

/// A policy file to which a waiver is added.
struct WaiverFile {
    private let path: [UInt8]
    /// What is in it; nil where there is no file yet.
    private let text: [UInt8]?

    init(_ path: [UInt8]) throws {
        self.path = path
        text =
            try Files.facts(path) == nil
            ? nil : Files.read(path, limit: LoadedPolicy.largest, followingLinks: false)
    }

    /// Whether a policy can hold it as a reason, in one line.
    static func isReason(_ reason: String) -> Bool {
        let scalars = reason.unicodeScalars
        return scalars.contains { !$0.properties.isWhitespace } && scalars.count <= 300
            && Escaped.text(Array(reason.utf8)) == reason
    }

    /// Adds the waiver, and says what was done.
    func add(_ waiver: Waiver, for fingerprint: Fingerprint) throws -> Message {
        let day = waiver.until?.description ?? ""
        let entry = [("fingerprint", fingerprint.text), ("reason", waiver.reason), ("until", day)]
        let done: Message = "\(escaped: fingerprint.text) is forgiven until \(escaped: day)"
        guard let text else {
            let new = Array(("version: 1\nwaivers:\n" + ListEntry(entry).lines(indentation: 2)).utf8)
            try write(new, adding: waiver, for: fingerprint)
            return "\(path: path): made, with one waiver: " + done
        }
        try refuse(LoadedPolicy(PolicyFile(source: source, bytes: text)), holding: fingerprint)
        guard let insertion = Insertion(entry, intoList: "waivers", of: text) else { throw byHand(entry) }
        try write(insertion.applied(to: text), adding: waiver, for: fingerprint)
        return "\(path: path):\(insertion.line(in: text)): " + done
    }

    private var source: String { String(decoding: path, as: UTF8.self) }

    // A policy with mistakes is mended first, and one waiver for each fingerprint is enough.
    private func refuse(_ loaded: LoadedPolicy, holding fingerprint: Fingerprint) throws {
        guard case .policy(let policy) = loaded else {
            let lines = loaded.problems.map { Message(verbatim: $0.line) }
            throw Obstacle(
                "policy/broken", at: path, lines.dropFirst().reduce(lines.first ?? "") { $0 + "\n  " + $1 },
                remedy: "mend that, and run the command again")
        }
        guard let waiver = policy.waivers[fingerprint] else { return }
        let day = waiver.until.map { " until \($0)" } ?? ""
        throw Obstacle(
            "allow/there", at: path, "a waiver for it is there already\(escaped: day): \(escaped: waiver.reason)",
            remedy: "change its 'until' or its 'reason' in the file")
    }

    // What is written is proved to be a policy that forgives it.
    private func write(_ bytes: [UInt8], adding waiver: Waiver, for fingerprint: Fingerprint) throws {
        guard case .policy(let policy) = LoadedPolicy(PolicyFile(source: source, bytes: bytes)),
            policy.waivers[fingerprint] == waiver
        else {
            throw Obstacle(
                "allow/unsafe", at: path, "the file with the waiver in it would not say what was meant",
                remedy: "add the waiver by hand, and try 'gatehouse policy check'")
        }
        let isExecutable = try Files.facts(path)?.isExecutable ?? false
        try Files.write(bytes, to: path, isExecutable: isExecutable)
    }

    private func byHand(_ entry: [ListEntry.Pair]) -> Obstacle {
        let lines = Message(verbatim: "waivers:\n" + ListEntry(entry).lines(indentation: 2))
        return Obstacle(
            "allow/style", at: path,
            "the style of the file leaves a doubt about where a waiver goes, so it is as it was",
            remedy: "add these lines by hand:\n\n" + lines)
    }
}
