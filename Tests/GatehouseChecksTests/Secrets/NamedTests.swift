import GatehouseCore
import GatehouseMatch
import TestSupport
import Testing

@testable import GatehouseChecks

@Suite struct `A key told by the provider's word` {
    private static let secrets = Secrets()
    private let key = Example.body(.hex, 32)

    private func codes(in text: String) -> [String] {
        Self.secrets.findings(in: Change(at: .scan, [Content(Place(.stream), Array(text.utf8))])).list
            .filter { $0.evidence >= .contextual }.map(\.code.text)
    }

    @Test(arguments: [
        "twilioKEY=%", "TWILIO_AUTH_TOKEN: %", "twilioSecret = \"%\"", "twilio access token %", "twilio-private-%",
        "twilio   PRIVATE   KEY  :  %", "twilio.api.key.%", "{\"twilio\": {\"secret\": \"%\"}}", "twilioapikey='%'",
        "<twilio-token>%</twilio-token>", "<twilioToken>\n  %\n</twilioToken>", "let twilioToken: String = \"%\"",
        "key for twilio = %\ntwilio_token=%", "twilioApi=%", "twilio-api = %",
    ])
    func `is found however the name is written, and whatever stands between it and the value`(text: String) {
        let marked = text.replacing("%", with: key)
        #expect(codes(in: marked).contains("secrets/twilio-secret"), "\(text)")
    }

    @Test func `needs no randomness, since its length and letters speak for it`() {
        let invented = "abcdef" + "1234567890" + "abcdef" + "1234567890"
        #expect(codes(in: "twilioToken = " + invented) == ["secrets/twilio-secret"])
    }

    @Test(arguments: [
        "twilio_token = %0", "twilio_id = %", "twilio = %", "twilio_public_key = %", "twilio_token_hash = %",
        "twiliox_key %", "notwilio key %", "key of x, twilio; token %", "twilio\ntoken %",
    ])
    func `is not told where the value is longer, the name another one, or no word speaks of a key`(text: String) {
        #expect(!codes(in: text.replacing("%", with: key)).contains("secrets/twilio-secret"), "\(text)")
    }

    @Test func `is no placeholder, and no word of one letter`() {
        let dummies = [
            String(repeating: "x", count: 32), String(repeating: "0", count: 32), String(repeating: "ab", count: 16),
        ]
        for dummy in dummies { #expect(codes(in: "twilio_key = " + dummy).isEmpty, "\(dummy)") }
        #expect(codes(in: "opsgenie api key: your0000-0000-0000-0000-" + Example.body(.hex, 12)).isEmpty)
    }

    @Test func `has a word that no other kind has, without blanks or signs`() {
        let words = everyNamed.flatMap { $0.words.description.split(separator: " ") }
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { $0.utf8.allSatisfy(Alphabet.base36.contains) && $0.utf8.count <= 32 })
    }

    @Test func `is looked up by one to five words of the name in a row`() {
        let table = NamedTable(everyNamed)
        for (index, named) in everyNamed.enumerated() {
            for word in named.words.description.split(separator: " ") {
                let name = Array("my_\(word)_key".utf8)
                let atoms = NameAtoms(0..<name.count, in: name, cuts: [])
                #expect(table.kinds(in: atoms).contains(index), "\(word)")
            }
        }
        let parted = Array("AUTH-0 client SECRET".utf8)
        let found = table.kinds(in: NameAtoms(0..<parted.count, in: parted, cuts: []))
        #expect(found.map { everyNamed[$0].words.description } == ["auth0"])
        let other = Array("authOne".utf8)
        #expect(table.kinds(in: NameAtoms(0..<other.count, in: other, cuts: [])).isEmpty)
    }

    @Test func `costs no more where its words stand in thousands`() {
        for unit in ["key ", "key_key-", "twilio key twilio ", "token: abcdefghij1234567-"] {
            let text = Array(String(repeating: unit, count: 4_000).utf8)
            let found = Self.secrets.findings(in: Change(at: .scan, [Content(Place(.stream), text)]))
            #expect(found.problems.isEmpty, "\(unit)")
        }
    }
}
