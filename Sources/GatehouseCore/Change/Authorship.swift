/// Who made a commit or a tag, and when: what an audit tells beside the places of its findings.
package struct Authorship: Sendable, Equatable {
    package var commit: ObjectID
    /// As the author writes it; bytes that are no UTF-8 are replaced.
    package var name: String
    package var email: String
    /// In UTC, by the author's own clock.
    package var day: Day

    package init(of commit: ObjectID, name: String = "", email: String = "", day: Day) {
        self.commit = commit
        self.name = name
        self.email = email
        self.day = day
    }

    /// Nil where no header tells it in the form that git writes.
    package init?(of commit: ObjectID, _ object: AnnotatedObject) {
        let headers = ["author", "tagger"].lazy.flatMap { object.values(of: $0) }
        guard let maker = headers.first.flatMap({ Ident($0) }) else { return nil }
        self.init(
            of: commit, name: String(decoding: maker.name, as: UTF8.self),
            email: String(decoding: maker.email, as: UTF8.self),
            day: Day(secondsSince1970: Int(clamping: min(maker.seconds, Self.latest))))
    }

    // The last second of the year 9999.
    private static let latest: Int64 = 253_402_300_799
}
