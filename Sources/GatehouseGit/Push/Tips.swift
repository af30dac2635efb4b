import GatehouseCore

/// What the new tips of refs hold beside commits: the tags on the way to something, and trees and blobs at its end.
struct Tips {
    /// A ref, and an object that it brings.
    struct Tip: Hashable, Sendable {
        let ref: RefName
        let id: ObjectID
    }

    private(set) var tags: [Content] = []
    private(set) var trees: [Tip] = []
    private(set) var blobs: [Tip] = []
    private(set) var problems: [Problem] = []

    private var seen = Set<ObjectID>()

    /// Peels tag after tag off the tips, each object once, until something is known. Gives the commits that it comes to.
    @discardableResult
    mutating func peel(
        _ tips: [Tip], until known: Set<ObjectID>, reader: any ObjectReader, limit: Int
    ) throws(GitError) -> [ObjectID] {
        let limit = min(limit, AnnotatedObject.largest)
        var level = tips
        var commits: [ObjectID] = []
        for _ in 0..<Self.depth {
            level = level.filter { !known.contains($0.id) && seen.insert($0.id).inserted }
            if level.isEmpty { return commits }
            var next: [Tip] = []
            try reader.read(level.map(\.id), limit: limit) { (index, object) throws(GitError) in
                guard let object else { throw .missing(level[index].id) }
                if object.kind == .commit { commits.append(object.id) }
                if let target = try take(object, of: level[index].ref, limit) { next.append(target) }
            }
            level = next
        }
        for tip in level where !seen.contains(tip.id) { problems.append(Self.tooDeep(tip)) }
        return commits
    }

    // Tags of tags are rare, and chains of them rarer.
    private static let depth = 50

    // Commits are left to the walk. Gives what a tag points to.
    private mutating func take(_ object: GitObject, of ref: RefName, _ limit: Int) throws(GitError) -> Tip? {
        switch object.kind {
        case .commit: return nil
        case .tree: trees.append(Tip(ref: ref, id: object.id))
        case .blob: blobs.append(Tip(ref: ref, id: object.id))
        case .tag:
            let place = Place(.tag, commit: object.id, ref: ref)
            guard let bytes = object.bytes else {
                problems.append(GitError.cut(object.id, object.size, limit: limit, at: place).problem)
                return nil
            }
            let tag = AnnotatedObject(bytes)
            tags.append(Content(place, tag.text))
            guard let target = tag.ids(in: "object")?.first else {
                throw GitError("read tag \(object.id)", "it names no object", remedy: "make the tag again with git")
            }
            return Tip(ref: ref, id: target)
        }
        return nil
    }

    private static func tooDeep(_ tip: Tip) -> Problem {
        Problem(
            "follow the tags of \(tip.ref)", "more than \(depth) tags point to each other",
            remedy: "tag the object itself", isCut: true, at: .ref(tip.ref))
    }
}
