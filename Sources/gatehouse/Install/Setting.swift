import GatehouseCore

/// A value that is to stand in git's configuration.
struct Setting {
    let scope: Scope
    let key: String
    let value: [UInt8]

    /// Whose configuration it is.
    enum Scope: String {
        case local
        case global
    }

    /// The command that a person would type to the same end.
    var command: Message {
        "git config --\(escaped: scope.rawValue) \(escaped: key) \(escaped: String(decoding: Door.quoted(value), as: UTF8.self))"
    }

    /// What stands there now.
    func present(_ git: UserGit) throws(Obstacle) -> [UInt8]? {
        try git.ask("config", "--\(scope.rawValue)", "--get", key)
    }

    /// Writes it.
    func write(_ git: UserGit) throws(Obstacle) {
        try git.order("config", "--\(scope.rawValue)", key, String(decoding: value, as: UTF8.self))
    }
}
