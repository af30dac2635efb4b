package import GatehouseCore

/// What somebody says who lets a finding in: this ref may take this commit although this was found in what it brings, until
/// this day. It is bound to the commit itself, and so to every byte that comes with it.
package struct Grant: SignedStatement {
    /// What the repository is called in the policy; empty where it is called nothing.
    package var repository: String
    package var ref: RefName
    /// What the ref would hold.
    package var head: ObjectID
    /// The findings that are let in, in order.
    package var findings: [Fingerprint]
    /// The last day on which it counts, in UTC.
    package var until: Day
    /// Why, in one line.
    package var reason: String

    package init(
        repository: String = "", of findings: some Sequence<Fingerprint>, with head: ObjectID, into ref: RefName,
        until: Day, reason: String
    ) {
        self.repository = repository
        self.ref = ref
        self.head = head
        self.findings = Set(findings).sorted()
        self.until = until
        self.reason = reason
    }

    package static let namespace = "gatehouse-grant@v1"
    package static let space = "refs/gatehouse/grants/"
    package static let file = RepoPath("grant")

    /// What pushes name it by: the beginning of its text's digest, so that nothing else can stand in its place.
    package var number: String { String(SHA256.hex(SHA256.digest(of: bytes)).prefix(Self.digits)) }
    package static let digits = 16

    /// The most findings of one grant.
    package static let most = 100

    package var bytes: [UInt8] {
        let lines = findings.map { "finding \($0.text)\n" }.joined()
        return Array("gatehouse grant 1\nrepository \(repository)\nref ".utf8) + ref.bytes
            + Array("\nhead \(head.hex)\n\(lines)until \(until)\nreason \(reason)\n".utf8)
    }

    package init?(_ statement: [UInt8]) {
        let lines = statement.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard (8...7 + Self.most).contains(lines.count) else { return nil }
        func value(_ index: Int, _ name: String) -> ArraySlice<UInt8>? {
            lines[index].starts(with: Array("\(name) ".utf8)) ? lines[index].dropFirst(name.utf8.count + 1) : nil
        }
        func text(_ index: Int, _ name: String) -> String? {
            value(index, name).map { String(decoding: $0, as: UTF8.self) }
        }
        let last = lines.count - 4
        let findings = (4...last).compactMap { text($0, "finding").flatMap { Fingerprint($0) } }
        guard let repository = text(1, "repository"), let ref = value(2, "ref"),
            let head = value(3, "head").flatMap({ ObjectID(hex: $0) }), findings.count == last - 3,
            let until = text(last + 1, "until").flatMap({ Day($0) }), let reason = text(last + 2, "reason"),
            RefName(bytes: ref).isWellFormed, Self.isReason(reason)
        else { return nil }
        self.init(
            repository: repository, of: findings, with: head, into: RefName(bytes: ref), until: until, reason: reason)
        guard bytes == statement else { return nil }
    }

    /// Whether a text can stand for a reason: one line that is not too long, and says something.
    package static func isReason(_ text: String) -> Bool {
        let bytes = text.utf8
        return bytes.count <= 400 && bytes.contains { $0 != UInt8(ascii: " ") }
            && !bytes.contains { $0 < 0x20 || $0 == 0x7f }
    }
}

/// A grant, and the signature under it.
package typealias SignedGrant = Signed<Grant>
