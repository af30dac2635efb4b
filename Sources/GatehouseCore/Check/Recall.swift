/// What one run knows from earlier ones about the contents and commits of its stage, and adds for later ones.
package struct Recall: Sendable {
    private let memory: any Memory
    private let rules: RulesDigest
    private let checks: [any PureCheck]
    private let largest: Int

    /// Nil where nothing may be remembered, because a rule depends on more than the contents.
    init?(_ memory: any Memory, _ policy: Policy, at stage: Stage) {
        guard let rules = RulesDigest(policy, at: stage) else { return nil }
        self.memory = memory
        self.rules = rules
        checks = policy.rules(at: stage).compactMap { $0.check as? any PureCheck }
        largest = policy.limits.largestObject
    }

    /// The size of a content in which there is nothing to be found, so that it need not be read; nil for any other. The
    /// place names the path that the content is read under.
    package func size(ofSpotless place: Place, _ mode: FileMode = .regular) -> Int? {
        name(of: place, mode).flatMap(size(of:))
    }

    /// Whether neither the commit's message nor anything that it sets has anything in it. It counts for the parents alone
    /// over which git walked: a history that is cut short hides what lies behind.
    package func isSpotless(_ commit: ObjectID, parents: [ObjectID]) -> Bool {
        size(of: name(of: commit, parents)) != nil
    }

    /// Remembers the commit, where its message and all that it sets are remembered already.
    package func remember(_ commit: ObjectID, parents: [ObjectID], setting versions: [Version]) {
        guard size(ofSpotless: Place(.message, commit: commit)) != nil else { return }
        var most = 0
        for version in versions where version.entry.mode != .gitlink {
            let place = Place.file(version.path, blob: version.entry.id)
            guard let size = size(ofSpotless: place, version.entry.mode) else { return }
            most = max(most, size)
        }
        memory.remember(name(of: commit, parents), size: most, under: rules)
    }

    /// What an audit of exactly this has left; nil where there was none.
    package func mark(of subject: [UInt8]) -> Mark? {
        memory.mark(under: rules).flatMap { $0.subject == subject ? $0 : nil }
    }

    /// Keeps what an audit has left.
    package func keep(_ mark: Mark) { memory.keep(mark, under: rules) }

    /// Remembers the contents of a change in which nothing was found.
    ///
    /// - Returns: those in which something was found, or may have been.
    func remember(_ change: Change, after look: Look) -> [Mark.Spot] {
        // What was left out says not in which content.
        guard look.skipped.isEmpty, let spotted = look.spotted else { return change.contents.map(\.spot) }
        var left: [Mark.Spot] = []
        for content in change.contents {
            if content.place.object.map(spotted.contains) ?? true { left.append(content.spot) }
            // What was read under a name alone stands elsewhere under others.
            guard let object = content.place.object, !spotted.contains(object), !content.isPointer, content.name == nil,
                let name = name(of: content.place, content.mode)
            else { continue }
            memory.remember(name, size: content.bytes.count, under: rules)
        }
        return left
    }

    // What is larger than this run reads is to be told, whatever an earlier run read.
    private func size(of name: MemoryName) -> Int? {
        memory.size(of: name, under: rules).flatMap { $0 <= largest ? $0 : nil }
    }

    private func name(of place: Place, _ mode: FileMode) -> MemoryName? {
        place.object.map { object in
            let kind = Array("content \(place.kind.rawValue) ".utf8)
            return MemoryName(object, read: kind + checks.flatMap { framed($0.reading(of: place, mode)) })
        }
    }

    private func name(of commit: ObjectID, _ parents: [ObjectID]) -> MemoryName {
        MemoryName(commit, read: Array("commit ".utf8) + parents.flatMap(\.bytes))
    }
}

extension Policy {
    /// The rules that look at contents at a stage.
    func rules(at stage: Stage) -> [Rule] {
        rules.filter { rule in
            rule.weighing.mode != .off && type(of: rule.check).about.stages.contains(stage)
                && rule.check.needs.contains(.contents)
        }
    }
}

extension Place {
    /// The object that holds the place, where its bytes alone and the path decide what stands there.
    fileprivate var object: ObjectID? {
        switch kind {
        case .file: blob
        case .message: commit
        case .tag, .ref, .stream: nil
        }
    }
}

extension Look {
    /// The objects in which something was found, or which gave trouble; nil where some of that has no object.
    fileprivate var spotted: Set<ObjectID>? {
        let objects = sightings.map(\.finding.place.object) + problems.map { $0.place?.object }
        return objects.contains(nil) ? nil : Set(objects.compactMap(\.self))
    }
}

extension Content {
    fileprivate var spot: Mark.Spot { Mark.Spot(place, name: name) }

    // A file that lies elsewhere is counted by those who read the pointer to it (Git LFS).
    fileprivate var isPointer: Bool { bytes.count < 1024 && bytes.starts(with: "version http".utf8) }
}
