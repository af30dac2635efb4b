package import GatehouseCore

extension Repository {
    /// How the history grew that every ref reaches, by the authors' clocks.
    ///
    /// - Parameter people: how many authors are told, the busiest first.
    package func timeline(people: Int) throws(GitError) -> Timeline {
        let process = try git.start(["rev-list", "--header", "--encoding=UTF-8", "--stdin"])
        process.write(try HistoryTips(self).input)
        process.closeInput()
        var count = TimelineCount()
        while let record = try process.record(endedBy: 0) {
            guard let end = record.firstIndex(of: 0x0a), ObjectID(hex: record[..<end]) != nil else {
                throw process.error("a commit is out of form")
            }
            count.add(AnnotatedObject(Array(record[(end + 1)...])))
        }
        try process.finish()
        return count.timeline(people: people)
    }
}

/// Commits as they are counted.
private struct TimelineCount {
    private var months: [String: Timeline.Month] = [:]
    private var people: [String: Timeline.Person] = [:]

    mutating func add(_ commit: AnnotatedObject) {
        // The name of the commit does not matter here.
        guard let author = Authorship(of: .none, commit) else { return }
        let signed = commit.headers.contains { $0.name.starts(with: "gpgsig".utf8) } ? 1 : 0
        let month = String(author.day.description.prefix(7))
        months[month, default: Timeline.Month(month)].commits += 1
        months[month]?.signed += signed
        people[author.email, default: Timeline.Person(author.email)].commits += 1
        people[author.email]?.signed += signed
    }

    func timeline(people most: Int) -> Timeline {
        let busiest = people.values.sorted { left, right in
            left.commits != right.commits ? left.commits > right.commits : left.address < right.address
        }
        return Timeline(
            months: months.values.sorted { $0.name < $1.name }, people: Array(busiest.prefix(most)))
    }
}
