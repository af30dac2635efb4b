extension Look {
    /// Quotes the line of each sighting, with what all of them say is a secret masked.
    mutating func quote(_ change: Change) {
        if sightings.isEmpty { return }
        let found = Dictionary(grouping: sightings.indices) { sightings[$0].finding.place.whole }
        var isQuoted: Set<Place> = []
        for content in change.contents where isQuoted.insert(content.place).inserted {
            guard let indices = found[content.place],
                let quoting = Quoting(
                    content.bytes, findings: indices.map { sightings[$0].finding }, hashesLines: change.stage == .scan)
            else { continue }
            for index in indices { sightings[index].quote = quoting.quote(of: sightings[index].finding) }
        }
    }
}
