import GatehouseChecks
import GatehouseCore
import GatehouseMatch

private let secrets = Secrets()

// Their names tell formats that are read whole.
private let paths = [
    "a/b.env", ".netrc", ".pgpass", ".htpasswd", "a.htdigest", "master.key", ".git-credentials", ".npmrc", "a.sql",
    "sasl_passwd",
    "ipsec.secrets", "wpa_supplicant.conf", "chap-secrets", "userlist.txt", "sftp.json", "a.xml", "a.csv", "a.har",
    "auth.json",
].map { RepoPath($0) }

/// Looks for secrets in any bytes, under the path that the first one chooses, and takes what stands before the first line feed as a pattern for the rest. Places lie
/// in the text, and nothing crashes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSecrets(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let path = paths[Int(bytes.first ?? 0) % paths.count]
    let found = secrets.findings(in: Change(at: .scan, [Content(.file(path), bytes)]))
    for finding in found.list {
        precondition(finding.place.line.map { $0 >= 1 && $0 <= bytes.count + 1 } == true)
        precondition(!finding.message.text.isEmpty && !finding.remedy.text.isEmpty)
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    guard lines.count == 2, let pattern = try? Pattern(String(decoding: lines[0], as: UTF8.self)) else { return 0 }
    let text = Array(lines[1])
    var budget = Budget(steps: 1_000_000)
    for range in pattern.matches(in: text, startingIn: [0...text.count], &budget) {
        precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    }
    return 0
}
