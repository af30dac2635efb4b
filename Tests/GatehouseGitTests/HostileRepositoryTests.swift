import Foundation
import GatehouseCore
import GatehouseGit
import GatehouseSystem
import TestSupport
import Testing

@Test func `nothing that a repository's configuration names is run`() throws {
    Streams.ignoreBrokenPipes()
    let clone = try Clone()
    try clone.commit(["a": "1", "b.txt": "1\n", ".gitattributes": "* filter=evil diff=evil merge=evil\n"])
    try clone.commit(["a": "2"])
    try clone.must("tag", "-a", "-m", "t", "tag")
    let mark = clone.scratch.path + "/marked"
    let evil = clone.scratch.path + "/evil"
    try writeProgram(evil, "#!/bin/sh\necho \"$0 $*\" >> '\(mark)'\ncat\n")
    let named = [
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.alternateRefsCommand",
        "diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge",
        "filter.evil.process", "merge.evil.driver", "gpg.program", "gpg.ssh.program", "credential.helper",
        "uploadpack.packObjectsHook", "trailer.x.command", "pager.log", "pager.diff", "sequence.editor",
    ]
    for name in named { try clone.must("config", name, evil) }
    for name in ["cat-file", "diff-index", "rev-list", "ls-files"] {
        try clone.must("config", "alias.\(name)", "!\(evil)")
    }
    try clone.must("config", "filter.evil.required", "true")
    try clone.must("config", "log.showSignature", "true")
    try clone.must("config", "core.hooksPath", clone.scratch.path)
    try clone.must("config", "remote.origin.url", "ext::\(evil)")
    try clone.must("config", "remote.origin.promisor", "true")
    for hook in ["post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman"] {
        try writeProgram("\(clone.scratch.path)/\(hook)", "#!/bin/sh\necho hook >> '\(mark)'\n")
    }
    try clone.write("a", "3")
    let blob = try clone.must("rev-parse", "HEAD~1:a")
    clone.scratch.remove("work/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")

    let repository = try clone.opened()
    let readings: [any Reading] = [
        try StagedReading(repository), try WorkTreeReading(repository, readsIgnored: false),
        try TreeReading(repository), try HistoryReading(repository),
    ]
    for reading in readings { #expect(throws: Never.self) { try reading.all() } }
    #expect(readings[3].problems.count == 1)
    let head = try clone.id("HEAD:a")
    #expect(try readings[3].standings(of: [head])[head]?.places.count == 1)
    let said = try? clone.scratch.read("marked")
    #expect(said.map { String(decoding: $0, as: UTF8.self) } == nil)
}

@Test(.enabled(if: getuid() == 0)) func `another user's repository is not trusted unless git does`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    for name in ["/.git", ""] { #expect(chown(clone.path + name, 12345, 12345) == 0) }
    let error = #expect(throws: GitError.self) { try clone.opened() }
    #expect(error?.problem.reason.text.contains("belongs to another user") == true)
    #expect(error?.problem.remedy.text.contains("safe.directory") == true)
}

@Test func `what the variables of the caller say reaches no git that we run`() throws {
    let clone = try Clone()
    try clone.commit(["a": "1"])
    var hostile = variables
    for (name, value) in [
        ("GIT_DIR", "/nowhere"), ("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", "core.bare"),
        ("GIT_CONFIG_VALUE_0", "true"), ("GIT_CONFIG_PARAMETERS", "'core.bare'='true'"), ("GIT_EXTERNAL_DIFF", "false"),
        ("GIT_TRACE", "2"), ("GIT_CEILING_DIRECTORIES", clone.path), ("GIT_REPLACE_REF_BASE", "refs/x"),
        ("GIT_OBJECT_DIRECTORY", "/nowhere"), ("GIT_LITERAL_PATHSPECS", "1"),
    ] { hostile[name] = value.bytes }
    let repository = try #require(try Repository.open(at: clone.path.bytes, variables: hostile))
    #expect(try TreeReading(repository).all() == ["a": "1"])
}
