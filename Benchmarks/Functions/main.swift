import GatehouseCore
import GatehouseSource
import GatehouseSystem

// Lists the functions of each file whose path stands on a line of standard input, for `Benchmarks/agreement.py`: a line
// `F`, path, and whether the file is balanced; then for each function `f`, name, first line, last line and complexity.
let paths = try Streams.readAll(limit: 1 << 26).split(separator: UInt8(ascii: "\n")).map { Array($0) }
var lines = ""
for path in paths {
    guard let language = Language(path: RepoPath(bytes: path)) else { continue }
    let (functions, isBalanced) = SourceText(try Files.read(path, limit: 1 << 26), language).functions()
    lines += "F\t\(String(decoding: path, as: UTF8.self))\t\(isBalanced)\n"
    for function in functions {
        let place = "\(function.lines.lowerBound)\t\(function.lines.upperBound)"
        lines += "f\t\(function.name)\t\(place)\t\(function.complexity)\n"
    }
}
try Streams.write(Array(lines.utf8), to: Streams.output)
