import GatehouseCore

/// A finding as a SARIF result.
struct SARIFResult {
    private let weighed: Weighed
    private let rule: Int
    private let maker: Authorship?
    private let bases: SARIFBases

    init(_ weighed: Weighed, rule: Int, by maker: Authorship?, _ bases: SARIFBases) {
        self.weighed = weighed
        self.rule = rule
        self.maker = maker
        self.bases = bases
    }

    // Enough for any reader; `properties.places` counts them all.
    private static let mostRelated = 100

    var json: JSON {
        let finding = weighed.finding
        let related = weighed.alsoAt.prefix(Self.mostRelated).enumerated().map { number, place in
            SARIFLocation(place, bases).json(id: number + 1)
        }
        return .object(
            [
                ("ruleId", .string(finding.code.text)), ("ruleIndex", .number(rule)),
                ("level", .string(weighed.level.inSARIF)),
                (
                    "message",
                    .object([
                        ("text", .string(SARIFText.escaped("\(finding.message.text)\n→ \(finding.remedy.text)")))
                    ])
                ),
                ("locations", .array([SARIFLocation(finding.place, bases, weighed.quote).json()])),
            ] + (related.isEmpty ? [] : [("relatedLocations", .array(related))]) + [
                ("fingerprints", .object([("gatehouse/v1", .string(weighed.fingerprint.text))]))
            ] + lineHash + [
                ("suppressions", .array(suppressions)), ("baselineState", .string(baselineState)),
                ("properties", .object(properties)),
            ])
    }

    private var lineHash: [(String, JSON)] {
        guard let hash = weighed.quote?.lineHash else { return [] }
        return [("partialFingerprints", .object([("primaryLocationLineHash", .string(hash))]))]
    }

    private var suppressions: [JSON] {
        guard let waiver = weighed.waiver else { return [] }
        let until = waiver.until.map { [("until", JSON.string($0.description))] } ?? []
        return [
            .object([
                ("kind", .string(waiver.source == .inline ? "inSource" : "external")), ("status", .string("accepted")),
                ("justification", .string(waiver.reason)),
                ("properties", .object([("source", .string(waiver.source.rawValue))] + until)),
            ])
        ]
    }

    // The baseline is what this run is compared with: what it does not name is new.
    private var baselineState: String { weighed.waiver?.source == .baseline ? "unchanged" : "new" }

    private var properties: [(String, JSON)] {
        let finding = weighed.finding
        let place = finding.place
        let names: [(String, String?)] = [
            ("commit", place.commit?.hex), ("blob", place.blob?.hex),
            ("ref", place.ref.map { Escaped.text($0.bytes) }),
            ("author", maker?.person), ("day", maker?.day.description),
        ]
        return [
            ("evidence", .string(finding.evidence.rawValue)),
            ("because", .array(finding.because.map { .string($0.text) })),
            ("remedy", .string(finding.remedy.text)),
            ("places", .number(1 + weighed.alsoAt.count)),
        ] + (finding.measure.map { [("measure", .number($0.value))] } ?? [])
            + names.compactMap { name, text in text.map { (name, .string($0)) } }
    }
}
