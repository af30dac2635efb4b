import GatehouseChecks
import GatehouseYAML
import TestSupport
import Testing

@testable import GatehouseCore

/// The loader and an independent validator of JSON Schema are asked about the same random files, and must agree.
///
/// A schema describes shape. What the loader refuses beyond it is left out of the drawn files: what YAML itself refuses
/// (see `YAMLReaderTests`), a second waiver for one fingerprint, a rule whose pattern or examples are wrong, and a second
/// rule of one name.
struct SchemaAgreementTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `the loader and the schema agree on random policies`(seed: UInt64) throws {
        let checks = everyCheck + [SampleCheck.self]
        try agree(on: Policy.schema(checks: checks), seed: seed) { text in
            Policy.read(readYAML(Array(text.utf8)), source: "test", checks: checks).mistakes
        }
    }

    @Test func `the loader and the schema agree on random server configurations`() throws {
        try agree(on: ServerConfiguration.schema, seed: 5) { text in
            ServerConfiguration.read(readYAML(Array(text.utf8))).mistakes
        }
    }

    private func agree(on schema: JSON, seed: UInt64, _ load: (String) -> [Mistake]) throws {
        guard SchemaValidator.isInstalled else {
            Issue.record("python3 has no jsonschema: run Tests/run.sh, or name one that has it in GATEHOUSE_PYTHON")
            return
        }
        var drawing = DrawnFile(seed: seed)
        let files = (0..<120).map { _ in drawing.draw(schema) }
        let complaints = try SchemaValidator.complaints(about: files.map(\.line), against: schema.text)
        for (file, complaint) in zip(files, complaints) {
            let mistakes = load(drawing.yaml(file))
            let words = mistakes.map { $0.line(in: "policy").text }
            #expect(complaint.isEmpty == mistakes.isEmpty, "\(file.line) \(complaint) \(words)")
        }
        // Else the files would prove nothing about one of the two verdicts.
        #expect(complaints.count { $0.isEmpty } >= 25, "seed \(seed)")
        #expect(complaints.count { !$0.isEmpty } >= 25, "seed \(seed)")
    }
}
