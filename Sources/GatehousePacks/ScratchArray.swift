import GatehouseSystem

/// Very many small values, by numbers from 0 on. Where they are many, they are no burden on the memory of the process: they
/// stand in a file without a name, which the system may write back.
package struct ScratchArray<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
    // Sendable: it cannot be copied, so whoever writes into it has it alone.

    var elements = UnsafeMutableBufferPointer<Element>(start: nil, count: 0)
    var room = 0
    private var memory = ScratchMemory()
    private let limit: Int

    /// An empty array.
    ///
    /// - Parameter limit: from how many bytes on it stands in a file: a dozen of smaller ones do not matter.
    package init(filesFrom limit: Int = 8 << 20) { self.limit = limit }

    /// So many values that are the same.
    package init(repeating value: Element, count: Int) {
        self.init()
        append(repeating: value, count: count)
    }

    package var count: Int { elements.count }
    package var indices: Range<Int> { 0..<elements.count }
    package var isEmpty: Bool { elements.isEmpty }

    package subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(index >= 0 && index < elements.count)
            return elements[index]
        }
        @inline(__always) set {
            precondition(index >= 0 && index < elements.count)
            elements[index] = newValue
        }
    }

    /// Makes room for so many values.
    package mutating func reserve(_ count: Int) {
        if count > room { grow(to: count) }
    }

    /// Adds a value.
    package mutating func append(_ value: Element) {
        let place = extend(by: 1)
        elements[place] = value
    }

    /// Takes the last value away; nil where there is none.
    package mutating func popLast() -> Element? {
        guard let last = elements.last else { return nil }
        elements = UnsafeMutableBufferPointer(start: elements.baseAddress, count: elements.count - 1)
        return last
    }

    /// Adds so many values that are the same.
    package mutating func append(repeating value: Element, count: Int) {
        for place in extend(by: count)..<elements.count { elements[place] = value }
    }

    /// Adds values in their order.
    package mutating func append(_ values: some Collection<Element>) {
        if values.isEmpty { return }
        let first = extend(by: values.count)
        _ = UnsafeMutableBufferPointer(rebasing: elements[first...]).update(fromContentsOf: values)
    }

    /// Adds the values of another.
    package mutating func append(_ values: borrowing Self) {
        append(UnsafeBufferPointer(values.elements))
    }

    /// Sorts the values.
    package mutating func sort(by precedes: (Element, Element) -> Bool) { elements.sort(by: precedes) }

    /// The values of a range, which must not be kept.
    package func withElements<Result>(
        _ range: Range<Int>, _ body: (UnsafeBufferPointer<Element>) -> Result
    ) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= elements.count)
        return body(UnsafeBufferPointer(rebasing: elements[range]))
    }

    /// Reverses their order.
    package mutating func reverse() { elements.reverse() }

    // Makes room for more values, which are to be written at once. Gives where they begin.
    mutating func extend(by more: Int) -> Int {
        let count = elements.count
        precondition(more >= 0)
        if more > room - count { grow(to: count + more) }
        elements = UnsafeMutableBufferPointer(start: elements.baseAddress, count: count + more)
        return count
    }

    private mutating func grow(to wanted: Int) {
        // An array that is filled at once gets what it needs; one that goes on growing gets half as much again.
        room = max(wanted, room + room / 2)
        memory.grow(to: room * MemoryLayout<Element>.stride, filesFrom: limit)
        elements = UnsafeMutableBufferPointer(
            start: memory.start?.bindMemory(to: Element.self, capacity: room), count: elements.count)
    }
}
