import TestSupport
import Testing

/// A kind of repository that people commit to: its name, and how real git makes one.
struct PlaceKind: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable (TestGit) throws -> Place

    init(_ name: String, _ make: @escaping @Sendable (TestGit) throws -> Place) {
        self.name = name
        self.make = make
    }

    /// A kind that differs from an ordinary clone by some settings, or by what a few commands make of it.
    init(_ name: String, as kind: [String] = [], format: String = "sha1", _ commands: [String]...) {
        self.init(name) { git in
            let clone = try Clone(format: format, by: git, as: kind)
            try clone.begin()
            for command in commands {
                let outcome = try clone.git(command)
                guard outcome.status == 0 else { throw Failure("\(command) failed: \(outcome)") }
            }
            return Place(clone)
        }
    }

    var testDescription: String { name }
}

extension Clone {
    /// Commits a few clean files.
    func begin() throws {
        try commit(["kept.txt": "kept\n", "in/one.txt": "one\n", "out/two.txt": "two\n", "out/deep/three.txt": "3\n"])
    }
}
