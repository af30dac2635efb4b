import GatehouseArchives

/// Opens any bytes as whatever they begin as, and then as every format. Members lie in the bytes, no more comes out than was
/// allowed, and nothing crashes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchives(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var formats = Packing.allCases
    if let format = Packing(of: bytes) { formats.insert(format, at: 0) }
    for format in formats {
        var taker = Taker(count: count)
        format.unpack(bytes, into: &taker)
    }
    return 0
}

private struct Taker: Unpacking {
    let count: Int
    var room = 1 << 20
    var members = 1000

    init(count: Int) { self.count = count }

    mutating func take(_ member: Member) {
        precondition(member.bytes.count <= max(room, count))
        if let place = member.place { precondition(place.count == member.bytes.count && place.upperBound <= count) }
        room -= min(room, member.bytes.count)
    }

    mutating func mayTakeMember() -> Bool {
        members -= 1
        return members >= 0
    }

    mutating func skip(_ obstacle: Obstacle) {}
    mutating func cut() {}
}
