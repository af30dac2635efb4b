import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseSystem
import GatehouseTools

/// Where a record is, and the repository that it is held against.
struct RecordPlace {
    /// Nil where only a file was named.
    let repository: Repository?
    let path: [UInt8]

    /// The record of the repository at a path, or the record that is a file itself.
    init(_ path: String) throws {
        let real = try Files.realPath(Array(path.utf8))
        guard try Files.facts(real)?.kind == .directory else {
            repository = nil
            self.path = real
            return
        }
        let top = try Repository.top(around: real) ?? real
        guard let repository = try Repository.open(at: top) else {
            throw Obstacle(
                "audit/repository", at: real, "this is no repository and no record",
                remedy: "name a server's repository, or the file of its record")
        }
        self.repository = repository
        self.path = try ServerRecord.path(of: repository)
    }

    /// The name under which the record knows the repository.
    var name: String? { repository.map { Escaped.text($0.commonDirectory) } }

    /// Every file of the record, the oldest first.
    func files() throws -> [[UInt8]] {
        let files = try RecordFiles(of: path)
        let all = files.putAside + [files.current].compactMap(\.self)
        guard !all.isEmpty else {
            throw Obstacle(
                "audit/record", at: path, "there is no record here",
                remedy: "hang the hooks with 'gatehouse install --server'; the first push begins it")
        }
        return all
    }
}
