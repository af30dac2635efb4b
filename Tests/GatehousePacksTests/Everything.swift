import GatehouseCore
import GatehousePacks
import GatehouseSystem
import Synchronization
import TestSupport

/// What a repository holds, as git says and as a sweep says.
enum Everything {
    struct Object: Hashable, Sendable {
        let id: ObjectID
        let kind: String
        let bytes: [UInt8]
    }

    /// Every object that git knows of, in the order of their names.
    static func byGit(_ clone: Clone, in folder: String? = nil) throws -> [Object] {
        let outcome = try clone.git(["cat-file", "--batch-all-objects", "--batch"], in: folder)
        guard outcome.status == 0 else { throw Failure("cat-file failed: \(outcome)") }
        var objects: [Object] = []
        var rest = outcome.outputBytes[...]
        while let end = rest.firstIndex(of: 0x0a) {
            let words = rest[..<end].split(separator: 0x20)
            guard words.count == 3, let id = ObjectID(hex: words[0]),
                let size = Int(String(decoding: words[2], as: UTF8.self))
            else { throw Failure("out of form: \(String(decoding: rest[..<end], as: UTF8.self))") }
            let bytes = Array(rest[(end + 1)...].prefix(size))
            objects.append(Object(id: id, kind: String(decoding: words[1], as: UTF8.self), bytes: bytes))
            rest = rest[(end + 1)...].dropFirst(size + 1)
        }
        return objects.sorted { $0.id < $1.id }
    }

    /// Every object that a sweep hands over, in the order of their names. Throws where one cannot be read, or where the
    /// changes from its former are not what they are said to be.
    static func bySweep(
        _ directories: [String], format: Int = 20, kinds: Set<ObjectKind> = Set(ObjectKind.allCases),
        threads: Int = 1, verify: Verification = .all, limit: Int = 1 << 30
    ) throws -> [Object] {
        let (objects, errors) = try sweep(
            directories, format: format, kinds: kinds, threads: threads, verify: verify, limit: limit)
        if let error = errors.first { throw error }
        return objects
    }

    /// The same with what could not be read.
    static func sweep(
        _ directories: [String], format: Int = 20, kinds: Set<ObjectKind> = Set(ObjectKind.allCases),
        threads: Int = 1, verify: Verification = .all, limit: Int = 1 << 30
    ) throws -> ([Object], [PackError]) {
        let store = try ObjectStore(directories.map { Array($0.utf8) }, format: format)
        let forest = try DeltaForest(store)
        let shares = forest.shares(of: kinds)
        let found = Mutex(([Object](), [PackError]()))
        _ = pipeline(limit: threads, { hand in for share in shares { hand(share) } }) { _, share in
            var objects: [Object] = []
            var errors: [PackError] = []
            forest.read(share, limit: limit, verify: verify) { (object, formerState: ObjectID?) in
                objects.append(Object(id: object.id, kind: object.kind.word, bytes: object.bytes))
                if let former = object.former {
                    if formerState != former.id {
                        errors.append(PackError(.damaged, "state", "wrong", object: object.id))
                    }
                    if !explains(object, former) {
                        errors.append(PackError(.damaged, "changes", "wrong", object: object.id))
                    }
                }
                return object.id
            } failing: { error in
                errors.append(error)
            }
            found.withLock {
                $0.0 += objects
                $0.1 += errors
            }
        }
        forest.tellLost { error in found.withLock { $0.1.append(error) } }
        return found.withLock { ($0.0.sorted { $0.id < $1.id }, $0.1) }
    }

    // Whether what lies between the changes stands in the former, and the places where runs meet are told.
    private static func explains(_ object: SweptObject, _ former: SweptObject.Former) -> Bool {
        var last = 0
        for change in object.former?.changes ?? [] {
            guard change.lowerBound >= last, change.upperBound <= object.bytes.count,
                contains(former.bytes, object.bytes[last..<change.lowerBound])
            else { return false }
            last = change.upperBound
        }
        return contains(former.bytes, object.bytes[last...])
    }

    private static func contains(_ bytes: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
        guard let first = part.first else { return true }
        guard bytes.count >= part.count else { return false }
        return (0...(bytes.count - part.count)).contains {
            bytes[$0] == first && bytes[$0..<($0 + part.count)].elementsEqual(part)
        }
    }
}

extension Clone {
    /// Commits versions of some files that are close to each other, from a seed.
    func grow(_ commits: Int, seed: UInt64, files: Int = 3, lines: Int = 40) throws {
        var random = SeededGenerator(seed: seed)
        var texts = (0..<files).map { _ in (0..<lines).map { _ in random.text(30, of: "abcdefghijklmnop ") } }
        for _ in 0..<commits {
            for file in texts.indices where !texts[file].isEmpty {
                let line = Int.random(in: texts[file].indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: texts[file].remove(at: line)
                case 1: texts[file].insert(random.text(25, of: "qrstuvwxyz"), at: line)
                case 2: texts[file].swapAt(line, 0)
                default: texts[file][line] += random.text(5, of: "0123456789")
                }
                try write("folder\(file)/file\(file).txt", texts[file].joined(separator: "\n") + "\n")
            }
            try must("add", "-A")
            try must("commit", "-q", "--allow-empty", "-m", "change")
        }
        try must("tag", "-a", "-f", "-m", "a tag", "v\(seed)")
    }

    /// The object directory of the working tree's repository.
    var objects: String { "\(path)/.git/objects" }
}
