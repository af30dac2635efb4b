import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

@Suite struct `A token in an archive` {
    private let check = Secrets()
    private let token = Sample.githubToken

    private func findings(_ bytes: [UInt8], _ name: String = "a") -> Findings {
        check.findings(in: Change(at: .scan, [Content(.file(RepoPath(name)), bytes)]))
    }

    @Test func `is found in every format, as the value that it is`() throws {
        let packed = try Packed.all(of: token)
        #expect(packed.count > 30)
        for archive in packed {
            let result = findings(archive.bytes, archive.name)
            #expect(!result.list.isEmpty, "\(archive)")
            for finding in result.list {
                #expect(finding.code == "secrets/github-token" && finding.evidence == .proved, "\(archive)")
                #expect(finding.identity.value.bytes == Array(token.utf8), "\(archive)")
            }
            #expect(result.problems.isEmpty, "\(archive)")
        }
    }

    @Test func `is told with the member that holds it`() throws {
        let nested = try #require(try Packed.all(of: token).first { $0.name == "nested.zip" })
        let finding = try #require(findings(nested.bytes).list.first)
        #expect(
            finding.because.map(\.text).suffix(4) == [
                "it stands in 'config.py' of a tar archive", "it is packed in gzip",
                "it stands in 'inner.tar.gz' of a zip archive", "it stands in 'inner.zip' of a zip archive",
            ])
        #expect(finding.place.line == nil)
    }

    @Test func `that wants a password is counted as left out, and no obstacle`() throws {
        let locked = try Packed.made(
            """
            locked = bytearray(zipped([('a', b'clean')]))
            locked[6] |= 1
            locked[locked.index(b'PK\\x01\\x02') + 8] |= 1
            put('a.zip', locked)
            """, "")
        let result = findings(try #require(locked.first).bytes)
        #expect(result.skipped == [.encrypted: 1])
        #expect(result.list.isEmpty && result.problems.isEmpty)
    }

    @Test func `cannot hide behind a window that takes too much memory to open`() throws {
        // RFC 8878, 3.1.1: the magic number, a descriptor without anything, a window of 2 GB, and one block of a byte that
        // is repeated ten times: nothing of it can be read as it stands.
        let frame: [UInt8] = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 10 << 3 | 1 << 1 | 1, 0, 0, 0x61]
        let result = findings(frame)
        #expect(result.problems.map(\.isCut) == [true])
        #expect(result.skipped.isEmpty)
    }

    @Test func `cannot hide behind a bomb: what is not unpacked whole is a problem`() throws {
        for bomb in try Packed.bombs() {
            let result = findings(bomb.bytes)
            #expect(result.problems.map(\.isCut) == [true], "\(bomb)")
            #expect(result.problems.first?.remedy.text.hasPrefix("unpack it") == true, "\(bomb)")
        }
    }
}
