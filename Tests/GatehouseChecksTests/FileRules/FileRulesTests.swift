import GatehouseCore
import Testing

@testable import GatehouseChecks

@Suite struct FileRulesTests {
    private func codes(
        _ path: String, _ bytes: [UInt8] = [], mode: FileMode = .regular,
        _ change: (inout FileRules.Settings) -> Void = { _ in }
    ) -> [String] {
        var settings = FileRules.Settings()
        change(&settings)
        let content = Content(.file(RepoPath(path)), bytes, mode: mode)
        return names(FileRules(settings).findings(in: Change(at: .preReceive, [content])).list)
    }

    private func names(_ findings: [Finding]) -> [String] { findings.map { String($0.code.text.dropFirst(6)) } }

    private func codes(
        setting paths: [String], mode: FileMode = .regular, old: [String] = [], pusher: String? = nil,
        _ change: (inout FileRules.Settings) -> Void
    ) -> [String] {
        var settings = FileRules.Settings()
        change(&settings)
        let entry = Edit.Entry(mode, ObjectID(bytes: [UInt8](repeating: 7, count: 20))!)
        let edits =
            paths.map { Edit(RepoPath($0), new: entry, old: nil) }
            + old.map { Edit(RepoPath($0), new: entry, old: entry) }
        var push = Change(at: .preReceive)
        push.pusher = pusher
        push.commits = [Commit(nil, parents: [], step: Step(commit: nil, against: [edits]))]
        return names(FileRules(settings).findings(in: push).list)
    }

    @Test func `a file of more than 10 MB is refused, unless its path may have more`() {
        let large = [UInt8](repeating: 0, count: 10_000_001)
        #expect(codes("a.bin", large) == ["large"])
        #expect(codes("a.bin", large.dropLast()) == [])
        #expect(codes("data/a.bin", large) { $0.large = [Glob("data/**")] } == [])
    }

    @Test(arguments: [
        ".git", ".GIT", ".Git/config", "a/.git/hooks/x", "git~1", "GIT~1/x", ".git.", ".git ", ".git. .",
        ".git::$INDEX",
        ".g\u{200c}it", "\u{feff}.git", ".gi\u{206f}T", ".git\\x",
    ])
    func `a name that means .git to some file system is refused`(path: String) { #expect(codes(path) == ["git-name"]) }

    @Test(arguments: [".gitignore", "git", ".github/x", "x.git", "git~2", ".git~1x", "gi t", "..git"])
    func `other names are not`(path: String) { #expect(codes(path) == []) }

    @Test(arguments: [
        "a:b", "aux", "AUX.txt", "dir/con.c", "com1", "nul", "a?", "x.", "x ", "a\\b", "tab\u{9}",
    ])
    func `names that some machines cannot hold are refused where the policy says so`(path: String) {
        #expect(codes(path) { $0.names = .portable } == ["name"])
        #expect(codes(path) == [])
    }

    @Test(arguments: ["auxiliary", "com", "com10", "console.txt", ".x", "a b", "ä/ö", "lpt"])
    func `names that all can hold are not`(path: String) { #expect(codes(path) { $0.names = .portable } == []) }

    @Test func `a path fits no pattern that is denied, and is no longer than it may be`() {
        #expect(codes("a/.env") { $0.deny = [Glob("**/.env")] } == ["denied"])
        #expect(codes(".env") { $0.deny = [Glob("**/.env")] } == ["denied"])
        #expect(codes("a/b") { $0.longestPath = 2 } == ["path-length"])
    }

    @Test(arguments: [
        ("../x", "a/l", false), ("../x", "l", true), ("a/../../x", "l", true), ("/etc/x", "a/l", true),
        ("../../x", "a/b/l", false), ("../../../x", "a/b/l", true), (".git/config", "l", true), ("b/./c", "l", false),
        ("C:\\x", "a/l", true), ("..\\..\\x", "a/l", true), ("../.GIT/hooks", "a/l", true),
    ])
    func `a link that leads out of the repository is refused where the policy says so`(
        target: String, path: String, leaves: Bool
    ) {
        let link = Array(target.utf8)
        #expect(codes(path, link, mode: .symbolicLink) { $0.links = .inside } == (leaves ? ["link"] : []))
        #expect(codes(path, link, mode: .symbolicLink) { $0.links = .deny } == ["link"])
        #expect(codes(path, link, mode: .symbolicLink) == [])
    }

    @Test func `names that differ in case alone are refused where the policy says so`() {
        let denied = { (settings: inout FileRules.Settings) in settings.allowsCollisions = false }
        #expect(codes(setting: ["a/B", "a/b"], denied) == ["collision"])
        #expect(codes(setting: ["a/b"], old: ["A/c"], denied) == ["collision"])
        #expect(codes(setting: [], old: ["a/B", "a/b"], denied) == [])
        #expect(codes(setting: ["a/b", "a/c", "b/a"], denied) == [])
        #expect(codes(setting: ["a", "A"]) { _ in } == [])
    }

    @Test func `a submodule is refused where the policy says so`() {
        #expect(codes(setting: ["lib"], mode: .gitlink) { $0.allowsSubmodules = false } == ["submodule"])
        #expect(codes(setting: [], mode: .gitlink, old: ["lib"]) { $0.allowsSubmodules = false } == [])
        #expect(codes(setting: ["lib"]) { $0.allowsSubmodules = false } == [])
    }

    @Test func `only its owners change a path, and every entry that fits has to list them`() {
        let owned = { (settings: inout FileRules.Settings) in
            settings.owners = [("infra/**", "ada"), ("infra/keys/**", "carl")].map { path, name in
                var owner = FileRules.Owner()
                (owner.paths, owner.pushers) = ([Glob(path)], [NamePattern(name)])
                return Located(owner, at: Position(line: 1, column: 1))
            }
        }
        #expect(codes(setting: ["infra/a"], pusher: "ada", owned) == [])
        #expect(codes(setting: ["infra/a"], pusher: "carl", owned) == ["owner"])
        #expect(codes(setting: [], old: ["infra/a"], owned) == ["owner"])
        #expect(codes(setting: ["infra/keys/a"], pusher: "ada", owned) == ["owner"])
        #expect(codes(setting: ["src/a"], owned) == [])
    }

    @Test func `contents that are read alike are judged alike`() {
        var settings = FileRules.Settings()
        (settings.deny, settings.links) = ([Glob("**/.env")], .inside)
        let rules = FileRules(settings)
        func reading(_ path: String, _ mode: FileMode = .regular) -> [UInt8] {
            rules.reading(of: .file(RepoPath(path)), mode)
        }
        #expect(reading("a") == reading("b/c"))
        #expect(reading("a") != reading("b/.env"))
        #expect(reading("a", .symbolicLink) != reading("b/a", .symbolicLink))
    }
}
