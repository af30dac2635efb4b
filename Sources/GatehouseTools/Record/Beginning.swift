import GatehouseSystem

/// Which file of the record tells what the refs of a repository held when it began: kept beside the repository, so that
/// each file tells it once.
struct Beginning {
    private let bytes: [UInt8]

    /// - Parameter number: that of the first line of the file, by which it is told from one that was put aside.
    init(record: [UInt8], number: Int) { bytes = record + Array("\n\(number)\n".utf8) }

    /// Whether this file says nothing of the repository yet. Where that cannot be read, it is said once more.
    func isNew(in commonDirectory: [UInt8]) -> Bool {
        (try? Files.read(Self.path(commonDirectory), limit: 1 << 16, followingLinks: false)) != bytes
    }

    /// Remembers that it says it now.
    func keep(in commonDirectory: [UInt8], sharedMode: UInt32?) throws(SystemError) {
        let path = Self.path(commonDirectory)
        try Record.makeDirectory(of: path, sharedMode)
        try Files.make(path, mode: sharedMode ?? 0o600) { _ in bytes }
    }

    private static func path(_ commonDirectory: [UInt8]) -> [UInt8] {
        commonDirectory + Array("/gatehouse/pushes.begun".utf8)
    }
}
