import GatehouseCore

/// Which git it is: the first two numbers of its version.
struct GitVersion: Comparable {
    let major: Int
    let minor: Int

    /// From here on git runs hooks that its configuration names.
    static let configuredHooks = GitVersion(major: 2, minor: 54)

    init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// The git that people run here; the oldest where it does not say.
    init(_ git: UserGit) throws(Obstacle) {
        self.init(line: try git.ask("--version") ?? [])
    }

    /// The version in a line such as `git version 2.54.0.windows.1`.
    init(line: [UInt8]) {
        let words = line.split(separator: UInt8(ascii: " "))
        let numbers = words.count > 2 ? words[2].split(separator: UInt8(ascii: ".")) : []
        func number(_ index: Int) -> Int {
            numbers.indices.contains(index) ? Int(String(decoding: numbers[index], as: UTF8.self)) ?? 0 : 0
        }
        self.init(major: number(0), minor: number(1))
    }

    static func < (one: GitVersion, other: GitVersion) -> Bool {
        (one.major, one.minor) < (other.major, other.minor)
    }
}
