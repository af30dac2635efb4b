import ArgumentParser
import Foundation

/// What a command says of itself: as the argument parser tells it.
struct CommandFacts: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let superCommands: [String]?
    let subcommands: [CommandFacts]?
    let arguments: [ArgumentFacts]?

    /// All commands, the whole program first, each before its own.
    static func all() throws -> [CommandFacts] {
        struct Tool: Decodable { let command: CommandFacts }
        return try JSONDecoder().decode(Tool.self, from: Data(Gatehouse._dumpHelp().utf8)).command.tree
    }

    /// The words that call it.
    var words: [String] { (superCommands ?? []) + [commandName] }
    /// What its page is called.
    var pageName: String { words.joined(separator: "-") }
    /// The commands that a reader may call below it.
    var shown: [CommandFacts] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }

    private var tree: [CommandFacts] { [self] + shown.flatMap(\.tree) }
}

/// What an argument says of itself.
struct ArgumentFacts: Decodable {
    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool

    enum Kind: String, Decodable {
        case positional, option, flag
    }

    struct Name: Decodable {
        let kind: String
        let name: String

        /// As it is typed.
        var text: String { (kind == "long" ? "--" : "-") + name }
    }
}
