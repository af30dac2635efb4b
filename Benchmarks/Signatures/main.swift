import GatehouseCore
import GatehouseSignatures
import GatehouseSystem

// usage: bench-signatures FILE: verifies the signatures of all commits in a file that 'git cat-file --batch' has written,
// and says what came out of it, and how long it took on one thread.

guard CommandLine.arguments.count == 2 else {
    try Streams.write(Array("usage: bench-signatures FILE\n".utf8), to: 2)
    endProcess(code: 64)
}
let objects = try commits(in: Files.read(Array(CommandLine.arguments[1].utf8), limit: 1 << 30))
let start = Clock.milliseconds()
let facts = try Signatures().facts(on: objects, keyring: [])
let milliseconds = Clock.milliseconds() - start
let valid = facts.count { $0.outcome == .valid }
try Streams.write(Array("\(facts.count) commits, \(valid) valid, \(milliseconds) ms\n".utf8), to: 1)

func commits(in bytes: [UInt8]) -> [SignedObject] {
    var commits: [SignedObject] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0a) {
        let words = rest[..<end].split(separator: 0x20)
        guard words.count == 3, let id = ObjectID(hex: words[0]),
            let count = Int(String(decoding: words[2], as: UTF8.self))
        else { break }
        commits.append(SignedObject(.commit, id, bytes: Array(rest[(end + 1)...].prefix(count))))
        rest = rest[(end + 1)...].dropFirst(count + 1)
    }
    return commits
}
