package import GatehouseCore

/// What somebody says who approves a change: this content may come to this ref, in place of what it holds now, as long as
/// this policy is in force, until this day. It is bound to the content and not to a commit, so that it stays true of a merge
/// that changes nothing, and of nothing else.
package struct Approval: SignedStatement {
    /// What the repository is called in the policy; empty where it is called nothing.
    package var repository: String
    package var ref: RefName
    /// The commit that the ref holds before; nil where it does not exist.
    package var base: ObjectID?
    /// The tree of the commit that the ref would hold.
    package var tree: ObjectID
    /// The digest of the policy in force.
    package var policy: String
    /// The last day on which it counts, in UTC.
    package var until: Day

    package init(
        repository: String = "", of tree: ObjectID, for ref: RefName, onto base: ObjectID?, under policy: String,
        until: Day
    ) {
        self.repository = repository
        self.ref = ref
        self.base = base
        self.tree = tree
        self.policy = policy
        self.until = until
    }

    /// What is signed under this name is an approval, and can be nothing else.
    package static let namespace = "gatehouse-approval@v1"
    /// The refs that hold approvals: behind it stand the tree, and a name for who approves what.
    package static let space = "refs/gatehouse/approvals/"
    /// The file in the tree of such a ref.
    package static let file = RepoPath("approval")

    /// The text that is signed.
    package var bytes: [UInt8] {
        Array("gatehouse approval 1\nrepository \(repository)\nref ".utf8) + ref.bytes
            + Array("\nbase \(base?.hex ?? "-")\ntree \(tree.hex)\npolicy \(policy)\nuntil \(until)\n".utf8)
    }

    /// Reads a statement; nil for anything but the bytes that it would be written as.
    package init?(_ statement: [UInt8]) {
        let lines = statement.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count == 8 else { return nil }
        func value(_ index: Int, _ name: String) -> ArraySlice<UInt8>? {
            lines[index].starts(with: Array("\(name) ".utf8)) ? lines[index].dropFirst(name.utf8.count + 1) : nil
        }
        func text(_ index: Int, _ name: String) -> String? {
            value(index, name).map { String(decoding: $0, as: UTF8.self) }
        }
        guard let repository = text(1, "repository"), let ref = value(2, "ref"), let base = value(3, "base"),
            let tree = value(4, "tree").flatMap({ ObjectID(hex: $0) }), let policy = text(5, "policy"),
            let until = text(6, "until").flatMap({ Day($0) }), RefName(bytes: ref).isWellFormed
        else { return nil }
        self.init(
            repository: repository, of: tree, for: RefName(bytes: ref), onto: ObjectID(hex: base), under: policy,
            until: until)
        guard bytes == statement else { return nil }
    }
}

/// An approval, and the signature under it.
package typealias SignedApproval = Signed<Approval>
