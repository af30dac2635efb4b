import GatehouseCore
import GatehouseSystem

/// A file that a server's policy names.
enum NamedFile {
    /// Its bytes. It is a regular file; its content is never shown.
    static func read(_ path: String) throws(Problem) -> [UInt8] {
        do throws(SystemError) {
            return try Files.read(Array(path.utf8), limit: 16 << 20)
        } catch {
            throw Problem(
                "read the file \(quoted: path), which the policy names", "\(escaped: error.reason)",
                remedy: "see that it is there and can be read by whoever runs the gate")
        }
    }
}
