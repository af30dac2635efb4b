import GatehouseChecks
import GatehouseCore
import GatehouseYAML

/// Reads any bytes as each of the files that policies are made of. They may be refused, but not without a word, and
/// never by a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPolicy(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let document = readYAML(bytes)
    let (policy, mistakes) = Policy.read(document, source: "fuzz", checks: everyCheck)
    precondition((policy == nil) != mistakes.isEmpty)
    let (configuration, complaints) = ServerConfiguration.read(document)
    precondition((configuration == nil) != complaints.isEmpty)
    let (baseline, flaws) = Baseline.read(bytes)
    precondition((baseline == nil) != flaws.isEmpty)
    _ = mistakes.map { $0.line(in: "fuzz").text }
    _ = policy?.effective.text
    _ = InlineAllowance.all(in: bytes)
    return 0
}
