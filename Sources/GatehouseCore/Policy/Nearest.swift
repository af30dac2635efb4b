/// The known word that a mistyped one probably stands for; nil where none is near.
func nearest(to word: String, among known: [String]) -> String? {
    let typed = Array(word.unicodeScalars.prefix(64))
    let reach = max(1, typed.count / 3)
    let near = known.map { ($0, distance(typed, Array($0.unicodeScalars))) }.filter { $0.1 <= reach }
    return near.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

// How many letters were added, dropped, changed, or swapped with their neighbour ("optimal string alignment").
private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var older = [Int]()
    var old = Array(0...right.count)
    for row in left.indices {
        var new = [row + 1]
        for column in right.indices {
            let change = old[column] + (left[row] == right[column] ? 0 : 1)
            var best = min(change, old[column + 1] + 1, new[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, older[column - 1] + 1)
            }
            new.append(best)
        }
        (older, old) = (old, new)
    }
    return old[right.count]
}
