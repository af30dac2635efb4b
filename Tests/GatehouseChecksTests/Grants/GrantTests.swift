import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseChecks

@Suite struct GrantTests {
    private var grant: Grant {
        let names = ["b", "a", "b"].compactMap { Fingerprint("gh1:" + String(repeating: $0, count: 32)) }
        return Grant(
            repository: "acme/app", of: names, with: ObjectID(bytes: [UInt8](repeating: 7, count: 20))!,
            into: RefName("refs/heads/main"), until: Day("2027-01-31")!, reason: "a sample, not a key")
    }

    @Test func `a statement says what it was made of, each finding once and in order`() {
        #expect(Grant(grant.bytes) == grant)
        #expect(grant.findings.map(\.text.last) == ["a", "b"])
        let signed = SignedGrant(grant, armour: Array("-----BEGIN SSH SIGNATURE-----\nx\n".utf8))
        #expect(SignedGrant(signed.bytes) == signed)
    }

    @Test func `a statement in any other form is none`() {
        let text = String(decoding: grant.bytes, as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        let swapped = (lines[0...3] + [lines[5], lines[4]] + lines[6...]).map { $0 + "\n" }.joined()
        for other in [
            "", text + "\n", String(text.dropLast()), " " + text, text.replacing("1\n", with: "2\n"), swapped,
            text.replacing("until 2027-01-31", with: "until 2027-1-31"), text.replacing("head 0", with: "head A"),
            text.replacing("refs/heads/main", with: "main"), text.replacing("\n", with: "\r\n"), text + "more\n",
            text.replacing("reason a sample, not a key", with: "reason "),
            text.replacing("a sample", with: "a\tsample"),
            text.replacing(lines[4] + "\n" + lines[5] + "\n", with: ""), text.replacing("gh1:", with: "gh2:"),
            text.replacing(lines[4], with: lines[4] + "\n" + lines[4]),
        ] {
            #expect(Grant(Array(other.utf8)) == nil, "\(other)")
            #expect(SignedGrant(Array(other.utf8)) == nil, "\(other)")
        }
    }

    @Test func `every cut of a file is none`() {
        let bytes = SignedGrant(grant, armour: Array("-----BEGIN SSH SIGNATURE-----\n".utf8)).bytes
        for count in bytes.indices { #expect(SignedGrant(Array(bytes.prefix(count))) == nil) }
    }

    @Test func `a file that was changed is read as what is written in it, or not at all`() {
        let armour = Array("-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n".utf8)
        let file = SignedGrant(grant, armour: armour).bytes
        for seed in UInt64(0)..<10_000 {
            var random = SeededGenerator(seed: seed)
            var bytes = file
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert([0, 9, 10, 13, 32, 255].randomElement(using: &random)!, at: place)
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
                }
            }
            if let signed = SignedGrant(bytes) { #expect(signed.bytes == bytes, "seed \(seed)") }
            #expect(SignedApproval(bytes) == nil)
        }
    }

    @Test func `its number is another for whatever else it says`() {
        let other = [
            { (grant: inout Grant) in grant.reason = "another" }, { $0.until = Day("2027-02-01")! },
            { $0.repository = "acme/lib" }, { $0.ref = RefName("refs/heads/next") }, { $0.findings.removeLast() },
        ].map { change in
            var changed = grant
            change(&changed)
            return changed.number
        }
        #expect(Set(other + [grant.number]).count == 6)
        #expect(grant.number.count == Grant.digits)
    }

    @Test func `a statement takes as many findings as the command line, and no more`() {
        for (count, isRead) in [(Grant.most, true), (Grant.most + 1, false), (0, false)] {
            var many = grant
            many.findings = (0..<count).compactMap { Fingerprint("gh1:" + String(1 << 32 + $0, radix: 16).leftPadded) }
                .sorted()
            #expect((Grant(many.bytes) == many) == isRead, "\(count)")
        }
    }
}

extension String {
    fileprivate var leftPadded: String { String(repeating: "0", count: 32 - count) + self }
}
