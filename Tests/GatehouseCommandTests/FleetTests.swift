import Foundation
import TestSupport
import Testing

/// Several repositories in one scan.
@Suite struct `A scan of several repositories` {
    @Test func `is one report, in which each place names its repository and each secret is one finding`() throws {
        let (one, two) = (try Clone(), try Clone())
        try one.commit(["a.env": leak])
        try two.commit(["b.env": leak, "c.env": "C=\(Sample.githubToken(2))\n"])
        let report = try one.scanned([one.path, two.path])
        #expect(report.findings.count == 2)
        #expect(
            Set(report.places.map { "\($0.repository ?? "") \($0.path ?? "")" })
                == ["\(one.path) a.env", "\(two.path) b.env", "\(two.path) c.env"])
        let text = try one.scan([one.path, two.path])
        #expect(text.status == 1)
        #expect(text.output.contains("\(one.path): a.env:1:7\n"), "\(text)")
        #expect(try one.scanned([one.path]).places.allSatisfy { $0.repository == nil })
    }

    @Test func `judges each by its own policy, and all by the one that is named`() throws {
        let (lax, strict) = (try Clone(), try Clone())
        try lax.commit([".gatehouse.yml": "version: 1\nsecrets: { mode: warn }\n", "a.env": leak])
        try strict.commit(["b.env": "B=\(Sample.githubToken(2))\n"])
        let report = try lax.scanned([lax.path, strict.path])
        #expect(report.levels == ["warn", "block"])
        #expect(try lax.scan([lax.path, strict.path]).output.contains("by their own policies"))
        #expect(try lax.scanned([lax.path, strict.path, "--policy", "default"]).levels == ["block"])
        try strict.scratch.write("lax.yml", "version: 1\nsecrets: { mode: warn }\n")
        let named = try strict.scan([lax.path, strict.path, "--policy", "../lax.yml"])
        #expect(named.status == 0)
        #expect(named.output.contains("by the policy ../lax.yml"), "\(named)")
    }

    @Test func `goes on where one cannot be read, and is undecided`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        let scan = try clone.scan(["/nowhere/at/all", clone.path])
        #expect(scan.status == 2)
        #expect(scan.output.contains("in /nowhere/at/all: "), "\(scan)")
        #expect(scan.output.contains("looked at 0 commits, 1 blob"), "\(scan)")
        try clone.commit(["a.env": leak])
        #expect(try clone.scan(["/nowhere/at/all", clone.path]).status == 1)
        #expect(try clone.scan([clone.path, clone.path]).status == 64)
    }

    @Test func `counts the waivers that a policy names with its own key, whatever key findings are told with`() throws {
        let clone = try Clone()
        let key = String(repeating: "0a", count: 16)
        try clone.commit([".gatehouse.yml": "version: 1\nfingerprints: { key: \(key) }\n", "a.env": leak])
        let name = try #require(try clone.scanned().findings.first).fingerprint
        try clone.commit([
            ".gatehouse.yml": """
            version: 1
            fingerprints: { key: \(key) }
            waivers: [ { fingerprint: \(name), reason: a sample, until: 2999-01-01 } ]

            """
        ])
        try clone.scratch.write("key", "a key of sixteen bytes and more")
        let told = try clone.scan(["--fingerprint-key", "../key", "--format", "json"])
        #expect(told.status == 0)
        #expect(!told.output.contains(name))
        #expect(told.output.contains("a sample"))
    }
}
