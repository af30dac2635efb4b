import GatehouseCore

/// The longest policy file, in bytes.
private let longest = 1_000_000

/// What makes bytes no text of a policy, before YAML is asked: too much of it, what is no UTF-8, characters that no
/// editor shows, and the marks that a merge leaves.
func foreignText(in bytes: [UInt8]) -> [Mistake] {
    if bytes.count > longest {
        return [
            Mistake(at: Position(line: 1, column: 1), "expected at most \(longest) bytes, and there are \(bytes.count)")
        ]
    }
    var mistakes: [Mistake] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
        let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        if let mistake = foreignText(inLine: text, index + 1) { mistakes.append(mistake) }
        if mistakes.count == 20 { break }
    }
    return mistakes
}

private func foreignText(inLine line: ArraySlice<UInt8>, _ number: Int) -> Mistake? {
    if isConflictMark(line) {
        return Mistake(
            at: Position(line: number, column: 1), "expected settings, and this is the mark of a merge conflict")
    }
    var column = 1
    var rest = line.makeIterator()
    var decoder = UTF8()
    while true {
        switch decoder.decode(&rest) {
        case .emptyInput: return nil
        case .error: return Mistake(at: Position(line: number, column: column), "expected UTF-8")
        case .scalarValue(let scalar):
            let isFirst = number == 1 && column == 1
            if !isPlain(scalar), !(isFirst && scalar == "\u{feff}") {
                return Mistake(at: Position(line: number, column: column), "expected no control character")
            }
            column += 1
        }
    }
}

// What YAML 1.2 calls printable, without the line ends that only YAML 1.1 and no editor knows.
private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7e, 0xa0...0x2027, 0x202a...0xfefe, 0xff00...0xfffd, 0x1_0000...0x10_ffff: true
    default: false
    }
}

private func isConflictMark(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, line.count >= 7, line.prefix(7).allSatisfy({ $0 == first }) else { return false }
    let isAlone = line.count == 7
    switch first {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"): return isAlone || line.dropFirst(7).first == 0x20
    case UInt8(ascii: "="): return isAlone
    default: return false
    }
}
