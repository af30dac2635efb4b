import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

private func read(_ pairs: [String: String]) throws -> GitEnvironment {
    try GitEnvironment(Environment(pairs), workingDirectory: "/work tree".bytes)
}

@Test func `relative paths are taken from where we started`() throws {
    let environment = try read(["GIT_DIR": ".git", "GIT_INDEX_FILE": "/x/index.lock", "GIT_WORK_TREE": "."])
    #expect(environment.gitDirectory == "/work tree/.git".bytes)
    #expect(environment.indexFile == "/x/index.lock".bytes)
    #expect(environment.workTree == "/work tree/.".bytes)
    #expect(environment.objectDirectory == nil)
}

@Test func `a quoted path among the alternates is unquoted`() throws {
    let environment = try read(["GIT_ALTERNATE_OBJECT_DIRECTORIES": #"/a:"/b:\303\244\"":c"#])
    #expect(
        environment.alternateObjectDirectories == ["/a".bytes, "/b:ä\"".bytes, "/work tree/c".bytes])
    #expect(throws: GitError.self) { try read(["GIT_ALTERNATE_OBJECT_DIRECTORIES": "\"/a:/b"]) }
}

@Test func `the tips of a merge are read from the names of variables`() throws {
    let (one, two) = (String(repeating: "1", count: 40), String(repeating: "2", count: 40))
    let environment = try read(["GITHEAD_\(two)": "topic", "GITHEAD_\(one)": "other", "GITHEAD_x": "no id"])
    #expect(environment.mergedTips.map(\.hex) == [one, two])
}
