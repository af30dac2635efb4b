import TestSupport
import Testing

@testable import GatehouseCore

struct GlobTests {
    @Test(arguments: [
        ("*.pem", "a.pem", true), ("*.pem", "b/a.pem", false), ("**/*.pem", "a.pem", true),
        ("**/*.pem", "b/c/a.pem", true),
        ("vendor/**", "vendor/a/b", true), ("vendor/**", "vendor", false), ("vendor/**", "vendors/a", false),
        ("**/id_rsa", "id_rsa", true), ("**/id_rsa", "my_id_rsa", false), ("a/**/b", "a/b", true),
        ("a/**/b", "a/x/y/b", true),
        ("a/**/b", "ab", false), ("a?c", "abc", true), ("a?c", "a/c", false), ("a**c", "a/b/c", true), ("**", "", true),
        ("refs/heads/release/*", "refs/heads/release/1.0", true),
        ("refs/heads/release/*", "refs/heads/release/1/0", false),
        ("", "", true), ("", "a", false), ("*", "", true), ("[ab]", "a", false), ("[ab]", "[ab]", true),
    ])
    func `a pattern fits what it should`(pattern: String, path: String, fits: Bool) {
        #expect(Glob(pattern).matches(RepoPath(path)) == fits)
    }

    @Test func `a naive matcher says the same`() {
        var random = SeededGenerator(seed: 4)
        var fitting = 0
        for _ in 0..<20_000 {
            let pattern = random.text(Int.random(in: 0...7, using: &random), of: "ab/**?")
            let path = random.text(Int.random(in: 0...6, using: &random), of: "ab/")
            let fits = Glob(pattern).matches(RepoPath(path))
            fitting += fits ? 1 : 0
            #expect(
                fits == naive(Array(pattern.utf8)[...], Array(path.utf8)[...], startsPart: true), "\(pattern) \(path)")
        }
        #expect(fitting > 1_000)
    }

    @Test func `many stars cost no more than few`() {
        let pattern = String(repeating: "*a", count: 200)
        #expect(!Glob(pattern).matches(RepoPath(String(repeating: "a", count: 4_000) + "b")))
    }

    // By the meaning of each sign, trying everything.
    private func naive(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>, startsPart: Bool) -> Bool {
        guard let sign = pattern.first else { return path.isEmpty }
        let rest = pattern.dropFirst()
        let slash = UInt8(ascii: "/")
        switch sign {
        case UInt8(ascii: "*") where rest.first == UInt8(ascii: "*"):
            let after = rest.dropFirst()
            if startsPart && after.first == slash {
                let tail = after.dropFirst()
                let starts = [path.startIndex] + path.indices.filter { path[$0] == slash }.map { $0 + 1 }
                return starts.contains { naive(tail, path[$0...], startsPart: true) }
            }
            return (path.startIndex...path.endIndex).contains { naive(after, path[$0...], startsPart: false) }
        case UInt8(ascii: "*"):
            let end = path.firstIndex(of: slash) ?? path.endIndex
            return (path.startIndex...end).contains { naive(rest, path[$0...], startsPart: false) }
        case UInt8(ascii: "?"):
            return path.first.map { $0 != slash } == true && naive(rest, path.dropFirst(), startsPart: false)
        default:
            return path.first == sign && naive(rest, path.dropFirst(), startsPart: sign == slash)
        }
    }
}
