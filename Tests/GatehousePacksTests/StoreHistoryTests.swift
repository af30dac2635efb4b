import GatehouseCore
import GatehousePacks
import TestSupport
import Testing

/// A repository with branches, merges, moved files, and dates out of order.
private func repository(seed: UInt64, packing: [String]?) throws -> Clone {
    let clone = try Clone()
    var random = SeededGenerator(seed: seed)
    for number in 0..<14 {
        let date = "\(1_700_000_000 + Int.random(in: 0..<5, using: &random) * 1000) +0000"
        let dates = ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date]
        if number > 2, Int.random(in: 0..<3, using: &random) == 0 {
            let other = try clone.must(
                "rev-list", "-1", "--skip=\(Int.random(in: 1..<number, using: &random))", "--all")
            let name = "side\(number)"
            try clone.must("checkout", "-q", "-B", name, other.isEmpty ? "HEAD" : other)
        }
        let folder = ["a", "a/b", "a.b", "c/d/e"][Int.random(in: 0..<4, using: &random)]
        let text = random.text(2, of: "xy")
        try clone.write("\(folder)/file\(Int.random(in: 0..<2, using: &random)).txt", "\(text)\n")
        try clone.write("big.txt", (0..<50).map { "line \($0) \(number / 5)\n" }.joined())
        try clone.must("add", "-A")
        try clone.must("commit", "-q", "--allow-empty", "-m", "change \(number)", env: dates)
        if number > 5, Int.random(in: 0..<3, using: &random) == 0 {
            try clone.must("merge", "-q", "-s", "ours", "--no-edit", "main", env: dates)
        }
    }
    try clone.must("tag", "-a", "-m", "a tag", "v1", "HEAD~1")
    try clone.must("tag", "tree", "HEAD^{tree}")
    try clone.must("tag", "blob", "HEAD:big.txt")
    if let packing { _ = try clone.git(packing) }
    return clone
}

private func tips(_ clone: Clone) throws -> [StoreHistory.Tip] {
    try clone.must("for-each-ref", "--format=%(objectname) %(refname)").split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        return ObjectID(hex: String(words[0])).map { StoreHistory.Tip(ref: RefName(String(words[1])), id: $0) }
    }
}

private func history(
    _ clone: Clone, _ wanted: Set<ObjectID>, threads: Int = 1, walk: ((ObjectID) -> Void)? = nil
) throws -> StoreHistory {
    let forest = try DeltaForest(ObjectStore([Array(clone.objects.utf8)], format: 20))
    return try StoreHistory(of: wanted, in: forest, from: tips(clone), limit: 1 << 20, threads: threads, walk: walk)
}

/// The files of a commit or tree, by path.
private func files(_ clone: Clone, _ tree: String) throws -> [(path: RepoPath, blob: ObjectID)] {
    try clone.must("ls-tree", "-r", tree).split(separator: "\n").compactMap { line in
        let parts = line.split(separator: "\t")
        guard let id = ObjectID(hex: String(parts[0].split(separator: " ")[2])) else { return nil }
        return (RepoPath(String(parts[1])), id)
    }
}

@Test(arguments: 1..<7 as Range<UInt64>, [nil, ["repack", "-adfq", "--depth=50"], ["repack", "-adfq", "--window=0"]])
func `the places of blobs are those that git's own lists show`(seed: UInt64, packing: [String]?) throws {
    let clone = try repository(seed: seed, packing: packing)
    let order = try clone.must("rev-list", "--topo-order", "--reverse", "--all").split(separator: "\n")
    var expected: [ObjectID: [Place]] = [:]
    var seen: [ObjectID: Set<RepoPath>] = [:]
    for commit in order {
        for (path, blob) in try files(clone, String(commit)) where seen[blob, default: []].insert(path).inserted {
            expected[blob, default: []].append(.file(path, blob: blob, commit: ObjectID(hex: String(commit))))
        }
    }
    for (path, blob) in try files(clone, "refs/tags/tree") {
        var place = Place.file(path, blob: blob)
        place.ref = RefName("refs/tags/tree")
        expected[blob, default: []].append(place)
    }
    let blob = try #require(ObjectID(hex: clone.must("rev-parse", "refs/tags/blob")))
    var place = Place.file(RepoPath("refs/tags/blob"), blob: blob)
    place.ref = RefName("refs/tags/blob")
    expected[blob, default: []].append(place)
    let all = Set(try Everything.byGit(clone).filter { $0.kind == "blob" }.map(\.id))
    for threads in [1, 3] {
        var walked: [String] = []
        let found = try history(clone, all, threads: threads) { walked.append($0.hex) }
        #expect(walked == order.map(String.init))
        #expect(found.places == expected)
        #expect(found.missing == [] && found.errors == [])
    }
    // Asked for some only, the answer for these is the same.
    let some = Set(all.sorted().enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
    #expect(try history(clone, some).places == expected.filter { some.contains($0.key) })
}

@Test func `refs that still hold a blob are told, and a blob that none reaches has no place`() throws {
    let clone = try repository(seed: 2, packing: ["repack", "-adq"])
    let lost = try #require(ObjectID(hex: clone.object(Array("nobody has this\n".utf8))))
    let all = Set(try Everything.byGit(clone).filter { $0.kind == "blob" }.map(\.id))
    let found = try history(clone, all)
    #expect(found.places[lost] == nil && found.holders[lost] == nil)
    var expected: [ObjectID: [RefName]] = [:]
    for tip in try tips(clone) {
        guard let ref = tip.ref, ref != RefName("refs/tags/blob") else { continue }
        let name = String(decoding: ref.bytes, as: UTF8.self)
        for blob in Set(try files(clone, name).map(\.blob)) { expected[blob, default: []].append(ref) }
    }
    #expect(found.holders.mapValues { Set($0) } == expected.mapValues { Set($0) })
}

@Test(arguments: ["HEAD:big.txt", "HEAD^{tree}", "HEAD~2"])
func `what the history names and the store does not have is told`(name: String) throws {
    let clone = try repository(seed: 3, packing: nil)
    let id = try clone.must("rev-parse", name)
    try clone.must("update-ref", "-d", "refs/tags/blob")
    try clone.must("update-ref", "-d", "refs/tags/tree")
    // An object that nothing reaches may be gone without harm.
    let unreached = try clone.object(Array("beside\n".utf8))
    let other = try #require(ObjectID(hex: unreached))
    _ = try clone.git(["mktree"], input: Array("100644 blob \(unreached)\tfile\n".utf8))
    for name in [id, unreached] {
        clone.scratch.remove("work/.git/objects/\(name.prefix(2))/\(name.dropFirst(2))")
    }
    let found = try history(clone, [other])
    #expect(found.missing.map(\.hex) == [id])
}

@Test func `a tree that holds a blob at more paths than can be counted costs no more than it must`() throws {
    let clone = try Clone()
    let blob = try clone.object(Array("the blob\n".utf8))
    var tree = (kind: "100644 blob", id: blob)
    for _ in 0..<30 {
        let lines = (0..<10).map { "\(tree.kind) \(tree.id)\tname\($0)\n" }.joined()
        let made = try clone.git(["mktree"], input: Array(lines.utf8)).output
        tree = ("040000 tree", String(made.dropLast()))
    }
    let commit = try clone.must("commit-tree", tree.id, "-m", "all of them")
    try clone.must("update-ref", "refs/heads/main", commit)
    let id = try #require(ObjectID(hex: blob))
    let places = try #require(history(clone, [id]).places[id])
    #expect(places.count == 100)
    #expect(places == places.sorted())
}

@Test(arguments: [200, 5000]) func `a blob however deep in trees is placed, or the history is not read`(depth: Int)
    throws
{
    let clone = try Clone()
    let path = Array(repeating: "d", count: depth).joined(separator: "/") + "/file"
    let stream =
        "commit refs/heads/main\ncommitter A <a@example.org> 1700000000 +0000\ndata 1\nm\n"
        + "M 100644 inline \(path)\ndata 5\ndeep\n\n"
    let made = try clone.git(["fast-import", "--quiet", "--force"], input: Array(stream.utf8))
    #expect(made.status == 0, "\(made)")
    let blob = try #require(ObjectID(hex: try clone.object(Array("deep\n".utf8))))
    let found = try? history(clone, [blob])
    #expect(found == nil || found?.places[blob]?.map(\.path) == [RepoPath(path)])
    #expect(depth > 2048 || found != nil)
}
