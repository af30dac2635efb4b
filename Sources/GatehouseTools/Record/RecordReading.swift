package import GatehouseCore
import GatehouseSystem

/// A server's record, read from its first line to its last, each held against the one before.
package struct RecordReading {
    /// What is wrong with the chain.
    package struct Fault: Sendable {
        package let message: Message
        /// The number of the line that follows; nil at the end.
        package let number: Int?
    }

    /// How many lines hang together.
    package private(set) var count = 0
    package private(set) var faults: [Fault] = []
    /// The last line: whoever keeps its number and hash elsewhere sees when lines are taken from the end.
    package private(set) var last: RecordLink?
    /// The number of the first line; more than 1 where older files are not here any more.
    package private(set) var firstNumber: Int?
    /// The numbers of the lines that tell of a line that was torn.
    package private(set) var tears: [Int] = []
    /// How many bytes at the end are no whole line: one that is being written, or was torn.
    package private(set) var unfinished = 0
    /// The links that were asked for, where their numbers are in the chain.
    package private(set) var found: [Int: RecordLink] = [:]

    private let wanted: Set<Int>
    private var gap: [UInt8] = []

    /// Reads the files, the oldest first, and hands over each line that is whole.
    ///
    /// - Parameter wanted: the numbers of the lines whose links are kept.
    package init(
        _ files: [[UInt8]], keeping wanted: Set<Int> = [], _ body: (RecordLink, ArraySlice<UInt8>) throws -> Void
    ) throws {
        self.wanted = wanted
        for file in files {
            let mapped = try MappedFile(file)
            var rest = mapped.bytes[...]
            while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
                try read(Array(rest[..<feed]), body)
                rest = rest[(feed + 1)...]
            }
            gap += rest
        }
        unfinished = gap.count
        if gap.split(separator: UInt8(ascii: "\n")).contains(where: RecordLink.hasForm) {
            faults.append(Fault(message: "a line behind line \(last?.number ?? 0) was changed", number: nil))
        }
    }

    private mutating func read(_ line: [UInt8], _ body: (RecordLink, ArraySlice<UInt8>) throws -> Void) throws {
        guard let link = RecordLink(readFrom: line) else {
            gap += line + [UInt8(ascii: "\n")]
            return
        }
        examine(link, line)
        gap = []
        last = link
        count += 1
        if wanted.contains(link.number) { found[link.number] = link }
        try body(link, line[...])
    }

    private mutating func examine(_ link: RecordLink, _ line: [UInt8]) {
        if !gap.isEmpty {
            if tells(line, ofTear: gap) { return tears.append(link.number) }
            fault(
                link,
                "\(gap.count) bytes before line \(link.number) are no line of the record, and no line tells of them")
        } else if RecordLink.kind(of: line) == "torn" {
            fault(link, "line \(link.number) tells of bytes that are not there any more")
        }
        guard let last else {
            firstNumber = link.number
            // A file that was put aside may be taken away whole; the next says that it goes on.
            let isBeginning = link.previous == nil || RecordLink.kind(of: line) == "continued"
            if !isBeginning || (link.number == 1) != (link.previous == nil) {
                fault(link, "line \(link.number) does not say what stood before it")
            }
            return
        }
        if link.number != last.number + 1 {
            fault(link, "line \(link.number) follows line \(last.number)")
        } else if link.previous != last.hash {
            fault(link, "line \(link.number) was written behind another line \(last.number) than the one that is there")
        }
    }

    // What a writer says of a tear follows from the tear, byte for byte.
    private mutating func tells(_ line: [UInt8], ofTear gap: [UInt8]) -> Bool {
        let candidates = [gap, Array(gap.dropLast())]
        let isTold = candidates.contains { torn in
            RecordLink.line(after: last, RecordTail.note(of: torn)).bytes.dropLast() == line[...]
        }
        if isTold, last == nil { firstNumber = 1 }
        return isTold
    }

    private mutating func fault(_ link: RecordLink, _ message: Message) {
        faults.append(Fault(message: message, number: link.number))
    }
}
