import Foundation
import GatehouseCore
import GatehouseSystem

/// A folder of its own in the system's temporary one.
struct ScratchFolder {
    let path: [UInt8]
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "gatehouse-canary-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw Obstacle(
                "doctor/scratch", at: Array(url.path.utf8), "could not make a folder for the canary",
                remedy: "see that TMPDIR can be written to")
        }
        path = try Files.realPath(Array(url.path.utf8))
    }

    /// Writes a file in it.
    func write(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
        try Files.write(bytes, to: path.appending(name))
    }

    /// Makes a link in it.
    func link(_ name: String, to target: [UInt8]) throws {
        let link = url.appending(path: name)
        try FileManager.default.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: link.path, withDestinationPath: String(decoding: target, as: UTF8.self))
    }

    /// Copies a folder that is in it.
    func copy(_ from: String, to name: String) throws {
        let (from, to) = (url.appending(path: from), url.appending(path: name))
        try? FileManager.default.createDirectory(
            at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: from, to: to)
    }

    /// Takes it away with all that is in it.
    func remove() { try? FileManager.default.removeItem(at: url) }
}
