import Foundation
import TestSupport
import Testing

/// What the pages say that people should type: each command is there, and each option that is given to it.
struct DocumentedCommandTests {
    private struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?
        let arguments: [Argument]?

        struct Argument: Decodable {
            struct Name: Decodable { let name: String }
            let names: [Name]?
        }
    }

    private let package: URL
    private let program: Command

    init() throws {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        package = folder
        struct Tool: Decodable { let command: Command }
        let dump = try run(builtExecutable("gatehouse"), ["--experimental-dump-help"], env: ["PATH": searchPath])
        program = try JSONDecoder().decode(Tool.self, from: Data(dump.outputBytes)).command
    }

    /// What stands in code of a page and begins with the program's name.
    private func calls(in page: String) -> [[Substring]] {
        let isCode = page.components(separatedBy: "\n").filter { $0.hasPrefix("    ") || $0.contains("`") }
        let blocks = page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
            .flatMap { $0.element.components(separatedBy: "\n") }
        return (isCode + blocks).flatMap { line in
            line.matches(of: /(?:^|[\s`'"\/])gatehouse ([a-z][^`'|;>#)]*)/).map { match in
                match.output.1.prefix { $0 != "," }.split(separator: " ")
            }
        }
    }

    private func fault(in call: [Substring]) -> String? {
        var command = program
        for word in call {
            guard let next = command.subcommands?.first(where: { $0.commandName == word }) else { break }
            command = next
        }
        if command.commandName == program.commandName { return nil }
        let known = Set((command.arguments ?? []).flatMap { ($0.names ?? []).map(\.name) })
        let given = call.filter { $0.hasPrefix("--") && $0.count > 2 }
            .map { String($0.dropFirst(2).prefix { $0.isLetter || $0.isNumber || $0 == "-" }) }
        return given.first { !known.contains($0) }.map { "'\(call.joined(separator: " "))': no --\($0)" }
    }

    @Test func `options that the pages give to commands are there`() throws {
        let docs = package.appending(path: "docs")
        let names = try FileManager.default.subpathsOfDirectory(atPath: docs.path).filter { $0.hasSuffix(".md") }
        var seen = 0
        for file in names.map({ docs.appending(path: $0) }) + [package.appending(path: "README.md")] {
            let calls = calls(in: try String(contentsOf: file, encoding: .utf8))
            seen += calls.count
            #expect(calls.compactMap(fault) == [], "\(file.lastPathComponent)")
        }
        #expect(seen > 50)
    }
}
