package import GatehouseCore

/// Reads objects of a store one by one, by their names. For one thread.
package final class StoreReader {
    private let store: ObjectStore
    private let packed: PackedBytes
    private let limit: Int
    private var recent = RecentObjects()

    /// - Parameter limit: how many bytes an object, or one that it is made from, may have.
    package init(_ store: ObjectStore, limit: Int) {
        self.store = store
        self.limit = limit
        packed = PackedBytes(limit: limit)
    }

    /// Reads the object; nil where the store does not have it.
    package func object(_ id: ObjectID) throws(PackError) -> (kind: ObjectKind, bytes: [UInt8])? {
        if let place = store.place(inPacks: id) { return try object(place, id) }
        guard let file = try store.looseFile(of: id) else { return nil }
        let loose = try LooseObject(id, file, packed.inflater)
        return (loose.kind, try loose.bytes(limit: limit))
    }

    /// Hands over the object's bytes in pieces of this size, the last one smaller, however large it is. False where the
    /// store does not have it, or has it as a difference from another only.
    package func stream(
        _ id: ObjectID, pieces size: Int, _ body: ([UInt8]) throws(PackError) -> Void
    ) throws(PackError) -> Bool {
        guard let place = store.place(inPacks: id) else {
            guard let file = try store.looseFile(of: id) else { return false }
            if let error = try LooseObject(id, file, packed.inflater).pieces(of: size, body) { throw error }
            return true
        }
        let pack = store.packs[place.pack]
        guard let entry = pack.entry(at: place.offset), case .whole = entry.form else { return false }
        let input = try packed.stream(entry, pack, end: pack.end, id)
        guard packed.inflater.start(input), try packed.inflater.pieces(of: size, entry.claimedSize, body) else {
            throw .broken(id, "its stream in the pack is damaged")
        }
        return true
    }

    typealias Place = (pack: Int, offset: Int)

    // From the object down to one that is whole or was read lately, and up again.
    func object(_ start: Place, _ id: ObjectID?) throws(PackError) -> (kind: ObjectKind, bytes: [UInt8]) {
        var chain: [(place: Place, entry: PackEntry)] = []
        var bases: Set<ObjectID> = []
        var place = start
        var found: (kind: ObjectKind, bytes: [UInt8])?
        while found == nil {
            if let known = recent[place.pack, place.offset] {
                found = known
                break
            }
            let pack = store.packs[place.pack]
            guard let entry = pack.entry(at: place.offset) else {
                throw .broken(id, "what the pack says of it makes no sense")
            }
            switch entry.form {
            case .whole(let kind):
                let bytes = try packed.whole(entry, pack, end: pack.end, id)
                recent.add(place.pack, place.offset, kind, bytes)
                found = (kind, bytes)
            case .deltaFrom(let offset):
                chain.append((place, entry))
                place.offset = offset
            case .delta(let base):
                chain.append((place, entry))
                guard bases.insert(base).inserted else { throw .broken(id, "it is made from itself") }
                if let next = self.place(of: base, near: place.pack) {
                    place = next
                } else {
                    found = try loose(base, for: id)
                }
            }
        }
        guard var object = found else { throw .broken(id, "it is made from nothing") }
        for (place, entry) in chain.reversed() {
            let pack = store.packs[place.pack]
            object.bytes = try packed.made(from: object.bytes, entry, pack, end: pack.end, id).bytes
        }
        if !chain.isEmpty { recent.add(start.pack, start.offset, object.kind, object.bytes) }
        return object
    }

    private func place(of base: ObjectID, near pack: Int) -> Place? {
        let index = store.packs[pack].index
        if let row = index.row(of: base), let offset = index.offset(at: row) { return (pack, offset) }
        return store.place(inPacks: base)
    }

    private func loose(_ base: ObjectID, for id: ObjectID?) throws(PackError) -> (kind: ObjectKind, bytes: [UInt8]) {
        guard let file = try store.looseFile(of: base) else {
            throw .broken(id, "it is made from \(base), and that is nowhere", .missing)
        }
        let object = try LooseObject(base, file, packed.inflater)
        return (object.kind, try object.bytes(limit: limit))
    }
}

/// Objects that were read lately, up to some megabytes: those that are made from them are often asked for next.
private struct RecentObjects {
    private struct Key: Hashable {
        let pack: Int
        let offset: Int
    }

    private var objects: [Key: (kind: ObjectKind, bytes: [UInt8])] = [:]
    private var order: [Key] = []
    private var size = 0
    private static let most = 16 << 20

    subscript(pack: Int, offset: Int) -> (kind: ObjectKind, bytes: [UInt8])? {
        objects[Key(pack: pack, offset: offset)]
    }

    mutating func add(_ pack: Int, _ offset: Int, _ kind: ObjectKind, _ bytes: [UInt8]) {
        let key = Key(pack: pack, offset: offset)
        guard bytes.count <= Self.most / 4, objects[key] == nil else { return }
        if size + bytes.count > Self.most {
            // The older half goes.
            for old in order.prefix(order.count / 2 + 1) { size -= objects.removeValue(forKey: old)?.bytes.count ?? 0 }
            order.removeFirst(order.count / 2 + 1)
        }
        objects[key] = (kind, bytes)
        order.append(key)
        size += bytes.count
    }
}
