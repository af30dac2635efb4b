import GatehouseCore

extension EntryTable {
    /// Numbers everything in the store, and links what is made from another object to that.
    init(_ store: ObjectStore) throws(PackError) {
        var elsewhere: [(entry: Int, base: ObjectID)] = []
        for pack in store.packs {
            var order = try OffsetOrder(pack)
            if pack.index.count < pack.claimedCount {
                let unlisted = try Self.unlisted(pack, order)
                if !unlisted.isEmpty { order = try OffsetOrder(pack, unlisted: unlisted) }
            }
            let first = count
            guard first + order.count < Int(Self.none) else {
                throw .unknown(pack.file.path, "there are too many objects")
            }
            add(pack, order)
            link(pack, order, from: first, &elsewhere)
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
        for (entry, base) in elsewhere {
            if let found = self.entry(anywhere: base), found != entry { link(entry, to: found) }
        }
    }

    /// The first entry with that name.
    func entry(anywhere id: ObjectID) -> Int? {
        for section in sections { if let entry = entry(of: id, in: section) { return entry } }
        return nil
    }

    private mutating func link(
        _ pack: Pack, _ order: OffsetOrder, from first: Int, _ elsewhere: inout [(entry: Int, base: ObjectID)]
    ) {
        for place in 0..<order.count {
            let offset = order.offset(at: place)
            if order.rows[place] == OffsetOrder.nameless { marks[first + place] = [.passed] }
            // What makes no sense stays without a mark, and is told of when all is linked.
            guard let entry = pack.entry(at: offset) else { continue }
            switch entry.form {
            case .whole(let kind):
                marks[first + place].insert(.root)
                marks[first + place].set(kind)
                let end = place + 1 < order.count ? order.offset(at: place + 1) : pack.end
                weights[first + place] = Self.weight(entry, end)
            case .deltaFrom(let base):
                if let base = order.place(of: base) { link(first + place, to: first + base) }
            case .delta(let base):
                if let row = pack.index.row(of: base), let start = pack.index.offset(at: row),
                    let found = order.place(of: start), found != place
                {
                    link(first + place, to: first + found)
                } else {
                    elsewhere.append((first + place, base))
                }
            }
        }
    }

    // About how many kilobytes it has, but never more than can come out of what is there.
    private static func weight(_ entry: PackEntry, _ end: Int) -> UInt32 {
        UInt32(min(1 << 20, min(entry.claimedSize, Inflater.most(from: max(0, end - entry.start))) >> 10 + 2))
    }

    // Where bases begin that the pack's list leaves out, and what those are made from in turn.
    private static func unlisted(_ pack: Pack, _ order: OffsetOrder) throws(PackError) -> [Int] {
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
