import ArgumentParser
import Foundation
import GatehouseCore
import GatehouseSystem

/// `gatehouse manual`: writes what the system shows of the commands, for those who install them.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Write the man pages and the completions for shells, for those who install or package Gatehouse.",
        discussion: """
            Writes below the folder: man/man1 with a page for each command, bash-completion/completions, \
            zsh/site-functions and fish/vendor_completions.d. All of it is made from what the commands say of themselves.
            """,
        shouldDisplay: false)

    @Argument(help: "The folder, such as PREFIX/share.", completion: .directory)
    var folder: String

    func run() throws {
        try Obstacle.told {
            let top = Array(folder.utf8)
            for (name, text) in try Self.files() {
                let path = top.appending(name)
                try Files.makeDirectories(Array(path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]))
                try Files.write(Array(text.utf8), to: path)
                say("\(path: path)")
            }
        }
    }

    /// Every file, with its name from the folder on.
    private static func files() throws -> [(name: String, text: String)] {
        let pages = try CommandFacts.all().map { facts in
            (name: "man/man1/\(facts.pageName).1", text: ManualPage(facts).text)
        }
        return pages + [
            (name: "bash-completion/completions/gatehouse", text: Gatehouse.completionScript(for: .bash)),
            (name: "zsh/site-functions/_gatehouse", text: Gatehouse.completionScript(for: .zsh)),
            (name: "fish/vendor_completions.d/gatehouse.fish", text: Gatehouse.completionScript(for: .fish)),
        ]
    }
}
