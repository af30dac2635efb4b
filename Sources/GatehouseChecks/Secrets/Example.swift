package import GatehouseMatch

/// Makes bodies for the kinds' examples, so that no file of ours holds a value that looks real.
package enum Example {
    /// That many bytes of the alphabet, random to the eye and always the same; another seed gives others.
    package static func body(_ alphabet: Alphabet, _ count: Int, seed: UInt64 = 1) -> String {
        let members = alphabet.members
        guard !members.isEmpty else { return "" }
        // SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators").
        var state = seed
        let bytes = (0..<count).map { _ in
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return members[Int((mixed ^ (mixed >> 31)) % UInt64(members.count))]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
