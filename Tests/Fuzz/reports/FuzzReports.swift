import GatehouseCore
import GatehouseReport

/// Reads any bytes as a JSON report. They may be refused, but never by a crash; what is read is written so that it reads
/// back as the same, is told as text, and is merged with itself or refused.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReports(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let report = try? JSONReporter.read(bytes) else { return 0 }
    let written = JSONReporter().render(report, Style())
    let again = try? JSONReporter.read(Array(written.utf8))
    precondition(again.map { JSONReporter().render($0, Style()) } == written)
    _ = TextReporter().render(report, Style(isVerbose: true))
    _ = try? Report.merged([("one", report)])
    precondition((try? Report.merged([("one", report), ("two", report)])) == nil)
    return 0
}
