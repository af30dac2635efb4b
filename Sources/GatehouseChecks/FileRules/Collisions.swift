import GatehouseCore

/// Names that differ in the case of letters alone: on many machines, only one of them is there after a checkout.
enum Collisions {
    /// Those among the paths that a commit adds, and between these and others that it sets.
    static func among(_ edits: [Edit]) -> [Finding] {
        // Most commits add nothing, or one path.
        let set = edits.filter { $0.new != nil }
        guard set.count > 1, set.contains(where: { $0.old == nil }) else { return [] }
        var spellings: [[UInt8]: (name: ArraySlice<UInt8>, path: RepoPath)] = [:]
        var found: [Finding] = []
        var told: Set<RepoPath> = []
        for edit in set.sorted(by: { $0.path < $1.path }) {
            for name in edit.path.beginnings {
                let known = spellings[name.map(asciiLowercase)]
                if let known, !known.name.elementsEqual(name) {
                    if told.insert(edit.path).inserted { found.append(FileRules.collision(edit.path, known.path)) }
                } else if known == nil {
                    spellings[name.map(asciiLowercase)] = (name, edit.path)
                }
            }
        }
        return found
    }
}

extension RepoPath {
    /// The path itself, and each folder on the way to it.
    fileprivate var beginnings: [ArraySlice<UInt8>] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { bytes[..<$0] } + [bytes[...]]
    }
}
