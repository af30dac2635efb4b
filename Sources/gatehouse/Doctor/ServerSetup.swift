import GatehouseCore
import GatehouseGit
import GatehouseHooks
import GatehouseSystem
import GatehouseTools

/// What a server's gate stands on: who may change its files, what its configuration says, and what git itself refuses.
struct ServerSetup {
    private let repository: Repository
    private let folder: HooksFolder
    private let owner: UInt32

    init(_ repository: Repository, _ folder: HooksFolder) throws(SystemError) {
        self.repository = repository
        self.folder = folder
        owner = try Files.facts(repository.commonDirectory)?.owner ?? ThisProcess.user
    }

    /// Everything that was seen, the worst with what to do about it.
    func observations() throws -> [Observation] {
        var seen = try Hook.server.flatMap(door) + [try guarded("hooks", folder.path)].compactMap(\.self)
        let file = repository.serverConfigurationFile ?? Array("/etc/gatehouse/server.yml".utf8)
        let isThere = try Files.facts(file) != nil
        seen.append(
            isThere
                ? try guarded("server", file) ?? Observation("server", "its configuration is \(path: file)")
                : Observation("server", "there is no \(path: file): the defaults hold"))
        let configuration = try ServerConfiguration(of: repository)
        seen.append(try record(configuration))
        seen.append(identity(configuration))
        seen.append(deadline(configuration))
        return seen + settings
    }

    // What a hook is run by, and who may change it.
    private func door(_ hook: Hook) throws -> [Observation] {
        let path = folder.path.appending(hook.rawValue)
        guard try Files.facts(path) != nil, let real = try? Files.realPath(path) else { return [] }
        let head = (try? Files.read(real, limit: 1 << 26))?.prefix { $0 != UInt8(ascii: "\n") } ?? []
        var seen = [try guarded("hook", real)].compactMap(\.self)
        if head.starts(with: Array("#!".utf8)) {
            let words = head.dropFirst(2).split(separator: UInt8(ascii: " "))
            let program = words.first.map { Array($0) } ?? []
            let target = (try? Files.realPath(program)).flatMap { try? Files.facts($0) }
            if target?.isExecutable != true {
                seen.append(
                    Observation(
                        "hook",
                        "\(hook) is to be run by \(path: program), which is not there: git takes that for a refusal",
                        remedy: "install it, or mend the first line of \(path: real)"))
            }
        }
        return seen
    }

    // Nil where nobody but root and the repository's owner may change it.
    private func guarded(_ topic: StaticString, _ path: [UInt8]) throws -> Observation? {
        let real = try Files.realPath(path)
        guard let facts = try Files.facts(real) else { return nil }
        if facts.owner != 0 && facts.owner != owner {
            return Observation(
                topic, "\(path: real) belongs to another user (number \(Int(facts.owner))), who may change it",
                remedy: "give it to root: chown root \(path: real)")
        }
        if facts.permissions & 0o022 != 0 {
            return Observation(
                topic, "\(path: real) may be changed by others than its owner",
                remedy: "take that from them: chmod go-w \(path: real)")
        }
        return nil
    }

    private func record(_ configuration: ServerConfiguration) throws -> Observation {
        let path = try ServerRecord.path(of: repository)
        guard let facts = try Files.facts(path) else {
            return Observation("record", "the first push begins it: \(path: path)")
        }
        guard facts.kind == .file, facts.permissions & 0o200 != 0 || facts.owner == 0 else {
            return Observation(
                "record", "\(path: path) cannot be written, so no push is accepted",
                remedy: "make it a file that the user may write in whose name the hooks run")
        }
        if facts.owner != owner && facts.owner != ThisProcess.user {
            return Observation(
                "record",
                "\(path: path) belongs to user number \(Int(facts.owner)), and the repository to \(Int(owner))",
                remedy: "give it to the user in whose name the hooks run")
        }
        return Observation("record", "\(path: path), \(facts.size) bytes; 'gatehouse audit verify' checks it")
    }

    private func identity(_ configuration: ServerConfiguration) -> Observation {
        guard let name = configuration.identity else {
            return Observation(
                "identity", "nobody says who pushes: the record does not tell it",
                advice: "name the one variable with 'identity' in the server's configuration, such as GL_USER")
        }
        return Observation("identity", "the variable \(escaped: name) says who pushes")
    }

    private func deadline(_ configuration: ServerConfiguration) -> Observation {
        let text: Message = "a push is undecided after \(configuration.deadline) ms"
        guard configuration.deadline > 50_000 else { return Observation("deadline", text) }
        return Observation(
            "deadline", text,
            advice: "see that whatever stands before git waits that long: many forges and proxies end a push after 60 s"
        )
    }

    // What git itself refuses before we are asked.
    private var settings: [Observation] {
        [
            setting(
                ["fsckobjects"], isGood: { ConfigFile.truth(of: $0) == true }, "receive.fsckObjects",
                "git refuses objects that are out of form", "true"),
            setting(
                ["denynonfastforwards"], isGood: { ConfigFile.truth(of: $0) == true }, "receive.denyNonFastForwards",
                "git refuses pushes that drop commits", "true, unless the policy says who may rewrite what"),
            setting(
                ["maxinputsize"], isGood: { !$0.isEmpty && $0 != Array("0".utf8) }, "receive.maxInputSize",
                "git refuses a pack that is larger", "such as 2g"),
            setting(
                ["advertisepushoptions"], isGood: { ConfigFile.truth(of: $0) == true }, "receive.advertisePushOptions",
                "a push can name a grant", "true, where the policy lets somebody grant"),
            setting(
                ["shallowupdate"], isGood: { ConfigFile.truth(of: $0) != true }, "receive.shallowUpdate",
                "git refuses histories without their beginnings", "false", isDefault: true),
        ]
    }

    private func setting(
        _ keys: [String], isGood: ([UInt8]) -> Bool, _ name: StaticString, _ meaning: Message, _ value: Message,
        isDefault: Bool = false
    ) -> Observation {
        let sections = name.description.contains("fsck") ? ["receive", "transfer"] : ["receive"]
        let given = sections.lazy.flatMap { section in keys.lazy.map { (section, $0) } }
            .compactMap { repository.config.value($0, $1) }.first
        let isSet = given.map(isGood) ?? isDefault
        if isSet { return Observation("git", "\(name): " + meaning) }
        return Observation(
            "git", "\(name) is not set so that " + meaning, advice: "git config \(name) " + value)
    }
}
