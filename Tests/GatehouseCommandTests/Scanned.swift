import Foundation
import TestSupport

/// A report of `gatehouse scan --format json`, as another program reads it.
struct Scanned: Decodable {
    struct Finding: Decodable {
        let code: String
        let level: String
        let evidence: String
        let message: String
        let place: Place
        let alsoAt: [Place]
        let fingerprint: String
    }

    struct Place: Decodable {
        let kind: String
        let repository: String?
        let path: String?
        let line: Int?
        let column: Int?
        let commit: String?
        let ref: String?
    }

    struct Coverage: Decodable {
        let commits: Int
        let blobs: Int
        let bytes: Int
    }

    let schema: String
    let stage: String
    let decision: String
    let findings: [Finding]
    let coverage: Coverage

    /// The levels that the findings have.
    var levels: Set<String> { Set(findings.map(\.level)) }
    /// The names of what was found, with their levels.
    var fingerprints: Set<String> { Set(findings.map { "\($0.level) \($0.fingerprint)" }) }
    /// How many secrets block.
    var blocked: Int { findings.filter { $0.level == "block" && $0.code.hasPrefix("secrets/") }.count }
    /// Every place of every finding that blocks.
    var places: [Place] { findings.filter { $0.level == "block" }.flatMap { [$0.place] + $0.alsoAt } }
    /// The paths in which something blocks.
    var paths: Set<String> { Set(places.compactMap(\.path)) }
    /// The kinds of places in which something blocks.
    var kinds: Set<String> { Set(places.map(\.kind)) }
}

extension Clone {
    /// Runs `gatehouse scan` in the working tree.
    func scan(_ arguments: [String] = [], input: String = "") throws -> Outcome {
        try TestSupport.run(
            builtExecutable("gatehouse"), ["scan"] + arguments, input: Array(input.utf8), env: environment, in: path)
    }

    /// What `gatehouse scan --format json` says.
    func scanned(_ arguments: [String] = [], input: String = "") throws -> Scanned {
        let outcome = try scan(["--format", "json"] + arguments, input: input)
        guard let report = try? JSONDecoder().decode(Scanned.self, from: Data(outcome.outputBytes)) else {
            throw Failure("'gatehouse scan \(arguments.joined(separator: " "))' gave no report: \(outcome)")
        }
        return report
    }
}
