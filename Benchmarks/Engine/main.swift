// How fast the secrets engine is: bench-engine FILE... reads the files, and times each part over all of them.
import Foundation
import GatehouseChecks
import GatehouseCore
import GatehouseMatch

let files = CommandLine.arguments.dropFirst().map { path in
    Content(.file(RepoPath(path)), [UInt8](FileManager.default.contents(atPath: path) ?? Data()))
}
let size = files.reduce(0) { $0 + $1.bytes.count }

func time(_ name: String, bytes: Int, rounds: Int = 5, _ body: () -> Int) {
    var best = Double.infinity
    var result = 0
    for _ in 0..<rounds {
        // Time of the processor, so that what else the machine does counts less.
        let start = clock()
        result = body()
        best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000)
    }
    let speed = bytes == 0 ? "" : String(format: "%.2f GB/s", Double(bytes) / best / 1e6)
    print(name, String(format: "%.3f ms", best), speed, result)
}

let literals = Secrets().anchors
time("build the prefilter of \(literals.count) literals", bytes: 0, rounds: 50) {
    let prefilter = Prefilter(literals)
    var hits = 0
    prefilter.forEachHit(in: [1, 2, 3, 4]) { _, _ in
        hits += 1
        return true
    }
    return hits
}
time("set up the check", bytes: 0, rounds: 50) { Secrets().anchors.count }
let prefilter = Prefilter(literals)
time("prefilter", bytes: size) {
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
time("secrets", bytes: size) { check.findings(in: Change(at: .scan, files)).list.count }
