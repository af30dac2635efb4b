import Foundation
import GatehouseCore
import GatehouseSignatures
import TestSupport
import Testing

/// A signed commit and tag of a repository, and what is made of them.
private struct Crafted {
    let clone: Clone
    let commit: [UInt8]
    let tag: [UInt8]

    init(format: String = "sha1") throws {
        clone = try Clone(format: format)
        try clone.sign(with: SSHKey(in: clone.scratch))
        try clone.commit(["file": "1"])
        commit = try clone.bytes(of: clone.commit(["file": "2"], message: "the message"))
        try clone.must("tag", "-m", "a tag", "v1")
        tag = try clone.bytes(of: "v1", type: "tag")
    }

    /// The facts about any bytes as an object of the repository.
    func facts(_ bytes: [UInt8], _ kind: SignedObject.Kind = .commit) throws -> SignatureFacts {
        try clone.facts(of: clone.object(bytes, type: kind == .commit ? "commit" : "tag"), kind)
    }

    func facts(_ text: String, _ kind: SignedObject.Kind = .commit) throws -> SignatureFacts {
        try facts(Array(text.utf8), kind)
    }

    var commitText: String { String(decoding: commit, as: UTF8.self) }
    var tagText: String { String(decoding: tag, as: UTF8.self) }
    /// The header of the signature, with its last line feed.
    var header: String {
        let end = " -----END SSH SIGNATURE-----\n"
        guard let start = commitText.range(of: "gpgsig"), let stop = commitText.range(of: end) else { return "" }
        return String(commitText[start.lowerBound..<stop.upperBound])
    }
}

@Test func `what follows a signed commit behind a zero byte makes it bad`() throws {
    let crafted = try Crafted()
    #expect(try crafted.facts(crafted.commit).outcome == .valid)
    for tail in [[0], Array("\0and more\n".utf8)] as [[UInt8]] {
        #expect(try crafted.facts(crafted.commit + tail).reason.contains("zero byte"))
        #expect(try crafted.facts(crafted.tag + tail, .tag).reason.contains("zero byte"))
    }
}

@Test func `a signature in the message is no signature`() throws {
    let crafted = try Crafted()
    let unsigned = crafted.commitText.replacing(crafted.header, with: "")
    #expect(try crafted.facts(unsigned).outcome == .missing)
    #expect(try crafted.facts(unsigned + "\n" + crafted.header).outcome == .missing)
    #expect(try crafted.facts(crafted.commitText + "\n" + crafted.header).reason.contains("in its message"))
}

@Test(arguments: ["sha1", "sha256"])
func `two signatures for one name of an object are none`(format: String) throws {
    let crafted = try Crafted(format: format)
    let header = crafted.header
    #expect(try crafted.facts(crafted.commitText.replacing(header, with: header + header)).isBad)
    // The one for the other kind of name is not covered, and is somebody else's to verify.
    let (own, other) = format == "sha1" ? ("gpgsig ", "gpgsig-sha256 ") : ("gpgsig-sha256 ", "gpgsig ")
    let second = header.replacing(own, with: other)
    #expect(header.hasPrefix(own))
    for both in [header + second, second + header] {
        let object = crafted.commitText.replacing(header, with: both)
        #expect(try crafted.facts(object).outcome == .valid)
        #expect(
            try crafted.clone.git("verify-commit", crafted.clone.object(Array(object.utf8), type: "commit")).status == 0
        )
    }
    #expect(try crafted.facts(crafted.commitText.replacing(header, with: second)).outcome == .missing)
    let free = second.replacing("BEGIN SSH", with: "BEGIN XXX")
    #expect(try crafted.facts(crafted.commitText.replacing(header, with: header + free)).isBad)
}

@Test func `what git leaves out of the signed text may hold nothing but signatures`() throws {
    let crafted = try Crafted()
    for stranger in [
        "gpgsigx words that nobody signed\n", "gpgsig-sha512 words\n and more\n", "gpgsig\n", "gpgsig2\twords\n",
    ] {
        let object = crafted.commitText.replacing(crafted.header, with: crafted.header + stranger)
        #expect(try crafted.facts(object).isBad, "\(stranger)")
    }
    let words = crafted.header.replacing(
        "-----BEGIN SSH SIGNATURE-----\n", with: "-----BEGIN SSH SIGNATURE-----\n words\n")
    #expect(try crafted.facts(crafted.commitText.replacing(crafted.header, with: words)).isBad)
    let behind = crafted.header + " words behind the end\n"
    #expect(try crafted.facts(crafted.commitText.replacing(crafted.header, with: behind)).isBad)
}

@Test func `the headers of a commit stand once, in their order`() throws {
    let crafted = try Crafted()
    let lines = crafted.commitText.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
    let (tree, parent, author, committer) = (lines[0], lines[1], lines[2], lines[3])
    let rest = String(lines[4...].joined().dropLast())
    func bad(_ headers: String...) throws -> Bool { try crafted.facts(headers.joined() + rest).isBad }
    #expect(try crafted.facts(tree + parent + author + committer + rest).outcome == .valid)
    #expect(try bad(parent, tree, author, committer))
    #expect(try bad(tree, parent, committer, author))
    #expect(try bad(tree, author, parent, committer))
    #expect(try bad(tree, tree, parent, author, committer))
    #expect(try bad(tree, parent, author, author, committer))
    #expect(try bad(tree, parent, author, committer, committer))
    #expect(try bad(tree, parent, author, committer, parent))
    #expect(try bad(tree, parent, author, committer, tree))
    #expect(try bad(tree, parent, author))
    #expect(try bad(parent, author, committer))
    #expect(try bad("", "x-header first\n", tree, parent, author, committer))
    #expect(try bad(" ", tree, parent, author, committer))
    #expect(try bad(tree, parent, author, committer, "encoding a\n", "encoding b\n"))
    #expect(try bad(tree, parent, author, committer, "no-value\n"))
}

@Test func `a header that is not in form makes a signed commit bad, whoever signed it`() throws {
    let clone = try Clone()
    let key = try SSHKey()
    let id = "a0" + String(repeating: "1", count: 38)
    func facts(_ headers: String, _ kind: SignedObject.Kind = .commit) throws -> SignatureFacts {
        let payload = headers + "\nmessage\n"
        let armour = String(decoding: try key.sign(Array(payload.utf8)), as: UTF8.self)
        let folded = "gpgsig " + armour.dropLast().replacing("\n", with: "\n ") + "\n"
        let text = kind == .commit ? headers + folded + "\nmessage\n" : payload + armour
        guard let name = ObjectID(hex: id) else { throw Failure("no name") }
        return try Signatures().facts(on: [SignedObject(kind, name, bytes: Array(text.utf8))], keyring: [])[0]
    }
    let person = "Ada <ada@example.org> 1767323045 +0000\n"
    let good = "tree \(id)\nauthor \(person)committer \(person)"
    #expect(try facts(good).outcome == .valid)
    #expect(try facts(good + "x-unknown header\n with two lines\n").outcome == .valid)
    for bad in [
        good.replacing("a0111", with: "A0111"), good.replacing("a0111", with: "a011"),
        good.replacing("tree ", with: "tree  "), good.replacing("ada@", with: "<ada@"),
        good.replacing(".org>", with: ".org"),
        good.replacing(" +0000", with: ""), good.replacing("1767323045", with: "-1"),
        good.replacing("1767323045", with: "99999999999999999999"), good.replacing("+0000", with: "+0000 x"),
        good.replacing("tree ", with: "tree\t"), good + "\u{1b}[1m x\n", good + "parent \(id)\n",
        good.replacing("author", with: "Author"), "author \(person)committer \(person)", "",
    ] { #expect(try facts(bad).isBad, "\(bad)") }
    let tag = "object \(id)\ntype commit\ntag v1\ntagger \(person)"
    #expect(try facts(tag, .tag).outcome == .valid)
    for bad in [
        tag.replacing("type commit", with: "type Commit"), tag.replacing("tag v1\n", with: "tag \n"),
        tag.replacing("tag v1\n", with: "tag v1\n v2\n"), tag + "tag v2\n", tag + "object \(id)\n",
        tag.replacing("tagger \(person)", with: ""), tag.replacing("type commit\n", with: ""),
        tag.replacing("object", with: "tree"), tag + "gpgsig words\n", tag + "gpgsig-sha256 words\n",
    ] { #expect(try facts(bad, .tag).isBad, "\(bad)") }
    _ = clone
}

@Test func `a tag has one signature, at its end`() throws {
    let crafted = try Crafted()
    #expect(try crafted.facts(crafted.tag, .tag).outcome == .valid)
    let text = crafted.tagText
    guard let start = text.range(of: "-----BEGIN") else { throw Failure("the tag is not signed") }
    let armour = String(text[start.lowerBound...])
    #expect(try crafted.facts(text + armour, .tag).isBad)
    #expect(try crafted.facts(text + "words behind the end\n", .tag).isBad)
    #expect(try crafted.facts(text.replacing("a tag\n", with: "another tag\n"), .tag).isBad)
    #expect(try crafted.facts(text.replacing("a tag\n", with: "a tag\n-----BEGIN PGP SIGNATURE-----\n"), .tag).isBad)
    #expect(try crafted.facts(text.replacing("tag v1\n", with: "tag v2\n"), .tag).isBad)
    // Somebody's armour in the middle of a line is a text like any other.
    #expect(try crafted.facts(text.replacing(armour, with: " " + armour), .tag).outcome == .missing)
}

@Test func `an object without an empty line behind its headers is bad where it is signed`() throws {
    let crafted = try Crafted()
    guard let end = crafted.commitText.range(of: "\n\n") else { throw Failure("the commit has no message") }
    let headers = crafted.commitText[..<end.lowerBound]
    #expect(try crafted.facts("\(headers)\n").isBad)
    #expect(try crafted.facts(String(headers)).isBad)
    #expect(try crafted.facts("").outcome == .missing)
}

@Test func `a signature of a format that cannot be verified here is said to be so`() throws {
    let crafted = try Crafted()
    let x509 = crafted.commitText.replacing("SSH SIGNATURE", with: "SIGNED MESSAGE")
    #expect(try crafted.facts(x509).isUnsupported)
    let pgp = try crafted.facts(crafted.commitText.replacing("SSH SIGNATURE", with: "PGP SIGNATURE"))
    #expect(pgp.reason.contains("OpenPGP"))
    #expect(try crafted.facts(crafted.commitText.replacing("SSH SIGNATURE", with: "OTHER SIGNATURE")).isBad)
}
