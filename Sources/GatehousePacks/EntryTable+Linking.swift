import GatehouseCore

extension EntryTable {
    /// Numbers everything in the store, and links what is made from another object to that.
    init(_ store: ObjectStore) throws(PackError) {
        var elsewhere = ScratchArray<UInt32>()
        for pack in store.packs {
            var order = try OffsetOrder(pack)
            if pack.index.count < pack.claimedCount {
                let unlisted = try Self.unlisted(pack, order)
                if !unlisted.isEmpty { order = try OffsetOrder(pack, unlisted: unlisted) }
            }
            guard count + order.count < Int(Self.none) else {
                throw .unknown(pack.file.path, "there are too many objects")
            }
            add(pack, order)
            link(pack, sections[sections.count - 1], &elsewhere)
        }
        for directory in store.directories { add(try LooseFolder(directory, format: store.byteCount)) }
        guard count < Int(Self.none) else {
            throw .unknown(store.directories.first ?? [], "there are too many objects")
        }
        for section in sections {
            guard case .loose = section.source else { continue }
            for entry in section.first..<(section.first + section.count) {
                marks[entry].insert(.root)
                weights[entry] = 8
            }
        }
        for index in elsewhere.indices { linkElsewhere(Int(elsewhere[index])) }
    }

    private mutating func linkElsewhere(_ entry: Int) {
        let section = section(of: entry)
        guard case .pack(let pack) = section.source,
            case .delta(let base) = pack.entry(at: offset(of: entry, in: section))?.form,
            let found = self.entry(anywhere: base), found != entry
        else { return }
        link(entry, to: found)
    }

    /// The first entry with that name.
    func entry(anywhere id: ObjectID) -> Int? {
        for section in sections { if let entry = entry(of: id, in: section) { return entry } }
        return nil
    }

    // Links the section that was added last. What is made from something that lies elsewhere is noted.
    private mutating func link(_ pack: Pack, _ section: Section, _ elsewhere: inout ScratchArray<UInt32>) {
        for entry in section.first..<count {
            if rows[entry] == OffsetOrder.nameless { marks[entry] = [.passed] }
            // What makes no sense stays without a mark, and is told of when all is linked.
            guard let packed = pack.entry(at: offset(of: entry, in: section)) else { continue }
            switch packed.form {
            case .whole(let kind):
                marks[entry].insert(.root)
                marks[entry].set(kind)
                weights[entry] = Self.weight(packed, end(of: entry, in: section, pack))
            case .deltaFrom(let offset):
                if let base = self.entry(atOffset: offset, in: section) { link(entry, to: base) }
            case .delta(let id):
                if let base = self.entry(of: id, in: section), base != entry {
                    link(entry, to: base)
                } else {
                    elsewhere.append(UInt32(entry))
                }
            }
        }
    }

    // About how many kilobytes it has, but never more than can come out of what is there.
    private static func weight(_ entry: PackEntry, _ end: Int) -> UInt32 {
        UInt32(min(1 << 20, min(entry.claimedSize, Inflater.most(from: max(0, end - entry.start))) >> 10 + 2))
    }

    // Where bases begin that the pack's list leaves out, and what those are made from in turn.
    private static func unlisted(_ pack: Pack, _ order: borrowing OffsetOrder) throws(PackError) -> [Int] {
        var found: Set<Int> = []
        for place in 0..<order.count {
            var next = pack.entry(at: order.offset(at: place))
            while case .deltaFrom(let base) = next?.form, order.place(of: base) == nil, found.insert(base).inserted {
                guard found.count <= pack.claimedCount - pack.index.count else {
                    throw .damaged(pack.file.path, "it has more objects than it says")
                }
                next = pack.entry(at: base)
            }
        }
        return found.sorted()
    }
}
