import Foundation
import GatehouseCore
import GatehouseSignatures
import TestSupport
import Testing

private let takesAll = ProcessInfo.processInfo.environment["GATEHOUSE_ALL"] != nil

@Test(arguments: SSHKey.kinds.flatMap { kind in ["sha1", "sha256"].map { (kind, $0) } })
func `commits and tags that git signs are valid, as git says itself`(kind: String, format: String) throws {
    let clone = try Clone(format: format)
    let key = try SSHKey(kind, in: clone.scratch)
    try clone.sign(with: key)
    // A signature of RSA has the same form each time; halves of ECDSA now and then have zeros in front.
    for number in 0..<(takesAll ? 50 : 2) {
        let commit = try clone.commit(["file": "\(number)"], message: "change \(number)\n\nwith a body\n")
        #expect(try clone.git("verify-commit", commit).status == 0)
        #expect(try clone.facts(of: commit).outcome == .valid)
        #expect(try clone.facts(of: commit).key == key.fingerprint)
    }
    try clone.must("tag", "-m", "a tag", "v1")
    #expect(try clone.git("verify-tag", "v1").status == 0)
    #expect(try clone.facts(of: "v1", .tag).outcome == .valid)
}

@Test func `what git does to commits leaves their signatures whole`() throws {
    let clone = try Clone()
    try clone.sign(with: SSHKey(in: clone.scratch))
    try clone.commit(["one": "1"])
    try clone.must("tag", "-m", "merged tag", "v1")
    try clone.must("checkout", "-q", "-b", "side", "HEAD")
    try clone.commit(["two": "2"])
    try clone.must("tag", "-m", "a tag on the side", "v2")
    try clone.must("checkout", "-q", "main")
    try clone.commit(["three": "3"])
    // A merge of a tag carries the tag, and its signature, in a header.
    try clone.must("merge", "-q", "--no-ff", "-m", "merge", "v2")
    let merge = try clone.must("rev-parse", "HEAD")
    #expect(String(decoding: try clone.bytes(of: merge), as: UTF8.self).contains("\nmergetag object"))
    try clone.must("-c", "i18n.commitEncoding=ISO-8859-1", "commit", "-q", "--allow-empty", "-m", "gr\u{fc}n")
    try clone.must("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "")
    try clone.must("commit", "-q", "--amend", "--allow-empty-message", "--allow-empty", "-m", "again")
    try clone.must("rebase", "-q", "--force-rebase", "HEAD~1")
    for commit in try clone.must("rev-list", "--all").split(separator: "\n").map(String.init) {
        #expect(try clone.git("verify-commit", commit).status == 0)
        #expect(try clone.facts(of: commit).outcome == .valid)
    }
}

@Test func `an object without a signature has none`() throws {
    let clone = try Clone()
    let commit = try clone.commit()
    try clone.must("tag", "-a", "-m", "a tag", "v1")
    #expect(try clone.facts(of: commit).outcome == .missing)
    #expect(try clone.facts(of: "v1", .tag).outcome == .missing)
}

extension Clone {
    /// The facts about the signature of a commit or tag.
    func facts(of object: String, _ kind: SignedObject.Kind = .commit) throws -> SignatureFacts {
        let name = try must("rev-parse", object)
        guard let id = ObjectID(hex: name) else { throw Failure("'\(name)' is no name") }
        let bytes = try bytes(of: name, type: kind == .commit ? "commit" : "tag")
        return try Signatures().facts(on: [SignedObject(kind, id, bytes: bytes)], keyring: [])[0]
    }
}
