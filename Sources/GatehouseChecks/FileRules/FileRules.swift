package import GatehouseCore

/// Holds files to what the policy asks of their size, their names and their kinds.
///
/// Rules of the range: what one commit brings and the next takes away is in the history all the same. Size, name and kind
/// are asked of each content that is new under its path; what concerns several paths, or nothing that has a content, of each
/// commit.
package struct FileRules: PureCheck {
    package static let about = About(
        "files", "sizes, names and kinds of files",
        at: [.preCommit, .preMergeCommit, .prePush, .preReceive])

    let settings: Settings

    package init(_ settings: Settings) { self.settings = settings }
    package init() { self.init(Settings()) }

    package var needs: Needs { settings.looksAtSteps ? [.contents, .steps] : .contents }
    package var guardsAllAlike: Bool { true }
    package func guards(of ref: RefName, isDefaultBranch: Bool) -> [Int] { [0] }

    package var basis: [UInt8]? { Array("files 1 \(settings.largest)".utf8) }

    package func reading(of place: Place, _ mode: FileMode) -> [UInt8] {
        guard place.kind == .file, let path = place.path else { return [] }
        let faults = faults(of: path, mode).map(\.rawValue)
        // Where a link may lead depends on where it stands.
        if mode == .symbolicLink, settings.links == .inside { return faults + [255] + path.bytes }
        return faults + [isLarge(path) ? 1 : 0]
    }

    package func findings(in change: Change) -> Findings {
        var result = Findings(change.contents.flatMap(findings(in:)))
        result.isLocal = true
        result.list += change.commits.flatMap { findings(in: $0, of: change) }
        return result
    }

    private func isLarge(_ path: RepoPath) -> Bool { settings.large.contains { $0.matches(path) } }

    // MARK: What is new under its path

    /// What is wrong with a path alone.
    private enum Fault: UInt8 {
        case gitName = 2
        case name, denied, length, link
    }

    private func findings(in content: Content) -> [Finding] {
        let place = content.place
        guard place.kind == .file, let path = place.path else { return [] }
        var found = faults(of: path, content.mode).map { finding(of: $0, at: place, path) }
        if content.bytes.count > settings.largest, !isLarge(path) {
            found.append(Self.large(place, content.bytes.count, most: settings.largest))
        }
        if content.mode == .symbolicLink, settings.links == .inside, LinkTarget.leaves(content.bytes, from: path) {
            found.append(Self.outside(place))
        }
        return found
    }

    private func faults(of path: RepoPath, _ mode: FileMode) -> [Fault] {
        var faults: [Fault] = []
        if path.mayMeanGit, path.parts.contains(where: { PathName($0).meansGit }) {
            faults.append(.gitName)
        } else if settings.names == .portable, nameFault(of: path) != nil {
            faults.append(.name)
        }
        if settings.deny.contains(where: { $0.matches(path) }) { faults.append(.denied) }
        if settings.longestPath.map({ path.bytes.count > $0 }) == true { faults.append(.length) }
        if mode == .symbolicLink, settings.links == .deny { faults.append(.link) }
        return faults
    }

    private func nameFault(of path: RepoPath) -> Message? {
        path.parts.lazy.compactMap { PathName($0).fault }.first
    }

    private func finding(of fault: Fault, at place: Place, _ path: RepoPath) -> Finding {
        switch fault {
        case .gitName: Self.gitName(place)
        case .name: Self.notPortable(place, nameFault(of: path) ?? "it is none")
        case .denied: Self.denied(place)
        case .length: Self.longPath(place, path.bytes.count, most: settings.longestPath ?? 0)
        case .link: Self.link(place)
        }
    }

    // MARK: What a commit does

    private func findings(in commit: Commit, of change: Change) -> [Finding] {
        let edits = commit.step?.own ?? []
        let links = edits.filter { $0.new?.mode == .gitlink && $0.old?.mode != .gitlink }
        var found = edits.flatMap { owned($0, change) }
        if !settings.allowsSubmodules { found += links.map { Self.submodule(.file($0.path)) } }
        for link in links {
            found += faults(of: link.path, .gitlink).map { finding(of: $0, at: .file(link.path), link.path) }
        }
        if !settings.allowsCollisions { found += Collisions.among(edits) }
        return found.map { finding in
            var finding = finding
            finding.place.commit = commit.id
            return finding
        }
    }

    private func owned(_ edit: Edit, _ change: Change) -> [Finding] {
        guard change.stage.isServer else { return [] }
        let owners = settings.owners.map(\.value).filter { owner in owner.paths.contains { $0.matches(edit.path) } }
        let isOwner = owners.allSatisfy { owner in
            change.pusher.map { pusher in owner.pushers.contains { $0.matches(pusher.utf8) } } ?? false
        }
        return isOwner ? [] : [Self.owned(.file(edit.path), by: change.pusher)]
    }
}

extension RepoPath {
    /// The parts between the slashes.
    var parts: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) }

    /// Whether a part may mean `.git`: none does without these letters, but marks that nobody sees may stand among them.
    fileprivate var mayMeanGit: Bool {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.contains { index in
                bytes[index] >= 0x80
                    || bytes[index] | 0x20 == UInt8(ascii: "g") && index + 2 < bytes.count
                        && bytes[index + 1] | 0x20 == UInt8(ascii: "i") && bytes[index + 2] | 0x20 == UInt8(ascii: "t")
            }
        }
    }
}
