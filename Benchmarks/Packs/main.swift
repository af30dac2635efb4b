import GatehouseCore
import GatehousePacks
import GatehouseSystem

// usage: bench-packs blobs|trees|all OBJECTS-DIRECTORY [20|32]: reads all objects of the kinds on every processor that
// this may use, and says how much there was.

let kinds: [String: Set<ObjectKind>] = ["blobs": [.blob], "trees": [.tree], "all": Set(ObjectKind.allCases)]
let arguments = CommandLine.arguments
if arguments.count > 2, let wanted = kinds[arguments[1]] {
    do {
        let store = try ObjectStore(
            [Array(arguments[2].utf8)], format: arguments.count > 3 ? Int(arguments[3]) ?? 20 : 20)
        let forest = try DeltaForest(store)
        let shares = forest.shares(of: wanted)
        let sums = Sums(shares.count)
        _ = pipeline { hand in
            for share in shares { hand(share) }
        } _: { number, share in
            sums.add(sum(forest, share), at: number)
        }
        let total = sums.total
        try Streams.write(
            Array(
                "\(shares.count) shares, \(total.count) objects, \(total.bytes) bytes, \(total.failed) failed\n".utf8),
            to: 1)
        forest.tellLost { error in
            try? Streams.write(Array("\(error.attempt.text): \(error.reason.text)\n".utf8), to: 2)
        }
    } catch let error as PackError {
        try Streams.write(Array("\(error.attempt.text): \(error.reason.text)\n".utf8), to: 2)
    }
} else {
    try Streams.write(Array("usage: bench-packs blobs|trees|all OBJECTS-DIRECTORY [20|32]\n".utf8), to: 2)
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
