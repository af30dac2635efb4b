import GatehouseCore
import Testing

@testable import GatehouseChecks

@Suite struct ApprovalTests {
    private let tree = ObjectID(bytes: [UInt8](repeating: 7, count: 20))!
    private var approval: Approval {
        Approval(
            repository: "acme/app", of: tree, for: RefName("refs/heads/main"), onto: tree, under: "sha256:0a",
            until: Day("2027-01-31")!)
    }

    @Test func `a statement says what it was made of`() {
        #expect(Approval(approval.bytes) == approval)
        var first = approval
        first.base = nil
        #expect(Approval(first.bytes) == first)
        let signed = SignedApproval(approval, armour: Array("-----BEGIN SSH SIGNATURE-----\nx\n".utf8))
        #expect(SignedApproval(signed.bytes) == signed)
    }

    @Test func `a statement in any other form is none`() {
        let text = String(decoding: approval.bytes, as: UTF8.self)
        for other in [
            "", text + "\n", String(text.dropLast()), " " + text, text.replacing("1\n", with: "2\n"),
            text.replacing("until 2027-01-31", with: "until 2027-1-31"),
            text.replacing("refs/heads/main", with: "main"),
            text.replacing("base ", with: "base x"), text.replacing("\n", with: "\r\n"),
            text.replacing("tree 0", with: "tree A"), text + "more\n",
        ] {
            #expect(Approval(Array(other.utf8)) == nil, "\(other)")
            #expect(SignedApproval(Array(other.utf8)) == nil, "\(other)")
        }
    }

    @Test func `every cut of a file is none`() {
        let bytes = SignedApproval(approval, armour: Array("-----BEGIN SSH SIGNATURE-----\n".utf8)).bytes
        for count in bytes.indices { #expect(SignedApproval(Array(bytes.prefix(count))) == nil) }
    }
}
