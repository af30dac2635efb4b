/// Code that a test pastes: functions in C that share no run of tokens unless they share their seed.
package enum Pasted {
    /// A function of so many statements.
    package static func function(_ name: String = "work", seed: UInt64, lines: Int = 12) -> String {
        var random = SeededGenerator(seed: seed)
        let body = (0..<lines).map { _ in
            let (one, two, three) = (
                UInt16.random(in: 0...9_999, using: &random), UInt8.random(in: 0...99, using: &random),
                UInt8.random(in: 0...99, using: &random)
            )
            return "    total += compute_\(one)(a + \(two), b * \(three));\n"
        }
        return "int \(name)(int a, int b)\n{\n    int total = \(seed);\n" + body.joined() + "    return total;\n}\n"
    }

    /// A file of several functions, by their seeds.
    package static func file(_ seeds: UInt64...) -> String {
        seeds.map { function("work_\($0)", seed: $0) }.joined(separator: "\n")
    }
}
