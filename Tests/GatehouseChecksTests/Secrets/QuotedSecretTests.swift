import TestSupport
import Testing

@testable import GatehouseChecks
@testable import GatehouseCore

@Suite struct `The line of a secret` {
    @Test(arguments: everyKind.map(\.code))
    func `is quoted without it, whatever kind it is`(code: Code) throws {
        for text in try #require(everyKind.first { $0.code == code }).finds() {
            // The lines of a second file are what stands behind it.
            let bytes = Array((text + "\n# " + code.text + "\n").utf8)
            let found = Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath("a.conf")), bytes)])).list
            let quoting = Quoting(bytes, findings: found, hashesLines: true)
            for finding in found {
                guard let quote = quoting?.quote(of: finding) else { continue }
                for other in found where other.identity.value.bytes.count >= 4 {
                    let value = String(decoding: other.identity.value.bytes, as: UTF8.self)
                    #expect(!quote.text.contains(value))
                }
                #expect(quote.column < quote.endColumn)
                #expect(quote.endColumn <= quote.text.unicodeScalars.count + 2)
            }
        }
    }

    @Test func `is quoted as a person knows it`() throws {
        let bytes = Array("export TOKEN=\(Sample.githubToken) # mine\n".utf8)
        let found = Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath("a.sh")), bytes)])).list
        let quote = Quoting(bytes, findings: found, hashesLines: false)?.quote(of: try #require(found.first))
        #expect(quote?.text == "export TOKEN=ghp_…\(Sample.githubToken.suffix(2)) # mine")
    }

    @Test func `is not quoted where it is written in another way`() throws {
        let inner = "token = \(Sample.githubToken)"
        let bytes = Array("data: \(Encoding.base64(Array(inner.utf8)))\n".utf8)
        let found = Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath("a.yml")), bytes)])).list
        #expect(!found.isEmpty)
        let quotes = found.compactMap { Quoting(bytes, findings: found, hashesLines: false)?.quote(of: $0)?.text }
        for quote in quotes { #expect(!quote.contains(Encoding.base64(Array(inner.utf8)).prefix(24).suffix(12))) }
    }
}
