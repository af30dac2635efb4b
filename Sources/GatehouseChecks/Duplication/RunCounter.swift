import GatehouseSource

/// Counts how often a run stands in some texts.
struct RunCounter {
    private let texts: [ComparedText]
    private let table: LandmarkTable

    init(_ texts: [ComparedText], _ winnowing: Winnowing) {
        self.texts = texts
        table = LandmarkTable(texts.map { winnowing.landmarks(of: $0) })
    }

    /// - Parameter landmarks: those of the text that the run is in. One that lies in the run whole leads to each place.
    func count(of range: Range<Int>, in text: ComparedText, _ landmarks: [Landmark]) -> Int {
        if texts.isEmpty { return 0 }
        let inside = landmarks.lazy.filter { range.contains(Int($0.position)) }
        guard let landmark = inside.first else { return 0 }
        let offset = Int(landmark.position) - range.lowerBound
        return table.postings(of: landmark.hash).lazy.filter { posting in
            let other = texts[Int(posting.text)].codes
            let start = Int(posting.position) - offset
            guard start >= 0, start + range.count <= other.count else { return false }
            return other[start..<(start + range.count)].elementsEqual(text.codes[range])
        }.count
    }
}
