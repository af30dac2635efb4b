/// Documents whose streams are deflated: what is written on the pages, and the files that are attached.
enum PDF {
    static func unpack(_ bytes: [UInt8], into taker: inout some Unpacking) {
        var at = 0
        while let start = nextStream(in: bytes, from: at) {
            at = start
            guard Packing(of: Array(bytes[start..<min(bytes.count, start + 16)])) == .zlib else { continue }
            guard taker.mayTakeMember() else { return }
            let result = Inflation(bytes[start...], as: .zlib, limit: taker.room)
            if !result.bytes.isEmpty { taker.take(Member(nil, result.bytes)) }
            if result.end == .cut { return taker.cut() }
            at = start + max(1, result.consumed)
        }
    }

    // Behind the word and a line's end.
    private static func nextStream(in bytes: [UInt8], from start: Int) -> Int? {
        let word = Array("stream".utf8)
        var at = start
        while at + word.count + 2 <= bytes.count {
            if bytes[at] == word[0], bytes[at..<(at + word.count)].elementsEqual(word) {
                let end = at + word.count
                if bytes[end] == 0x0a { return end + 1 }
                if bytes[end] == 0x0d { return end + (bytes[end + 1] == 0x0a ? 2 : 1) }
            }
            at += 1
        }
        return nil
    }
}
