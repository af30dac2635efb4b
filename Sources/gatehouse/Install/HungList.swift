import GatehouseCore
import GatehouseSystem

/// What `install.sh --uninstall` has to take back: a line for each repository or user on whom hooks hang, in the prefix
/// that install.sh installed into.
struct HungList {
    private let file: [UInt8]
    private let line: [UInt8]

    /// The line of what is meant; nil where install.sh installed nothing.
    init?(_ installation: Installation, _ target: Target, at place: [UInt8] = []) {
        let share = installation.libexec.appending("../../share/gatehouse")
        guard (try? Files.facts(share.appending("installed"))) != nil else { return nil }
        file = share.appending("hung")
        line = Array((target.global ? "--global " : target.server == nil ? "--repo " : "--server ").utf8) + place
    }

    /// Adds the line; where that cannot be, says what is left to do by hand.
    func add() {
        do throws(SystemError) {
            if try lines().contains(line) { return }
            guard !line.contains(UInt8(ascii: "\n")) else {
                throw SystemError("add a line to the file", file, .other, "the path has a line feed")
            }
            try Files.append(line: line, to: file)
        } catch {
            say("install.sh --uninstall will not know of these hooks: \(path: error.path): \(escaped: error.reason)")
            say("  → before it, take them away with 'gatehouse uninstall'")
        }
    }

    /// Takes the line away. A line too many does no harm: what does not hang is not taken away twice.
    func remove() {
        guard let kept = try? lines(), kept.contains(line) else { return }
        try? Files.write(kept.filter { $0 != line }.flatMap { $0 + [UInt8(ascii: "\n")] }, to: file)
    }

    private func lines() throws(SystemError) -> [[UInt8]] {
        guard try Files.facts(file) != nil else { return [] }
        return try Files.read(file, limit: 1 << 24).split(separator: UInt8(ascii: "\n")).map(Array.init)
    }
}
