// How fast the secrets engine is: bench-engine LIST FOLDER reads the files that LIST names, a line each, and times each part
// over all of them; then each file of FOLDER alone, compared with a text of its unpacked size.
import Foundation
import GatehouseChecks
import GatehouseCore
import GatehouseMatch

func content(_ path: String) -> Content {
    Content(.file(RepoPath(path)), [UInt8](FileManager.default.contents(atPath: path) ?? Data()))
}

/// The best of some rounds, in milliseconds of the processor, so that what else the machine does counts less.
func time(rounds: Int = 5, _ body: () -> Int) -> (milliseconds: Double, result: Int) {
    var best = Double.infinity
    var result = 0
    for _ in 0..<rounds {
        let start = clock()
        result = body()
        best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000)
    }
    return (best, result)
}

func say(_ cells: String...) { print("| " + cells.joined(separator: " | ") + " |") }
func number(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

guard CommandLine.arguments.count == 3,
    let list = try? String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
else { fatalError("usage: bench-engine LIST FOLDER") }
let files = list.split(separator: "\n").map { content(String($0)) }
let size = Double(files.reduce(0) { $0 + $1.bytes.count })

let literals = Secrets().anchors
let setUp = time(rounds: 50) { Secrets().anchors.count }
let prefilter = Prefilter(literals)
let search = time {
    var hits = 0
    for file in files {
        prefilter.forEachHit(in: file.bytes) { _, _ in
            hits += 1
            return true
        }
    }
    return hits
}
let check = Secrets()
let whole = time { check.findings(in: Change(at: .scan, files)).list.count }
say("part", "milliseconds", "GB/s", "result")
say("---", "---", "---", "---")
say("set up the check", number(setUp.milliseconds, 3), "", "\(setUp.result) literals")
say(
    "prefilter, \(Int(size / 1e6)) MB", number(search.milliseconds, 0), number(size / search.milliseconds / 1e6, 2),
    "\(search.result) hits")
say(
    "whole check", number(whole.milliseconds, 0), number(size / whole.milliseconds / 1e6, 2), "\(whole.result) findings"
)

// Ordinary is the tree's own cost a byte.
let folder = CommandLine.arguments[2]
print()
say("made to be slow", "milliseconds", "times an ordinary text of its unpacked size", "problems")
say("---", "---", "---", "---")
let unpacked = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
let largest = unpacked.map { content(folder + "/" + $0).bytes.count }.max() ?? 0
for name in unpacked {
    let file = content(folder + "/" + name)
    var problems = 0
    let cost = time(rounds: 2) {
        let found = check.findings(in: Change(at: .scan, [file]))
        problems = found.problems.count
        return found.list.count
    }
    say(
        name, number(cost.milliseconds, 1),
        number(cost.milliseconds / (whole.milliseconds * Double(largest) / size), 1), "\(problems)")
}
