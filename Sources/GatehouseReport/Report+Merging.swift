package import GatehouseCore

extension Report {
    /// The report that one run would have given, out of those of all its shards; a problem where they are not all there,
    /// each once, or are not parts of one audit.
    package static func merged(_ reports: [(name: String, report: Report)]) throws(Problem) -> Report {
        var parts: [Part] = []
        for (name, report) in reports { parts.append(try Part(name, report)) }
        guard let first = parts.first else {
            throw .merging("none was given", remedy: "name the reports of all shards")
        }
        for part in parts { try part.check(against: first) }
        try checkComplete(parts, of: first.shard.split.count)
        return joined(parts)
    }

    private static func joined(_ parts: [Part]) -> Report {
        var merged = parts[0].report
        merged.shard = nil
        merged.verdict = Verdict.joined(parts.map(\.report.verdict))
        merged.started = parts.map(\.report.started).min() ?? ""
        merged.milliseconds = parts.reduce(0) { $0.addingReportingOverflow($1.report.milliseconds).partialValue }
        // A shard that could not read a policy knows nothing of it; the others do.
        let judged = parts[0].judged.indices.map { index in
            parts.lazy.map { $0.judged[index] }.first { !$0.policyDigest.isEmpty } ?? parts[0].judged[index]
        }
        merged.name(judged)
        if parts[0].report.repositories.isEmpty { merged.repositories = [] }
        return merged
    }

    // As many shards as each of them says, and each once.
    private static func checkComplete(_ parts: [Part], of count: Int) throws(Problem) {
        var names: [Int: String] = [:]
        for part in parts {
            guard let other = names.updateValue(part.name, forKey: part.shard.split.index) else { continue }
            throw .merging(
                "\(quoted: other) and \(quoted: part.name) are both of shard \(part.shard.split.index)/\(count)",
                remedy: "name the report of each shard once")
        }
        let missing = (1...count).filter { names[$0] == nil }
        guard let first = missing.first else { return }
        let others: Message = missing.count == 1 ? "" : ", and so are \(missing.count - 1) others"
        throw .merging(
            "that of shard \(first)/\(count) is missing\(others)",
            remedy: "run the scan with '--shard \(first)/\(count)' again, and merge when all are there")
    }
}

/// A report that is to be merged, with the name of its file.
private struct Part {
    let name: String
    let report: Report
    let shard: Shard
    /// What was looked at: one without a name, unless there were several.
    let judged: [JudgedRepository]

    init(_ name: String, _ report: Report) throws(Problem) {
        guard let shard = report.shard else {
            throw .merging("\(quoted: name) is no part of an audit", remedy: "name reports of 'scan --shard' alone")
        }
        self.name = name
        self.report = report
        self.shard = shard
        let only = JudgedRepository("", policySource: report.policySource, policyDigest: report.policyDigest)
        judged = report.repositories.isEmpty ? [only] : report.repositories
    }

    /// Whether both are parts of one audit. What one of them could not read is among its problems, and says nothing here.
    func check(against first: Part) throws(Problem) {
        try agree(report.version == first.report.version, first, "were written by different versions of gatehouse")
        try agree(report.stage == first.report.stage, first, "are of different moments")
        try agree(
            shard.split.count == first.shard.split.count, first, "are parts of audits that were split differently")
        try agree(judged.map(\.name) == first.judged.map(\.name), first, "look at different repositories")
        try agree(shard.refs.count == first.shard.refs.count, first, "look at different repositories")
        let policies = zip(judged, first.judged).allSatisfy { Self.agree($0.policyName, $1.policyName) }
        try agree(policies, first, "judge by different policies")
        try agree(Self.agree(shard.key, first.shard.key), first, "name findings with different keys")
        let refs = zip(shard.refs, first.shard.refs).allSatisfy(Self.agree)
        try agree(refs, first, "saw different refs: something was pushed meanwhile")
    }

    private static func agree<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
        left == nil || right == nil || left == right
    }

    private func agree(_ truth: Bool, _ first: Part, _ difference: Message) throws(Problem) {
        if truth { return }
        throw .merging(
            "\(quoted: first.name) and \(quoted: name) \(difference)",
            remedy: "run all shards with the same program, policy and key, on a copy that nobody pushes to")
    }
}

extension JudgedRepository {
    fileprivate var policyName: [String]? { policyDigest.isEmpty ? nil : [policySource, policyDigest] }
}

extension Problem {
    fileprivate static func merging(_ reason: Message, remedy: Message) -> Problem {
        Problem("merge the reports", reason, remedy: remedy)
    }
}
