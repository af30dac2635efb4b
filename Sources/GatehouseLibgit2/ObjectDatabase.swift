import CLibgit2
import GatehouseCore

/// Directories full of objects, read by libgit2. It belongs to one thread.
///
/// Libgit2 is told the directories one by one, and never opens the repository itself: so it cannot stumble over
/// extensions, owners, environment or quoted alternates, nor over anything else in which it differs from git.
struct ObjectDatabase: ~Copyable {
    private let handle: Handle

    init(_ directories: [[UInt8]]) throws(Libgit2Error) { handle = try Self.open(directories) }

    /// What the object is, and how many bytes it has.
    borrowing func header(of id: ObjectID) throws(Libgit2Error) -> (type: git_object_t, size: Int) {
        var (size, type) = (0, GIT_OBJECT_INVALID)
        var name = try Self.name(id)
        try Libgit2Error.check(git_odb_read_header(&size, &type, handle.pointer, &name))
        return (type, size)
    }

    /// What the object is, and its bytes.
    borrowing func object(_ id: ObjectID) throws(Libgit2Error) -> (type: git_object_t, bytes: [UInt8]) {
        var name = try Self.name(id)
        let object = try Handle(freedBy: git_odb_object_free) { git_odb_read(&$0, handle.pointer, &name) }
        let bytes = UnsafeRawBufferPointer(
            start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
        return (git_odb_object_type(object.pointer), Array(bytes))
    }

    // Starts libgit2 once.
    private static let library: Void = {
        git_libgit2_init()
        _ = gatehouse_git_set_strict_hash_verification(1)
    }()

    private static func name(_ id: ObjectID) throws(Libgit2Error) -> git_oid {
        guard id.byteCount == 20 else { throw Libgit2Error(code: 0, reason: "libgit2 knows no SHA-256 names") }
        var name = git_oid()
        withUnsafeMutableBytes(of: &name) { $0.copyBytes(from: id.bytes) }
        return name
    }

    private static func open(_ directories: [[UInt8]]) throws(Libgit2Error) -> Handle {
        _ = library
        let database = try Handle(freedBy: git_odb_free) { git_odb_new(&$0) }
        for (index, directory) in directories.enumerated() {
            // The earlier directories are asked first; in each, the packs before the loose objects.
            let priority = Int32(clamping: 2 * (directories.count - index))
            try add(directory, to: database, priority + 1) { git_odb_backend_pack(&$0, $1) }
            try add(directory, to: database, priority) { git_odb_backend_loose(&$0, $1, -1, 0, 0, 0) }
        }
        return database
    }

    private static func add(
        _ directory: [UInt8], to database: borrowing Handle, _ priority: Int32,
        _ make: (inout OpaquePointer?, UnsafePointer<CChar>) -> Int32
    ) throws(Libgit2Error) {
        var backend: OpaquePointer?
        try Libgit2Error.check(make(&backend, directory.map { CChar(bitPattern: $0) } + [0]))
        try Libgit2Error.check(git_odb_add_alternate(database.pointer, backend, priority))
    }
}
