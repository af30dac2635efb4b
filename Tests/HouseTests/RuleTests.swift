import Foundation
import Testing

/// Calls of a function in our programs, as `path:line`.
private func calls(of function: String, except allowed: Set<String> = []) throws -> [String] {
    let call = try Regex("(^|[^A-Za-z0-9_.])\(function)\\(")
    return try House.swiftFiles(in: "Sources").filter { !allowed.contains($0.path) }.flatMap { file in
        file.codeLines.filter { $0.text.contains(call) && !$0.text.contains("func \(function)(") }
            .map { "\(file.path):\($0.number)" }
    }
}

@Test(arguments: ["print", "debugPrint", "dump", "puts", "printf", "NSLog"])
func `nobody prints: text goes to a stream that somebody named`(function: String) throws {
    #expect(try calls(of: function) == [])
}

@Test(arguments: ["exit", "_exit", "abort", "quick_exit"])
func `one file ends the process`(function: String) throws {
    #expect(try calls(of: function, except: ["Sources/GatehouseSystem/Leave.swift"]) == [])
}

@Test func `one place leaves with the verdict's code, so that there is one way to exit 0`() throws {
    let leaves = try calls(of: "endProcess", except: ["Sources/GatehouseHooks/Console.swift"])
    #expect(leaves == [])
}

@Test(arguments: ["try!", "as!", "fatalError("])
func `no input can end a program of ours`(word: String) throws {
    let files = try House.swiftFiles(in: "Sources")
    let found = files.flatMap { file in
        file.codeLines.filter { $0.text.contains(word) }.map { "\(file.path):\($0.number)" }
    }
    #expect(found == [])
}

@Test func `each module and each check has a folder of tests`() throws {
    let manager = FileManager.default
    func folders(_ path: String) throws -> [String] {
        try manager.contentsOfDirectory(atPath: House.top.appending(path: path).path).filter { name in
            var isFolder: ObjCBool = false
            let full = House.top.appending(path: path).appending(path: name).path
            return manager.fileExists(atPath: full, isDirectory: &isFolder) && isFolder.boolValue
        }
    }
    let tested = Set(try folders("Tests"))
    // libgit2's reader is held to git's own by the tests of GatehouseGit.
    let modules = try folders("Sources").filter { $0.hasPrefix("Gatehouse") && $0 != "GatehouseLibgit2" }
    #expect(modules.filter { !tested.contains($0 + "Tests") } == [])
    let checks = Set(try folders("Tests/GatehouseChecksTests"))
    #expect(try folders("Sources/GatehouseChecks").filter { !checks.contains($0) } == [])
}

@Test func `no file is longer than a person reads in one go`() throws {
    let long = try (House.swiftFiles(in: "Sources") + House.swiftFiles(in: "Tests")).filter { $0.lines.count > 400 }
    #expect(long.map(\.path) == [])
}

@Test func `no file speaks of the machine it was written on`() throws {
    // Put together here, so that this file does not hold them.
    let words = [
        "/wo" + "rk/", "/ro" + "ot/", "../sha" + "red", "files.python" + "hosted", "registry.npm" + "js",
        "index.crates" + ".io", "proxy.golang" + ".org",
    ]
    let found = try House.trackedFiles().flatMap { file in
        words.filter { file.text.contains($0) }.map { "\(file.path) holds '\($0)'" }
    }
    #expect(found == [])
}

@Test func `nothing is left to do in comments`() throws {
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "HA" + "CK:"]
    let found = try House.trackedFiles().filter { $0.path.hasSuffix(".swift") || $0.path.hasSuffix(".sh") }
        .flatMap { file in words.filter { file.text.contains($0) }.map { "\(file.path) holds '\($0)'" } }
    #expect(found == [])
}
