import GatehouseCore
import GatehouseSystem
import GatehouseTools

/// Takes any bytes for a server's record. They may be no record, but never a crash; and whatever stands there, the line
/// that is written behind it is whole, the last one, and hangs on the line before.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRecord(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    // Nobody guesses a hash: of every second input each line gets its own.
    let bytes = input.first.map { $0 % 2 == 0 } == true ? sealed(input.dropFirst()) : input
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        _ = RecordLink(readFrom: line)
    }
    do {
        try fuzz(bytes)
    } catch {
        fatalError("\(error)")
    }
    return 0
}

private func sealed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    bytes.split(separator: UInt8(ascii: "\n")).flatMap { chunk in
        let body = Array("{\"schema\":\"gatehouse/record/1\",\"number\":".utf8) + chunk
        return body + Array(",\"hash\":\"sha256:\(SHA256.hex(SHA256.digest(of: body)))\"}\n".utf8)
    }
}

private func fuzz(_ bytes: [UInt8]) throws {
    let place = Array("/dev/shm/gatehouse-fuzz-record".utf8)
    let file = place + Array("/record.jsonl".utf8)
    try Files.makeDirectories(place)
    try Files.write(bytes, to: file)
    let before = try RecordReading([file]) { _, _ in }
    precondition(before.faults.count <= before.count + 1)
    for name in ["refs/heads/main", "refs/heads/\u{1}\"", "a"] {
        _ = try RecordedDeletions(of: .string("/srv/a.git"), in: file).lastHeld(by: RefName(name))
    }
    let record = ServerRecord(at: file, inCommonDirectory: place, limit: 1 << 30)
    let report = Report(
        stage: .preReceive, verdict: Verdict(), policySource: "", policyDigest: "", started: "", milliseconds: 0)
    try record.append(RecordLine(report), patience: 100) { [] }
    var lines: [Int] = []
    let after = try RecordReading([file]) { link, _ in lines.append(link.number) }
    precondition(after.unfinished == 0 && after.last?.number == lines.last)
    precondition(after.last.map { $0.number > before.last?.number ?? 0 } == true)
    if before.faults.isEmpty && before.count > 0 { precondition(after.faults.isEmpty) }
}
