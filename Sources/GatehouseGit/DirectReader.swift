package import GatehouseCore
package import GatehousePacks
import GatehouseSystem

/// Reads objects in this process, out of the packs and files of the repository. It belongs to one thread.
///
/// What it does not find there, does not know, or finds damaged or very large, it asks `git cat-file` for: so it has all that git
/// has, and says of everything else what git says. A test holds both to the same objects.
package final class DirectReader: ObjectReader {
    private let repository: Repository
    private let store: StoreReader?
    private var asked: CatFileReader?

    /// - Parameter store: the repository's; without it, git is asked for everything.
    package init(_ repository: Repository, _ store: ObjectStore?) {
        self.repository = repository
        self.store = store.map { StoreReader($0, limit: Self.largest) }
    }

    // Of what is larger git is asked, which need not hold all of it.
    private static let largest = 16 << 20

    package func read(
        _ ids: [ObjectID], limit: Int, _ body: (Int, GitObject?) throws(GitError) -> Void
    ) throws(GitError) {
        guard let store else { return try asking().read(ids, limit: limit, body) }
        for (index, id) in ids.enumerated() {
            if let object = GitObject(id, in: store, limit: limit) {
                try body(index, object)
            } else {
                try asking().read([id], limit: limit) { (_, object) throws(GitError) in try body(index, object) }
            }
        }
    }

    /// The tree of the commit that `HEAD` names; nil where there is none.
    func treeOfHead() throws(GitError) -> GitObject? {
        if store != nil, let head = repository.headOnDisk, let tree = try? tree(of: head, limit: Self.largest) {
            return tree
        }
        return try asking().read(named: "HEAD^{tree}", limit: .max)
    }

    private func asking() throws(GitError) -> CatFileReader {
        if let asked { return asked }
        let reader = try CatFileReader(repository.git, repository.format)
        asked = reader
        return reader
    }
}

extension GitObject {
    /// The object as the store has it; nil for what git has to be asked for.
    fileprivate init?(_ id: ObjectID, in store: StoreReader, limit: Int) {
        guard let (kind, bytes) = try? store.object(id), let kind = Kind(rawValue: kind.word) else { return nil }
        self.init(id, kind, size: bytes.count, bytes: bytes.count <= limit ? bytes : nil)
    }
}

extension Repository {
    /// All packs of the repository, to read objects in this process; nil where one of them, or a list of stores, is in a
    /// form that only git may know.
    package var store: ObjectStore? {
        (try? ObjectDirectories.all(of: self)).flatMap { try? ObjectStore($0, format: format.byteCount) }
    }

    /// The commit that `HEAD` names, where two plain files say so: `HEAD` and the branch's. Nil for everything else, such as
    /// packed refs and stores of refs that have no files: git knows them all.
    var headOnDisk: ObjectID? {
        guard config.value("extensions", "refstorage") == nil, let head = Self.text(join(gitDirectory, "HEAD")) else {
            return nil
        }
        if let id = id(head) { return id }
        let prefix = Array("ref: ".utf8)
        let name = Array(head.dropFirst(prefix.count))
        guard head.starts(with: prefix), name.starts(with: "refs/heads/".utf8), RefName(bytes: name).isWellFormed else {
            return nil
        }
        return Self.text(join(commonDirectory, name)).flatMap(id)
    }

    private func id(_ text: [UInt8]) -> ObjectID? {
        ObjectID(hex: text).flatMap { $0.byteCount == format.byteCount ? $0 : nil }
    }

    // A file of one line, which git has written.
    private static func text(_ path: [UInt8]) -> [UInt8]? {
        guard let bytes = try? Files.read(path, limit: 4096, followingLinks: false), bytes.last == 0x0a else {
            return nil
        }
        return bytes.dropLast()
    }
}
