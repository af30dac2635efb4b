import GatehouseSource

/// Counts how often a run stands in some texts.
final class RunCounter {
    private let texts: [ComparedText]
    private let winnowing: Winnowing
    // Most changes have no copies that were to be counted.
    private lazy var table = LandmarkTable(texts.map { winnowing.landmarks(of: $0) })

    init(_ texts: [ComparedText], _ winnowing: Winnowing) {
        self.texts = texts
        self.winnowing = winnowing
    }

    /// - Parameter landmarks: those of the text that the run is in. One that lies in the run whole leads to each place.
    func count(of range: Range<Int>, in text: ComparedText, _ landmarks: [Landmark]) -> Int {
        if texts.isEmpty { return 0 }
        guard let landmark = landmarks.first(where: { range.contains(Int($0.position)) }) else { return 0 }
        let offset = Int(landmark.position) - range.lowerBound
        return table.postings(of: landmark.hash).lazy.filter { posting in
            let other = self.texts[Int(posting.text)].codes
            let start = Int(posting.position) - offset
            guard start >= 0, start + range.count <= other.count else { return false }
            return other[start..<(start + range.count)].elementsEqual(text.codes[range])
        }.count
    }
}
