/// The landmarks of many texts, sorted by their hashes.
package struct LandmarkTable: Sendable {
    /// A landmark of one of the texts, which go by their numbers.
    package struct Posting: Sendable, Equatable {
        package let hash: UInt32
        package let text: UInt32
        package let position: UInt32

        package init(hash: UInt32, text: UInt32, position: UInt32) {
            self.hash = hash
            self.text = text
            self.position = position
        }
    }

    /// By hash, and those of one hash by text and position.
    package let postings: [Posting]
    /// Where the postings begin whose hashes begin with these sixteen bits.
    private let starts: [Int32]

    /// - Parameter landmarks: those of each text.
    package init(_ landmarks: [[Landmark]]) {
        var all: [Posting] = []
        all.reserveCapacity(landmarks.reduce(0) { $0 + $1.count })
        for (text, landmarks) in landmarks.enumerated() {
            for landmark in landmarks {
                all.append(
                    Posting(
                        hash: landmark.hash, text: UInt32(truncatingIfNeeded: text), position: landmark.position))
            }
        }
        self.init(unsorted: all)
    }

    /// Postings that are in order of text and position already.
    package init(unsorted: [Posting]) {
        // Two rounds of counting, each of sixteen bits, keep the order of equals.
        let half = Self.sorted(unsorted) { Int($0.hash & 0xffff) }
        postings = Self.sorted(half) { Int($0.hash >> 16) }
        var starts = [Int32](repeating: 0, count: 65_537)
        for posting in postings { starts[Int(posting.hash >> 16) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        self.starts = starts
    }

    /// The postings of a hash.
    package func postings(of hash: UInt32) -> ArraySlice<Posting> {
        let bucket = Int(hash >> 16)
        var (low, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if postings[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        let start = low
        high = end
        while low < high {
            let middle = (low + high) / 2
            if postings[middle].hash <= hash { low = middle + 1 } else { high = middle }
        }
        end = low
        return postings[start..<end]
    }

    private static func sorted(_ all: [Posting], by key: (Posting) -> Int) -> [Posting] {
        var places = [Int](repeating: 0, count: 65_537)
        for posting in all { places[key(posting) + 1] += 1 }
        for index in 1..<places.count { places[index] += places[index - 1] }
        return [Posting](unsafeUninitializedCapacity: all.count) { buffer, count in
            for posting in all {
                let digit = key(posting)
                buffer.initializeElement(at: places[digit], to: posting)
                places[digit] += 1
            }
            count = all.count
        }
    }
}
