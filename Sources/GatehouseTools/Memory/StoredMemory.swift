package import GatehouseCore
import GatehouseSystem
import Synchronization

/// The memory in a folder of this machine: `gatehouse/memory` under the repository's common directory, or one that a
/// server's configuration names.
///
/// It consists of segments that are never changed. A run reads those that are there when it first asks, and adds one of
/// its own at its end; so that runs side by side need no locks. Whatever cannot be read is not known, and what cannot be
/// written is not remembered: neither is a fault.
package final class StoredMemory: Memory {
    private struct State {
        var segments: [RulesDigest: [Segment]] = [:]
        var marks: [RulesDigest: Mark] = [:]
        var new: [RulesDigest: [MemoryName: Int]] = [:]
    }

    private let folder: MemoryFolder
    private let state = Mutex(State())

    /// The memory of the repository with this common directory.
    package convenience init(inCommonDirectory directory: [UInt8], sharedMode: UInt32? = nil) {
        self.init(at: directory + Array("/gatehouse/memory".utf8), sharedMode: sharedMode)
    }

    /// The memory in this folder, which need not be there yet.
    package init(at path: [UInt8], sharedMode: UInt32? = nil) {
        folder = MemoryFolder(path: path, sharedMode: sharedMode)
    }

    package func size(of name: MemoryName, under rules: RulesDigest) -> Int? {
        state.withLock { state in
            if let size = state.new[rules]?[name] { return size }
            for segment in segments(rules, &state) {
                if let size = segment.size(of: name) { return size }
            }
            return nil
        }
    }

    package func remember(_ name: MemoryName, size: Int, under rules: RulesDigest) {
        guard size >= 0, size <= Segment.largestSize else { return }
        state.withLock { state in
            if segments(rules, &state).contains(where: { $0.size(of: name) != nil }) { return }
            if (state.new[rules]?.count ?? 0) < Self.mostEntries { state.new[rules, default: [:]][name] = size }
        }
    }

    package func mark(under rules: RulesDigest) -> Mark? {
        state.withLock { $0.marks[rules] } ?? folder.mark(rules)
    }

    package func keep(_ mark: Mark, under rules: RulesDigest) { state.withLock { $0.marks[rules] = mark } }

    package func file(named name: String) -> (any KeptFile)? { folder.file(named: name) }

    package func keep(_ bytes: [UInt8], named name: String) {
        try? folder.write(bytes, named: name)
        folder.pruneKept()
    }

    /// Writes what this run has added.
    package func save() {
        state.withLock { state in
            for (rules, mark) in state.marks { try? folder.write(mark, rules) }
            for (rules, entries) in state.new where !entries.isEmpty { save(entries, rules, &state) }
            if !state.new.isEmpty { folder.prune() }
            state = State()
        }
    }

    private func save(_ new: [MemoryName: Int], _ rules: RulesDigest, _ state: inout State) {
        var entries = new
        var absorbed: [Segment] = []
        // Each entry is written again only when the segment that holds it grows by half at least: there are few
        // segments, and all the writing together is little.
        for segment in folder.segments(rules).sorted(by: { $0.count < $1.count }) {
            guard segment.count <= 2 * entries.count, entries.count < Self.mostEntries else { break }
            entries.merge(segment.entries.map { ($0.name, $0.size) }) { own, _ in own }
            absorbed.append(segment)
        }
        let sorted = entries.map { (name: $0.key, size: $0.value) }.sorted { $0.name < $1.name }
        try? folder.write(sorted, rules, replacing: absorbed)
    }

    // The oldest segment goes first where there is too much; so none holds all.
    private static let mostEntries = 500_000

    private func segments(_ rules: RulesDigest, _ state: inout State) -> [Segment] {
        if let known = state.segments[rules] { return known }
        let found = folder.segments(rules)
        state.segments[rules] = found
        return found
    }
}
