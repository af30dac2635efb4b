import GatehouseCore
import GatehousePacks
import TestSupport
import Testing

/// The ways in which git may store one history.
private let forms: [(name: String, commands: [[String]])] = [
    ("loose", []),
    ("packed", [["repack", "-adfq", "--depth=50"]]),
    ("deep", [["repack", "-adfq", "--depth=4095", "--window=100"]]),
    ("by name", [["-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq"]]),
    ("two packs", [["repack", "-dq"], ["commit", "-q", "--allow-empty", "-m", "one more"], ["repack", "-dq"]]),
    ("copies", [["repack", "-dq"], ["commit", "-q", "--allow-empty", "-m", "one more"], ["repack", "-aq"]]),
    (
        "cruft",
        [
            ["reset", "-q", "--hard", "HEAD~3"], ["reflog", "expire", "--expire=now", "--all"],
            ["gc", "-q", "--cruft"],
        ]
    ),
    ("bitmaps", [["repack", "-adfqb"], ["multi-pack-index", "write"]]),
]

@Test(arguments: forms.indices, ["sha1", "sha256"])
func `a sweep gives every object that git gives, with its changes`(form: Int, format: String) throws {
    let clone = try Clone(format: format)
    try clone.grow(12, seed: 7)
    for command in forms[form].commands { _ = try clone.git(command) }
    let expected = try Everything.byGit(clone)
    #expect(expected.count > 40)
    for threads in [1, 4] {
        let found = try Everything.bySweep(
            [clone.objects], format: format == "sha1" ? 20 : 32, threads: threads)
        #expect(found == expected, "\(forms[form].name)")
    }
}

@Test func `only the kinds that are asked for are handed over`() throws {
    let clone = try Clone()
    try clone.grow(5, seed: 3)
    try clone.must("repack", "-adfq")
    try clone.commit(["loose.txt": "not packed"])
    let expected = try Everything.byGit(clone)
    for kind in ObjectKind.allCases {
        let found = try Everything.bySweep([clone.objects], kinds: [kind])
        #expect(found == expected.filter { $0.kind == kind.word })
    }
}

@Test func `objects of many packs are handed over once, and those of alternates too`() throws {
    let clone = try Clone()
    try clone.grow(6, seed: 1)
    try clone.must("repack", "-adfq")
    try clone.must("clone", "-q", "--shared", "work", "other", in: ".")
    let other = "\(clone.scratch.path)/other/.git/objects"
    for seed in 2..<5 {
        try clone.grow(4, seed: UInt64(seed))
        try clone.must("repack", "-dq")
        // A pack of all there is beside those that hold the same.
        let names = try clone.must("rev-list", "--objects", "--all", "--no-object-names")
        _ = try clone.git(["pack-objects", "-q", ".git/objects/pack/pack"], input: Array((names + "\n").utf8))
    }
    try clone.must("-c", "user.name=x", "commit", "-q", "--allow-empty", "-m", "beside", in: "other")
    let expected = try Everything.byGit(clone, in: "other")
    #expect(try Everything.bySweep([other, clone.objects], threads: 2) == expected)
}

@Test func `packs without an index of their own are read by the one of several packs`() throws {
    let clone = try Clone()
    for seed in 1..<4 {
        try clone.grow(5, seed: UInt64(seed))
        try clone.must("repack", "-dq")
        let names = try clone.must("rev-list", "--objects", "--all", "--no-object-names")
        _ = try clone.git(["pack-objects", "-q", ".git/objects/pack/pack"], input: Array((names + "\n").utf8))
    }
    try clone.must("multi-pack-index", "write")
    let expected = try Everything.byGit(clone)
    #expect(try Everything.bySweep([clone.objects]) == expected)
    let outcome = try clone.run("/bin/sh", "-c", "rm -f .git/objects/pack/*.idx .git/objects/pack/*.rev")
    #expect(outcome.status == 0)
    #expect(try Everything.bySweep([clone.objects]) == expected)
}

@Test func `a pack without any index is told, not left out`() throws {
    let clone = try Clone()
    try clone.grow(2, seed: 1)
    try clone.must("repack", "-adq")
    _ = try clone.run("/bin/sh", "-c", "rm -f .git/objects/pack/*.idx")
    let error = #expect(throws: PackError.self) { try Everything.bySweep([clone.objects]) }
    #expect(error?.kind == .unknown)
}

@Test func `an object that others are made from may lie in another pack or in a file`() throws {
    let clone = try Clone()
    try clone.grow(8, seed: 9)
    let expected = try Everything.byGit(clone)
    let quarantine = try Thin.pack(of: clone, new: "HEAD", old: "HEAD~3")
    #expect(try Everything.bySweep([quarantine, clone.objects]) == expected)
    try clone.must("repack", "-adfq")
    #expect(try Everything.bySweep([quarantine, clone.objects]) == expected)
    // Without the others, the bases are missing, and that is told by name.
    let (_, errors) = try Everything.sweep([quarantine])
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.object != nil })
    #expect(errors.contains { $0.kind == .missing })
}

@Test func `an object over the limit is told with its size, and can be read in pieces`() throws {
    let clone = try Clone()
    var random = SeededGenerator(seed: 5)
    let large = random.bytes(300_000)
    let id = try clone.object(large)
    try clone.commit(["small.txt": "small"])
    for isPacked in [false, true] {
        if isPacked {
            try clone.write("large.bin", large)
            try clone.commit()
            try clone.must("repack", "-adfq")
        }
        let (objects, errors) = try Everything.sweep([clone.objects], limit: 100_000)
        let count = try Everything.byGit(clone).count
        #expect(objects.count == count - 1)
        #expect(errors.map(\.kind) == [.tooLarge(300_000)])
        #expect(errors.first?.object?.hex == id)
        let reader = StoreReader(try ObjectStore([Array(clone.objects.utf8)], format: 20), limit: 100_000)
        var pieces: [[UInt8]] = []
        let name = try #require(errors.first?.object)
        #expect(try reader.stream(name, pieces: 70_000) { pieces.append($0) })
        #expect(pieces.map(\.count) == [70_000, 70_000, 70_000, 70_000, 20_000])
        #expect(Array(pieces.joined()) == large)
    }
}

@Test func `an object is read by its name, wherever it lies`() throws {
    let clone = try Clone()
    try clone.grow(10, seed: 4)
    try clone.must("repack", "-adfq", "--depth=50")
    try clone.commit(["loose.txt": "loose"])
    let expected = try Everything.byGit(clone)
    let reader = StoreReader(try ObjectStore([Array(clone.objects.utf8)], format: 20), limit: 1 << 20)
    for object in expected {
        let found = try reader.object(object.id)
        #expect(found?.bytes == object.bytes && found?.kind.word == object.kind)
    }
    let absent = try #require(ObjectID(bytes: [UInt8](repeating: 0xab, count: 20)))
    #expect(try reader.object(absent) == nil)
}
