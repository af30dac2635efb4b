package import GatehouseCore
import Synchronization

/// Trees that a test holds in memory, and counts what is read of them.
package final class HeldTrees: Trees {
    /// What stands at each path of a tree.
    package typealias Files = [String: String]

    private struct State {
        var trees: [ObjectID: Files] = [:]
        var blobs: [ObjectID: [UInt8]] = [:]
        var read: [ObjectID] = []
    }

    private let state = Mutex(State())

    package init() {}

    /// Adds a tree; gives its name, which serves as the name of its commit, too.
    package func add(_ files: Files) -> ObjectID {
        let words = files.sorted { $0.key < $1.key }.map { "\($0.key)\0\($0.value)\0" }.joined()
        let id = Self.id("tree " + words)
        state.withLock { state in
            state.trees[id] = files
            for text in files.values { state.blobs[Self.id("blob " + text)] = Array(text.utf8) }
        }
        return id
    }

    /// How many blobs were read since the last time somebody asked.
    package func readCount() -> Int {
        state.withLock { state in
            defer { state.read = [] }
            return state.read.count
        }
    }

    package func tree(of commit: ObjectID?) throws(Problem) -> ObjectID? { commit }

    package func edits(from old: ObjectID?, to new: ObjectID?) throws(Problem) -> [Edit] {
        let (before, after) = state.withLock { state in
            (old.flatMap { state.trees[$0] } ?? [:], new.flatMap { state.trees[$0] } ?? [:])
        }
        return Set(before.keys).union(after.keys).sorted().compactMap { path in
            guard before[path] != after[path] else { return nil }
            return Edit(RepoPath(path), new: after[path].map(Self.entry), old: before[path].map(Self.entry))
        }
    }

    package func read(_ blobs: [ObjectID], limit: Int, _ body: (Int, [UInt8]?) -> Void) throws(Problem) {
        for (index, id) in blobs.enumerated() {
            let bytes = state.withLock { state in
                state.read.append(id)
                return state.blobs[id]
            }
            body(index, bytes.flatMap { $0.count <= limit ? $0 : nil })
        }
    }

    private static func entry(_ text: String) -> Edit.Entry { Edit.Entry(.regular, id("blob " + text)) }

    private static func id(_ text: String) -> ObjectID {
        ObjectID(bytes: SHA256.digest(of: Array(text.utf8)))!
    }
}

/// A memory that keeps files, and nothing else.
package final class HeldMemory: Memory {
    private final class File: KeptFile, @unchecked Sendable {
        let content: UnsafeRawBufferPointer

        init(_ bytes: [UInt8]) {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
            buffer.copyBytes(from: bytes)
            content = UnsafeRawBufferPointer(buffer)
        }

        deinit { content.deallocate() }
    }

    private let files = Mutex<[String: [UInt8]]>([:])

    package init() {}

    /// The files as they were kept, to be damaged by a test.
    package var kept: [String: [UInt8]] {
        get { files.withLock { $0 } }
        set { files.withLock { $0 = newValue } }
    }

    package func size(of name: MemoryName, under rules: RulesDigest) -> Int? { nil }
    package func remember(_ name: MemoryName, size: Int, under rules: RulesDigest) {}
    package func mark(under rules: RulesDigest) -> Mark? { nil }
    package func keep(_ mark: Mark, under rules: RulesDigest) {}
    package func file(named name: String) -> (any KeptFile)? { files.withLock { $0[name] }.map(File.init) }
    package func keep(_ bytes: [UInt8], named name: String) { files.withLock { $0[name] = bytes } }
}
