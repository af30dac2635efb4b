import GatehouseCore

extension Mark {
    /// The mark as a file holds it.
    var bytes: [UInt8] {
        var writer = PartWriter()
        writer.add(subject)
        for number in [coverage.commits, coverage.blobs, coverage.bytes] { writer.add(Array("\(number)".utf8)) }
        writer.add(Array("\(coverage.skipped.count)".utf8))
        for (reason, count) in coverage.skipped.sorted(by: { $0.key < $1.key }) {
            writer.add(Array(reason.rawValue.utf8))
            writer.add(Array("\(count)".utf8))
        }
        for spot in spots {
            // No path and no ref is empty.
            writer.add(spot.name?.bytes ?? [])
            writer.add(spot.place)
            writer.add(spot.standing)
        }
        return writer.bytes
    }

    /// Reads what `bytes` wrote; nil for anything else.
    init?(bytes: some Collection<UInt8>) {
        var reader = PartReader(rest: Array(bytes)[...])
        guard let subject = reader.part(), let commits = reader.number(), let blobs = reader.number(),
            let size = reader.number(), let reasons = reader.number(), reasons <= SkipReason.allCases.count
        else { return nil }
        var coverage = Coverage()
        (coverage.commits, coverage.blobs, coverage.bytes) = (commits, blobs, size)
        for _ in 0..<reasons {
            guard let reason = reader.part().flatMap({ SkipReason(rawValue: String(decoding: $0, as: UTF8.self)) }),
                let count = reader.number()
            else { return nil }
            coverage.skipped[reason] = count
        }
        var spots: [Spot] = []
        while !reader.rest.isEmpty {
            guard let name = reader.part(), let place = reader.place(), let standing = reader.standing() else {
                return nil
            }
            var spot = Spot(place, name: name.isEmpty ? nil : RepoPath(bytes: name))
            spot.standing = standing
            spots.append(spot)
        }
        self.init(subject: Array(subject), coverage: coverage, spots: spots)
    }
}

/// Parts of a file, each behind its length.
private struct PartWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ part: [UInt8]) {
        withUnsafeBytes(of: UInt32(clamping: part.count).littleEndian) { bytes += $0 }
        bytes += part
    }

    // Behind the number of places, that of holders and one more, and 0 where there is none to tell.
    mutating func add(_ standing: Standing?) {
        add(Array("\(standing == nil ? 0 : 1)".utf8))
        guard let standing else { return }
        add(Array("\(standing.places.count)".utf8))
        for place in standing.places { add(place) }
        add(Array("\(standing.holders.map { $0.count + 1 } ?? 0)".utf8))
        for holder in standing.holders ?? [] { add(holder.bytes) }
    }

    mutating func add(_ place: Place) {
        add(Array(place.kind.rawValue.utf8))
        for part in [place.path?.bytes, place.blob?.bytes, place.commit?.bytes, place.ref?.bytes] { add(part ?? []) }
    }
}

private struct PartReader {
    var rest: ArraySlice<UInt8>

    mutating func part() -> ArraySlice<UInt8>? {
        guard rest.count >= 4 else { return nil }
        let count = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        let behind = rest.dropFirst(4)
        guard count <= behind.count else { return nil }
        rest = behind.dropFirst(count)
        return behind.prefix(count)
    }

    mutating func number() -> Int? {
        part().flatMap { Int(String(decoding: $0, as: UTF8.self)) }.flatMap { $0 >= 0 ? $0 : nil }
    }

    /// Nil for what is none; the standing itself may be nil as well.
    mutating func standing() -> Standing?? {
        guard let isThere = number() else { return nil }
        if isThere == 0 { return .some(nil) }
        guard let count = number() else { return nil }
        var standing = Standing([])
        for _ in 0..<count {
            guard let place = place() else { return nil }
            standing.places.append(place)
        }
        guard let holders = number() else { return nil }
        if holders == 0 { return .some(standing) }
        var names: [RefName] = []
        for _ in 1..<max(1, holders) {
            guard let name = part() else { return nil }
            names.append(RefName(bytes: Array(name)))
        }
        standing.holders = names
        return .some(standing)
    }

    mutating func place() -> Place? {
        guard let word = part(), let kind = Place.Kind(rawValue: String(decoding: word, as: UTF8.self)),
            let path = part(), let blob = part(), let commit = part(), let ref = part()
        else { return nil }
        return Place(
            kind, path: path.isEmpty ? nil : RepoPath(bytes: path), blob: ObjectID(bytes: blob),
            commit: ObjectID(bytes: commit), ref: ref.isEmpty ? nil : RefName(bytes: Array(ref)))
    }
}
