import TestSupport
import Testing

@testable import GatehouseCore
@Suite struct AnnotatedObjectTests {
    private let tree = String(repeating: "1", count: 40)
    private let parent = String(repeating: "2", count: 40)

    private func text(of object: String) -> String {
        String(decoding: AnnotatedObject(Array(object.utf8)).text, as: UTF8.self)
    }

    @Test func `the message comes first, then what people wrote in the headers`() throws {
        let commit = """
            tree \(tree)
            parent \(parent)
            author Ada <ada@example.org> 1 +0000
            committer Carl <carl@example.org> 2 +0000
            encoding ISO-8859-1
            gpgsig -----BEGIN PGP SIGNATURE-----
             
             iQEzabc=
             -----END PGP SIGNATURE-----

            subject

            body

            """
        #expect(
            text(of: commit) == """
                subject

                body
                author Ada <ada@example.org> 1 +0000
                committer Carl <carl@example.org> 2 +0000
                encoding ISO-8859-1

                """)
        #expect(AnnotatedObject(Array(commit.utf8)).ids(in: "parent") == [try #require(ObjectID(hex: parent))])
        #expect(AnnotatedObject(Array(commit.utf8)).values(of: "gpgsig").first?.count == 70)
    }

    @Test func `headers that nobody knows are read too, with their further lines`() {
        #expect(text(of: "tree \(tree)\nnote one\n two\n\nmessage") == "message\nnote one\n two\n")
    }

    @Test(arguments: [
        "tree x", "parent x", "object x", "type x", "type commit x", "gpgsig x", "gpgsig-sha256 x", "encoding x",
    ])
    func `a header that holds what does not belong in it is read`(header: String) {
        #expect(text(of: "tree \(tree)\n\(header)\n\nm\n") == "m\n\(header)\n")
    }

    @Test func `an id stands where git writes it, or is read`() {
        #expect(text(of: "tree \(tree)\nparent \(parent)\nobject \(tree)\n\n") == "object \(tree)\n")
        #expect(text(of: "tree \(tree)\ntree \(parent)\n\n") == "tree \(parent)\n")
    }

    @Test func `signatures of each kind are passed over, but not what people wrote in them`() {
        let kinds = [("PGP SIGNATURE", "iQEz"), ("SSH SIGNATURE", "U1NIU0lH"), ("SIGNED MESSAGE", "MIIE")]
        for (kind, start) in kinds {
            let lines = ["-----BEGIN \(kind)-----", start + "abcd", "efgh", "-----END \(kind)-----", ""]
            #expect(text(of: commit(signed: lines)) == "m\n", "\(kind)")
            for index in lines.indices {
                var damaged = lines
                damaged[index] += "word-word"
                #expect(text(of: commit(signed: damaged)).contains("word-word"), "\(kind) \(index)")
            }
            var longer = lines
            longer.insert("x", at: 1)
            #expect(text(of: commit(signed: longer)).contains("BEGIN"))
        }
        let full = "U1NIU0lH" + String(repeating: "a", count: 62)
        let padded = ["-----BEGIN SSH SIGNATURE-----", full, "==", "-----END SSH SIGNATURE-----"]
        #expect(text(of: commit(signed: padded)) == "m\n")
        let commented = [
            "-----BEGIN PGP SIGNATURE-----", "Comment: words", "", "wsBc", "=abcd", "-----END PGP SIGNATURE-----",
        ]
        #expect(text(of: commit(signed: commented)) == "m\nComment: words\n")
    }

    private func commit(signed lines: [String]) -> String {
        "tree \(tree)\ngpgsig \(lines.joined(separator: "\n "))\n\nm\n"
    }

    @Test func `a tag's name and tagger stand behind its message`() {
        let tag = "object \(tree)\ntype commit\ntag v1\ntagger Ada <ada@example.org> 1 +0000\n\nfirst\n"
        #expect(text(of: tag) == "first\ntag v1\ntagger Ada <ada@example.org> 1 +0000\n")
    }

    @Test func `odd objects lose nothing`() {
        #expect(text(of: "") == "")
        #expect(text(of: "\n") == "")
        #expect(text(of: "no header at all") == "no header at all\n")
        #expect(text(of: "\nmessage\0behind a NUL") == "message\0behind a NUL\n")
        #expect(text(of: " begins with a space\n\nm\n") == "m\n begins with a space\n")
        #expect(AnnotatedObject(Array("parent x\n\n".utf8)).ids(in: "parent") == nil)
    }

    @Test func `any bytes are taken`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...60, using: &random)
            let bytes = random.text(count, of: "\n \0tree").utf8
            let object = AnnotatedObject(Array(bytes))
            #expect(object.text.count <= count + 2)
        }
    }
}
