/// How a history grew, month by month.
package struct Timeline: Hashable, Sendable {
    /// The months in which commits were made, in order; months without any are left out.
    package var months: [Month]
    /// Who made them, the busiest first; empty where nobody asked for people.
    package var people: [Person]

    package init(months: [Month] = [], people: [Person] = []) {
        self.months = months
        self.people = people
    }

    /// The commits of one month.
    package struct Month: Hashable, Sendable {
        /// The year and the month in UTC, such as `2026-01`.
        package var name: String
        package var commits: Int
        /// How many of them carry a signature, whoever made it.
        package var signed: Int

        package init(_ name: String, commits: Int = 0, signed: Int = 0) {
            self.name = name
            self.commits = commits
            self.signed = signed
        }
    }

    /// The commits of one author.
    package struct Person: Hashable, Sendable {
        /// The address, as the commits have it.
        package var address: String
        package var commits: Int
        package var signed: Int

        package init(_ address: String, commits: Int = 0, signed: Int = 0) {
            self.address = address
            self.commits = commits
            self.signed = signed
        }
    }
}

extension Timeline {
    /// How several histories grew together; nil where there is none.
    package static func joined(_ timelines: [Timeline]) -> Timeline? {
        guard timelines.count > 1 else { return timelines.first }
        var months: [String: Month] = [:]
        for month in timelines.flatMap(\.months) {
            months[month.name, default: Month(month.name)].commits += month.commits
            months[month.name]?.signed += month.signed
        }
        var people: [String: Person] = [:]
        for person in timelines.flatMap(\.people) {
            people[person.address, default: Person(person.address)].commits += person.commits
            people[person.address]?.signed += person.signed
        }
        let busiest = people.values.sorted { left, right in
            left.commits != right.commits ? left.commits > right.commits : left.address < right.address
        }
        return Timeline(months: months.values.sorted { $0.name < $1.name }, people: busiest)
    }
}
