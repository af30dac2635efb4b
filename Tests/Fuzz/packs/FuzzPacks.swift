import GatehouseCore
import GatehousePacks

/// Takes any bytes as an index and its pack. Whatever is handed over is no larger than was allowed, its changes lie within
/// it, and nothing crashes.
///
/// An index has checksums, and names in order, that a fuzzer hardly ever hits upon; so half of the inputs are a pack
/// alone, whose index is made to lead to every place that the input says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPacks(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard bytes.count > 4 else { return 0 }
    let split = min(bytes.count, 4 + (Int(bytes[1]) << 8 | Int(bytes[2])))
    if bytes[0] & 1 == 0 {
        read(pack: Array(bytes[split...]), index: Array(bytes[4..<split]), bytes)
    } else {
        let (pack, index) = madeUp(places: bytes[4..<split], content: bytes[split...])
        read(pack: pack, index: index, bytes)
    }
    return 0
}

private func read(pack: [UInt8], index: [UInt8], _ bytes: [UInt8]) {
    guard let store = try? ObjectStore(pack: pack, index: index, format: 20), let forest = try? DeltaForest(store)
    else {
        return
    }
    let limit = 1 << 16
    var seen: Set<ObjectID> = []
    for share in forest.shares(of: Set(ObjectKind.allCases)) {
        forest.read(share, limit: limit, verify: .samples) { (object, _: Bool?) in
            precondition(object.bytes.count <= limit)
            precondition(seen.insert(object.id).inserted)
            var last = 0
            for change in object.former?.changes ?? [] {
                precondition(change.lowerBound >= last && change.upperBound <= object.bytes.count)
                last = change.upperBound
            }
            return true
        } failing: { _ in
        }
    }
    let reader = StoreReader(store, limit: limit)
    for id in seen { precondition((try? reader.object(id)) != nil) }
    forest.tellLost { error in precondition(error.object != nil) }
    let tips = seen.map { StoreHistory.Tip(ref: nil, id: $0) }
    _ = try? StoreHistory(of: seen, in: forest, from: tips, limit: limit, threads: 1)
}

/// A pack of the content, and an index with an object for each two bytes of the places.
private func madeUp(places: ArraySlice<UInt8>, content: ArraySlice<UInt8>) -> (pack: [UInt8], index: [UInt8]) {
    let places = Array(places)
    let offsets = stride(from: 0, to: places.count - 1, by: 2).map { 12 + (Int(places[$0]) << 8 | Int(places[$0 + 1])) }
    let checksum = [UInt8](repeating: 0x5a, count: 20)
    let pack = Array("PACK".utf8) + big(2) + big(offsets.count) + content + checksum
    var index: [UInt8] = [0xff, 0x74, 0x4f, 0x63] + big(2)
    // Names of one first byte, numbered.
    for first in 0..<256 { index += big(first < 1 ? 0 : offsets.count) }
    for number in offsets.indices {
        index += [1, UInt8(number >> 8 & 255), UInt8(number & 255)] + [UInt8](repeating: 7, count: 17)
    }
    for _ in offsets { index += big(0) }
    for offset in offsets { index += big(offset) }
    return (pack, index + checksum + checksum)
}

private func big(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
