package import GatehouseCore
package import GatehouseSystem

/// The record of what was judged: one JSON object a line for each commit and push, in `gatehouse/record.jsonl` under the
/// repository's common directory.
package struct Record: Sendable {
    private let path: [UInt8]
    private let sharedMode: UInt32?
    private let synchronizes: Bool

    /// The record of the repository with this common directory. A server's is on the disk before the push is accepted;
    /// in a repository that several users share, so is its record.
    package init(inCommonDirectory directory: [UInt8], sharedMode: UInt32? = nil, synchronizing: Bool) {
        let path = directory + Array("/gatehouse/record.jsonl".utf8)
        self.init(at: path, sharedMode: sharedMode, synchronizing: synchronizing)
    }

    /// The record in this file.
    package init(at path: [UInt8], sharedMode: UInt32? = nil, synchronizing: Bool) {
        self.path = path
        self.sharedMode = sharedMode
        synchronizes = synchronizing
    }

    /// Adds the line for a report.
    package func append(_ line: RecordLine) throws(SystemError) {
        if let slash = path.lastIndex(of: UInt8(ascii: "/")) {
            // Who may read a file may search its directory.
            let searched = sharedMode.map { $0 | ($0 & 0o444) >> 2 }
            try Files.makeDirectories(Array(path[..<slash]), sharedMode: searched)
        }
        try Files.append(
            line: Array(line.json.line.utf8), to: path, sharedMode: sharedMode, synchronizing: synchronizes)
    }
}

/// What the record says of one commit or push: who, what, by which policy, and how it was decided. It names findings by
/// code and fingerprint, and never holds a value.
package struct RecordLine: Sendable {
    let report: Report
    let refs: [RefUpdate]
    let pusher: String?

    package init(_ report: Report, refs: [RefUpdate] = [], pusher: String? = nil) {
        self.report = report
        self.refs = refs
        self.pusher = pusher
    }

    /// The line as `gatehouse/record/1`.
    package var json: JSON {
        let verdict = report.verdict
        return .object([
            ("schema", .string("gatehouse/record/1")),
            ("tool", .string(gatehouseVersion)),
            ("time", .string(report.started)),
            ("stage", .string(report.stage.rawValue)),
            ("pusher", pusher.map { .string(Escaped.text(Array($0.utf8), limit: 200)) } ?? .null),
            ("refs", .array(refs.map(json(of:)))),
            ("decision", .string(verdict.decision.rawValue)),
            ("policy", .object([("source", .string(report.policySource)), ("digest", .string(report.policyDigest))])),
            ("findings", .array(verdict.findings.map(json(of:)))),
            ("waived", .array(verdict.waived.map(json(of:)))),
            ("problems", .array(verdict.problems.map { .string(($0.attempt + ": " + $0.reason).text) })),
            ("commits", .number(verdict.coverage.commits)),
            ("blobs", .number(verdict.coverage.blobs)),
            ("bytes", .number(verdict.coverage.bytes)),
            ("milliseconds", .number(report.milliseconds)),
        ])
    }

    private func json(of update: RefUpdate) -> JSON {
        .object([
            ("name", .string(Escaped.text(update.name.bytes))),
            ("old", update.old.map { .string($0.hex) } ?? .null),
            ("new", update.new.map { .string($0.hex) } ?? .null),
        ])
    }

    private func json(of weighed: Weighed) -> JSON {
        .object([
            ("code", .string(weighed.finding.code.text)),
            ("level", .string(weighed.level.rawValue)),
            ("evaluated", .bool(weighed.isSilent)),
            ("fingerprint", .string(weighed.fingerprint.text)),
            ("places", .number(1 + weighed.alsoAt.count)),
        ])
    }
}
