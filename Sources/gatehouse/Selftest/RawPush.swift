import GatehouseCore
import GatehouseGit
import GatehouseSystem

/// A push as a hand-made client sends it: no line is checked, and no name is looked at (gitprotocol-pack).
struct RawPush {
    /// One line of it: the ref's name may be any bytes.
    struct Command {
        var old: ObjectID?
        var new: ObjectID?
        var name: [UInt8]

        init(_ name: String, _ old: ObjectID?, _ new: ObjectID?) { self.init(Array(name.utf8), old, new) }

        init(_ name: [UInt8], _ old: ObjectID?, _ new: ObjectID?) {
            self.old = old
            self.new = new
            self.name = name
        }
    }

    var commands: [Command]
    /// Nil for a push that says it sends no pack at all.
    var pack: [UInt8]?
    var capabilities = "report-status"
    var shallow: [ObjectID] = []
    var options: [String] = []
    /// What the client's side of an ssh connection may have set.
    var environment: [String: String] = [:]

    init(_ commands: [Command], pack: [UInt8]?) {
        self.commands = commands
        self.pack = pack
    }

    /// What the server answered: all that it wrote, whatever it is.
    struct Answer {
        let exit: Program.Exit
        let said: String
    }

    /// Sends it to the repository, and waits for the end.
    func send(to repository: [UInt8], git: UserGit, _ format: ObjectFormat) throws -> Answer {
        var environment = git.environment
        for (name, value) in self.environment { environment[name] = Array(value.utf8) }
        let child = try Program(
            Array("git".utf8), [Array("receive-pack".utf8), repository], environment: environment,
            directory: git.directory
        ).start()
        child.write(bytes(format))
        child.closeInput()
        var output: [UInt8] = []
        while let more = try child.read() { output += more }
        let exit = try child.wait()
        return Answer(
            exit: exit,
            said: String(decoding: output.suffix(2_000), as: UTF8.self) + String(decoding: child.errors, as: UTF8.self))
    }

    /// What goes over the wire.
    func bytes(_ format: ObjectFormat) -> [UInt8] {
        var wire = shallow.flatMap { Self.line(Array("shallow \($0.hex)".utf8)) }
        for (index, command) in commands.enumerated() {
            let ids = "\((command.old ?? format.zero).hex) \((command.new ?? format.zero).hex) "
            let tail = index == 0 ? Array("\0\(capabilities) object-format=\(format.rawValue)".utf8) : []
            wire += Self.line(Array(ids.utf8) + command.name + tail)
        }
        wire += Self.flush
        if capabilities.contains("push-options") { wire += options.flatMap { Self.line(Array($0.utf8)) } + Self.flush }
        return wire + (pack ?? [])
    }

    private static let flush = Array("0000".utf8)

    private static func line(_ bytes: [UInt8]) -> [UInt8] {
        let digits = String(bytes.count + 4, radix: 16)
        return Array((String(repeating: "0", count: 4 - digits.count) + digits).utf8) + bytes
    }
}
