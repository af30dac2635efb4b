import GatehouseCore

/// Goes through the trees of one share, depth first. Of each way down, only objects with children still to be made are
/// kept; the heaviest child comes last, so these are few, and their bytes are bounded.
struct ShareWalk {
    /// Takes an object, with the number of the slot of its former's state, and of the slot for its own.
    typealias Look<Failure: Error> = (SweptObject, _ former: Int?, _ own: Int) throws(Failure) -> Void

    private struct Frame {
        let entry: Int
        let id: ObjectID?
        let kind: ObjectKind
        // Nil where too much was kept: then it is made again when it is needed.
        var bytes: [UInt8]?
        let wasSeen: Bool
        var next: Int
    }

    private let forest: DeltaForest
    private let limit: Int
    private let verification: Verification
    private let packed: PackedBytes
    private var reader: StoreReader?
    private var frames: [Frame] = []
    private var kept = 0
    private static let mostKept = 32 << 20

    init(_ forest: DeltaForest, limit: Int, verify: Verification) {
        self.forest = forest
        self.limit = limit
        verification = verify
        packed = PackedBytes(limit: limit)
    }

    /// Reads the tree that begins with the entry.
    mutating func read<Failure>(
        _ root: Int, _ kinds: Set<ObjectKind>, _ look: Look<Failure>, _ fail: (PackError) -> Void
    ) throws(Failure) {
        let (kind, bytes): (ObjectKind, [UInt8])
        do throws(PackError) {
            guard let object = try self.root(root, kinds) else { return }
            (kind, bytes) = object
        } catch {
            return tell(error, of: root, fail)
        }
        try show(root, kind, bytes, nil, slot: 0, look, fail)
        push(root, kind, bytes)
        while let parent = frames.last {
            guard let child = child(parent.next) else {
                pop()
                continue
            }
            let next = self.child(Int(forest.table.nextSibling[child]))
            frames[frames.count - 1].next = next ?? Int(EntryTable.none)
            try make(child, isLast: next == nil, look, fail)
        }
    }

    // An entry or one of its later siblings that has to be read in this share; nil where there is none.
    private func child(_ entry: Int) -> Int? {
        var entry = entry
        while entry != Int(EntryTable.none) {
            let mark = forest.table.marks[entry]
            if mark.contains(.needed) && !mark.contains(.cut) { return entry }
            entry = Int(forest.table.nextSibling[entry])
        }
        return nil
    }

    private mutating func make<Failure>(
        _ child: Int, isLast: Bool, _ look: Look<Failure>, _ fail: (PackError) -> Void
    ) throws(Failure) {
        let made: (bytes: [UInt8], changes: [Range<Int>])
        let parent = frames[frames.count - 1]
        let base: [UInt8]
        do throws(PackError) {
            base = if let kept = parent.bytes { kept } else { try bytes(again: parent.entry) }
            made = try self.made(child, from: base)
        } catch {
            return tell(error, of: child, fail)
        }
        let former: SweptObject.Former? =
            if parent.wasSeen, let id = parent.id {
                SweptObject.Former(id: id, bytes: base, changes: made.changes)
            } else { nil }
        // The last child takes its parent's slot.
        let slot = isLast ? frames.count - 1 : frames.count
        try show(child, parent.kind, made.bytes, former, slot: slot, look, fail)
        if isLast { pop() }
        push(child, parent.kind, made.bytes)
    }

    private mutating func show<Failure>(
        _ entry: Int, _ kind: ObjectKind, _ bytes: [UInt8], _ former: SweptObject.Former?, slot: Int,
        _ look: Look<Failure>, _ fail: (PackError) -> Void
    ) throws(Failure) {
        guard !forest.table.marks[entry].contains(.passed), let id = forest.id(of: UInt32(entry)) else { return }
        do throws(PackError) {
            try verification.check(id, kind, bytes)
        } catch {
            return fail(error)
        }
        let object = SweptObject(id: id, kind: kind, bytes: bytes, former: former, entry: entry)
        try look(object, former == nil ? nil : frames.count - 1, slot)
    }

    private mutating func push(_ entry: Int, _ kind: ObjectKind, _ bytes: [UInt8]) {
        guard let first = child(Int(forest.table.firstChild[entry])) else { return }
        let id = forest.id(of: UInt32(entry))
        let wasSeen = id != nil && !forest.table.marks[entry].contains(.passed)
        frames.append(Frame(entry: entry, id: id, kind: kind, bytes: bytes, wasSeen: wasSeen, next: first))
        kept += bytes.count
        // The lowest are needed last.
        var index = 0
        while kept > Self.mostKept, index < frames.count - 1 {
            kept -= frames[index].bytes?.count ?? 0
            frames[index].bytes = nil
            index += 1
        }
    }

    private mutating func pop() { kept -= frames.removeLast().bytes?.count ?? 0 }

    // The object that a tree, or the part of one that was cut off, begins with; nil where it is of another kind.
    private mutating func root(_ entry: Int, _ kinds: Set<ObjectKind>) throws(PackError) -> (ObjectKind, [UInt8])? {
        let section = forest.table.section(of: entry)
        guard let object = try loose(entry, in: section) else {
            guard let kind = forest.table.marks[entry].objectKind else { return nil }
            return (kind, try bytes(again: entry))
        }
        return kinds.contains(object.kind) ? (object.kind, try object.bytes(limit: limit)) : nil
    }

    private func loose(_ entry: Int, in section: EntryTable.Section) throws(PackError) -> LooseObject? {
        guard case .loose(let folder) = section.source, let id = forest.table.id(of: entry, in: section) else {
            return nil
        }
        return try LooseObject(id, folder.file(of: id), packed.inflater)
    }

    private func made(_ entry: Int, from base: [UInt8]) throws(PackError) -> (bytes: [UInt8], changes: [Range<Int>]) {
        let section = forest.table.section(of: entry)
        let id = forest.table.id(of: entry, in: section)
        guard case .pack(let pack) = section.source,
            let header = pack.entry(at: forest.table.offset(of: entry, in: section))
        else { throw .broken(id, "what the pack says of it makes no sense") }
        let end = forest.table.end(of: entry, in: section, pack)
        try checkSum(of: entry, pack, end: end, in: section)
        return try packed.made(from: base, header, pack, end: end, id)
    }

    private mutating func bytes(again entry: Int) throws(PackError) -> [UInt8] {
        let section = forest.table.section(of: entry)
        let id = forest.table.id(of: entry, in: section)
        guard case .pack(let pack) = section.source else {
            guard let object = try loose(entry, in: section) else { throw .broken(id, "it has no file") }
            return try object.bytes(limit: limit)
        }
        let offset = forest.table.offset(of: entry, in: section)
        if forest.table.marks[entry].contains(.root), let header = pack.entry(at: offset) {
            let end = forest.table.end(of: entry, in: section, pack)
            try checkSum(of: entry, pack, end: end, in: section)
            return try packed.whole(header, pack, end: end, id)
        }
        let reader = self.reader ?? StoreReader(forest.store, limit: limit)
        self.reader = reader
        guard let number = forest.store.packs.firstIndex(where: { $0 === pack }) else { return [] }
        return try reader.object((number, offset), id).bytes
    }

    // Where everything is verified, what is packed has to be what the index says.
    private func checkSum(
        of entry: Int, _ pack: Pack, end: Int, in section: EntryTable.Section
    ) throws(PackError) {
        let row = Int(forest.table.rows[entry])
        guard verification == .all, let sum = pack.index.checksum(at: row) else { return }
        let start = forest.table.offset(of: entry, in: section)
        guard let bytes = pack.file.bytes.part(start, end - start), Inflater.checksum(bytes) == sum else {
            throw .broken(pack.index.id(at: row), "its packed bytes are not those that the index tells of")
        }
    }

    // What cannot be read, and all that is made from it.
    private func tell(_ error: PackError, of top: Int, _ fail: (PackError) -> Void) {
        var entries = [top]
        while let entry = entries.popLast() {
            if !forest.table.marks[entry].contains(.passed), let id = forest.id(of: UInt32(entry)) {
                fail(entry == top ? error : .broken(id, "it is made from one that cannot be read", error.kind))
            }
            var child = child(Int(forest.table.firstChild[entry]))
            while let next = child {
                entries.append(next)
                child = self.child(Int(forest.table.nextSibling[next]))
            }
        }
    }
}
