import GatehouseChecks
import GatehouseCore
import TestSupport
import Testing

@Suite struct `The work on a hostile text` {
    private func look(at text: String) -> Findings {
        Secrets().findings(in: Change(at: .scan, [Content(.file(RepoPath("file")), Array(text.utf8))]))
    }

    @Test(arguments: [
        "://", "password='", "eyJ", "AKIA", "-----BEGIN ", "<password>", "token:\"", "Bearer ", "sk-", "$6$",
    ])
    func `ends with its budget, and an end before the text's is a problem`(anchor: String) {
        let result = look(at: String(repeating: anchor, count: 20_000))
        #expect(result.list.isEmpty)
        #expect(result.problems.allSatisfy { $0.isCut && $0.place?.path == RepoPath("file") })
    }

    @Test(arguments: [
        "AKIA", "ASIA", "AKIA" + "Q2W4E5R6T7Y8U9I0 ", "glpat-", "gldt-", "-pypi-" + "AgEIcHlwaS5vcmc",
        "PuTTY-User-Key-File-3: ", "PuTTY-User-Key-File-3: a\n", "ghp_", "ghp", "nsec1", "ATATT3", "ATATT3=",

        "cnvca", "LS0tLS1CRUdJTi",
    ])
    func `that is the start of a credential over and over is small, so that it is judged whole`(anchor: String) {
        #expect(look(at: String(repeating: anchor, count: 60_000 / anchor.utf8.count)).problems.isEmpty)
    }

    @Test func `finds at most ten thousand secrets in a file, and says that there are more`() {
        let result = look(at: String(repeating: "password=\(Sample.password) ", count: 10_050))
        #expect(result.list.count == 10_000)
        #expect(result.problems.map(\.isCut) == [true])
    }
}
