import GatehouseChecks
import GatehouseCore
import GatehouseMatch
import Testing

@Suite struct `Every kind of credential` {
    @Test func `has a name of its own under secrets`() {
        let codes = everyKind.map(\.code.text)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.hasPrefix("secrets/") })
    }

    @Test(arguments: everyKind.map(\.code))
    func `has a text to be looked for, and shows what it finds`(code: Code) throws {
        let kind = try #require(everyKind.first { $0.code == code })
        #expect(!kind.finds().isEmpty)
        switch kind.look {
        case .forms(let forms): #expect(forms.allSatisfy { FormMatcher($0) != nil })
        case .assigned(let words, let forms):
            #expect(!forms.isEmpty)
            #expect(words.allSatisfy { $0.utf8.count >= 3 && $0 == $0.lowercased() })
        case .code(let anchors, _): #expect(anchors.allSatisfy { $0.bytes.count >= 3 })
        }
    }

    @Test(arguments: everyKind.map(\.code))
    func `finds what its examples hold, and leaves the rest`(code: Code) throws {
        let kind = try #require(everyKind.first { $0.code == code })
        for text in kind.finds() {
            let found = Secrets().findings(in: Change(at: .scan, [Content(Place(.stream), Array(text.utf8))])).list
            #expect(found.map(\.code) == [code], "\(text)")
            #expect(found.allSatisfy { $0.identity.family == kind.family })
        }
        for text in kind.leaves() {
            let found = Secrets().findings(in: Change(at: .scan, [Content(Place(.stream), Array(text.utf8))])).list
            #expect(!found.contains { $0.code == code }, "\(text)")
        }
    }
}
