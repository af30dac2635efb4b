import GatehouseCore
import GatehouseSystem

extension SigningSetup {
    /// Asks the git of whoever commits, with all of its files and variables: no other reader follows every include.
    init(_ variables: Environment) throws(GitError) {
        let attempt: Message = "read how git signs"
        let names = #"^(commit\.gpgsign|gpg\.format|user\.signingkey)$"#
        let output = try withSystem(remedy: "see that git is in PATH") { () throws(SystemError) in
            try Program("git", ["config", "--null", "--get-regexp", names], environment: variables).run(limit: 1 << 20)
        }
        // Git says 1 where there is none of them.
        guard output.exit == .status(0) || (output.exit == .status(1) && output.output.isEmpty) else {
            throw GitError(
                attempt, "git said: \(escaped: String(decoding: output.errors.prefix(200), as: UTF8.self))",
                remedy: "run 'git config --list', and mend what it tells")
        }
        var values: [String: [UInt8]] = [:]
        for entry in output.output.split(separator: 0) {
            let name = entry.prefix { $0 != UInt8(ascii: "\n") }
            values[String(decoding: name, as: UTF8.self)] =
                name.endIndex == entry.endIndex ? Array("true".utf8) : Array(entry[(name.endIndex + 1)...])
        }
        let format = values["gpg.format"].map { String(decoding: $0, as: UTF8.self) } ?? "openpgp"
        self.init(
            isOn: values["commit.gpgsign"].flatMap { ConfigFile.truth($0) } ?? false, format: format,
            key: values["user.signingkey"].flatMap { value in
                format == "ssh" ? Self.line(of: value, variables) : String(decoding: value, as: UTF8.self)
            })
    }

    // The key itself, or the path of a file: the public one, or the private one beside which the public one stands.
    private static func line(of value: [UInt8], _ variables: Environment) -> String? {
        if value.starts(with: "key::".utf8) { return String(decoding: value.dropFirst(5), as: UTF8.self) }
        if value.starts(with: "ssh-".utf8) { return String(decoding: value, as: UTF8.self) }
        let home = variables["HOME"] ?? []
        let path = value.starts(with: "~/".utf8) ? home + value.dropFirst() : value
        let text = [path + Array(".pub".utf8), path].lazy.compactMap { path in
            try? Files.read(path, limit: 1 << 16)
        }.first
        let line = text?.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }).first
        return line.map { String(decoding: $0, as: UTF8.self) } ?? String(decoding: value, as: UTF8.self)
    }
}
