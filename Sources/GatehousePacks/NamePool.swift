/// Strings of bytes, each once, by numbers in the order in which they came: a history can have millions of names.
package struct NamePool: ~Copyable, Sendable {
    private var bytes = ScratchArray<UInt8>()
    /// Where each one ends.
    private var ends = ScratchArray<Int>()
    // Their numbers, plus one, in the places that their hashes give; zero for a free one.
    private var places = ScratchArray<UInt32>()

    package init() {}

    package var count: Int { ends.count }

    /// The string with that number.
    package subscript(number: UInt32) -> [UInt8] { bytes.withElements(range(of: Int(number))) { Array($0) } }

    /// The number of the string, which is kept from now on.
    package mutating func number(of string: UnsafeRawBufferPointer) -> UInt32 {
        if 4 * (count + 1) > 3 * places.count { grow() }
        let place = place(of: string)
        if places[place] != 0 { return places[place] - 1 }
        bytes.append(string)
        ends.append(bytes.count)
        places[place] = UInt32(count)
        return UInt32(count - 1)
    }

    /// The number of the string, which is kept from now on.
    package mutating func number(of string: [UInt8]) -> UInt32 { string.withUnsafeBytes { number(of: $0) } }

    private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    // Where the string's number stands, or would stand. The hash is another one in each process, so that nobody can choose
    // names that share a place.
    private func place(of string: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: string)
        var place = hasher.finalize() & (places.count - 1)
        while places[place] != 0, !holds(string, Int(places[place] - 1)) { place = (place + 1) & (places.count - 1) }
        return place
    }

    private func holds(_ string: UnsafeRawBufferPointer, _ number: Int) -> Bool {
        let range = range(of: number)
        return range.count == string.count && bytes.withElements(range) { $0.elementsEqual(string) }
    }

    private mutating func grow() {
        places = ScratchArray(repeating: 0, count: max(64, 2 * places.count))
        for number in 0..<count {
            let place = bytes.withElements(range(of: number)) { self.place(of: UnsafeRawBufferPointer($0)) }
            places[place] = UInt32(number + 1)
        }
    }
}
