import GatehouseCore
import GatehousePacks
import GatehouseSystem

// usage: bench-packs blobs|trees|all OBJECTS-DIRECTORY: reads all objects of the kinds, and says how much there was.
//        bench-packs places OBJECTS-DIRECTORY TIPS: finds the places of 300 blobs in the history of the tips in a file,
//        an object's name and a ref's on each line.

let kinds: [String: Set<ObjectKind>] = ["blobs": [.blob], "trees": [.tree], "all": Set(ObjectKind.allCases)]
let arguments = CommandLine.arguments
do {
    guard arguments.count == 3 && kinds[arguments[1]] != nil || arguments.count == 4 && arguments[1] == "places" else {
        throw PackError(
            .unknown, "usage",
            "bench-packs blobs|trees|all OBJECTS-DIRECTORY, or bench-packs places OBJECTS-DIRECTORY TIPS")
    }
    let store = try ObjectStore([Array(arguments[2].utf8)], format: 20)
    let forest = try DeltaForest(store)
    if let wanted = kinds[arguments[1]] { try sweep(forest, wanted) } else { try findPlaces(forest) }
} catch let error as PackError {
    try Streams.write(Array("\(error.attempt.text): \(error.reason.text)\n".utf8), to: 2)
}

func sweep(_ forest: DeltaForest, _ wanted: Set<ObjectKind>) throws {
    let shares = forest.shares(of: wanted)
    let sums = Sums(shares.count)
    _ = pipeline { hand in
        for share in shares { hand(share) }
    } _: { number, share in
        sums.add(sum(forest, share), at: number)
    }
    let total = sums.total
    try Streams.write(
        Array("\(shares.count) shares, \(total.count) objects, \(total.bytes) bytes, \(total.failed) failed\n".utf8),
        to: 1)
    forest.tellLost { error in try? Streams.write(Array("\(error.attempt.text): \(error.reason.text)\n".utf8), to: 2) }
}

func findPlaces(_ forest: DeltaForest) throws {
    let text = try Files.read(Array(arguments[3].utf8), limit: 1 << 30)
    let tips = text.split(separator: 0x0a).compactMap { line -> StoreHistory.Tip? in
        let words = line.split(separator: 0x20)
        return ObjectID(hex: words[0]).map { StoreHistory.Tip(ref: RefName(bytes: words[1]), id: $0) }
    }
    // Some blobs from all over the store.
    let shares = forest.shares(of: [.blob])
    var wanted: Set<ObjectID> = []
    for share in shares where wanted.count < 300 {
        var isFirst = true
        forest.read(share, limit: 512 << 20) { (object, _: Bool?) in
            if isFirst { wanted.insert(object.id) }
            isFirst = false
            return true
        } failing: { _ in
        }
    }
    let start = Clock.milliseconds()
    let history = try StoreHistory(of: wanted, in: forest, from: tips, limit: 64 << 20)
    let milliseconds = Clock.milliseconds() - start
    let places = history.places.values.reduce(0) { $0 + $1.count }
    let line =
        "\(wanted.count) blobs, \(history.places.count) reached, \(places) places, \(history.commits.count) commits, "
        + "\(history.missing.count) missing, \(history.errors.count) errors, \(milliseconds) ms\n"
    try Streams.write(Array(line.utf8), to: 1)
}

func sum(_ forest: DeltaForest, _ share: DeltaForest.Share) -> Sums.Sum {
    var sum = Sums.Sum()
    forest.read(share, limit: 512 << 20) { (object, _: Bool?) in
        sum.count += 1
        sum.bytes += object.bytes.count
        return true
    } failing: { _ in
        sum.failed += 1
    }
    return sum
}

/// What each share gave, in a place of its own.
final class Sums: @unchecked Sendable {
    struct Sum {
        var count = 0
        var bytes = 0
        var failed = 0
    }

    private let sums: UnsafeMutableBufferPointer<Sum>

    init(_ count: Int) {
        sums = .allocate(capacity: count)
        sums.initialize(repeating: Sum())
    }

    func add(_ sum: Sum, at index: Int) { sums[index] = sum }

    var total: Sum {
        sums.reduce(Sum()) {
            Sum(count: $0.count + $1.count, bytes: $0.bytes + $1.bytes, failed: $0.failed + $1.failed)
        }
    }
}
