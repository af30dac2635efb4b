import Foundation
import TestSupport
import Testing

private let hooks = ["commit-msg", "post-receive", "pre-commit", "pre-merge-commit", "pre-push", "pre-receive"]

@Test func `each hook has a door, and all doors are the same`() throws {
    let folder = House.top.appending(path: "hooks")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == hooks)
    let doors = try hooks.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    #expect(Set(doors).count == 1)
    for hook in hooks {
        #expect(FileManager.default.isExecutableFile(atPath: folder.appending(path: hook).path))
    }
}

@Test(arguments: hooks)
func `a door becomes the program that stands beside it, and passes everything on`(hook: String) throws {
    let scratch = try prefix(with: hook)
    try scratch.script("libexec/gatehouse/\(hook)", "#!/bin/sh\necho \"$#:$1:$2:$(cat)\"\nexit 1\n")
    let outcome = try run(
        "\(scratch.path)/share/gatehouse/hooks/\(hook)", ["a b", ""], input: "line\n",
        env: ["PATH": searchPath, "HOME": scratch.path])
    #expect(outcome.status == 1)
    #expect(outcome.output == "2:a b::line\n")
}

@Test(.enabled(if: !FileManager.default.fileExists(atPath: "/usr/local/libexec/gatehouse")), arguments: hooks)
func `a door without its program stays shut, and says what to do`(hook: String) throws {
    let scratch = try prefix(with: hook)
    let outcome = try run(
        "\(scratch.path)/share/gatehouse/hooks/\(hook)", env: ["PATH": searchPath, "HOME": scratch.path])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the program '\(hook)' is not installed"))
    #expect(outcome.errors.contains("install.sh"))
}

private func prefix(with hook: String) throws -> Scratch {
    let scratch = try Scratch()
    let door = House.top.appending(path: "hooks").appending(path: hook)
    try scratch.script("share/gatehouse/hooks/\(hook)", try String(contentsOf: door, encoding: .utf8))
    return scratch
}
