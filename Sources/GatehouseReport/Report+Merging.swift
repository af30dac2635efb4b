package import GatehouseCore

extension Report {
    /// The report that one run would have given, out of those of all its shards; a problem where they are not all there,
    /// each once, or are not parts of one audit.
    package static func merged(_ shards: [(name: String, report: Report)]) throws(Problem) -> Report {
        guard let first = shards.first else {
            throw refusal("no report was given", remedy: "name the reports of all shards")
        }
        let parts = try shards.map { (name, report) throws(Problem) in
            guard let shard = report.shard else {
                throw refusal(
                    "\(quoted: name) is a whole report and no part of one", remedy: "name the reports of shards alone")
            }
            return Part(name: name, report: report, shard: shard)
        }
        for part in parts { try part.check(against: parts[0]) }
        try checkComplete(parts)
        var merged = first.report
        merged.shard = nil
        merged.verdict = Verdict.joined(parts.map(\.report.verdict))
        merged.started = parts.map(\.report.started).min() ?? ""
        merged.milliseconds = parts.reduce(0) { $0.addingReportingOverflow($1.report.milliseconds).partialValue }
        return merged
    }

    // As many shards as each of them says, and each once.
    private static func checkComplete(_ parts: [Part]) throws(Problem) {
        let count = parts[0].shard.split.count
        let named = Dictionary(grouping: parts) { $0.shard.split.index }
        if let twice = named.filter({ $0.value.count > 1 }).min(by: { $0.key < $1.key })?.value {
            let split = twice[0].shard.split
            throw refusal(
                "\(quoted: twice[0].name) and \(quoted: twice[1].name) are both shard \(split.index)/\(count)",
                remedy: "name the report of each shard once")
        }
        let missing = (1...count).filter { named[$0] == nil }
        guard let least = missing.first else { return }
        let others: Message = missing.count == 1 ? "" : ", and \(missing.count - 1) more of them"
        throw refusal(
            "the report of shard \(least)/\(count) is missing\(others)",
            remedy: "run 'gatehouse scan --shard \(least)/\(count)' again, and merge when all are there")
    }

    fileprivate static func refusal(_ reason: Message, remedy: Message) -> Problem {
        Problem("merge the reports", reason, remedy: remedy)
    }
}

/// A report that is to be merged, with the name of its file.
private struct Part {
    let name: String
    let report: Report
    let shard: Shard

    /// Whether both are parts of one audit.
    func check(against first: Part) throws(Problem) {
        try same(
            \.report.version, first, "were written by different versions of gatehouse",
            "run all shards with the same one")
        try same(
            \.shard.split.count, first, "come from audits that were split differently", "run all shards of one audit")
        try same(\.report.stage, first, "are of different moments", "merge what 'gatehouse scan --shard' wrote")
        try same(
            \.report.repositories, first, "look at different repositories, or by different policies",
            "name the same repositories in the same order, and run them with the same policies")
        try same(
            \.report.policy, first, "judge by different policies", "run all shards with the same policy")
        try same(
            \.shard.refs, first, "saw different refs: the repository was changed meanwhile",
            "scan a copy that nobody pushes to, such as a mirror")
        try same(\.shard.key, first, "were made with different keys", "give all the same --fingerprint-key")
    }

    private func same<Value: Equatable>(
        _ value: KeyPath<Part, Value>, _ first: Part, _ difference: Message, _ remedy: Message
    ) throws(Problem) {
        if self[keyPath: value] == first[keyPath: value] { return }
        throw Report.refusal("\(quoted: first.name) and \(quoted: name) \(difference)", remedy: remedy)
    }
}

extension Report {
    fileprivate var policy: [String] { [policySource, policyDigest] }
}
