import Foundation
import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseChecks

/// What one engine has judged, another must not believe.
@Test func `the engine's digest is that of its sources`() throws {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let kept = top.appending(path: "Sources/GatehouseChecks/Secrets/EngineDigest.swift").path
    var digest = SHA256()
    for folder in [
        "GatehouseArchives", "GatehouseChecks", "GatehouseCore/Change", "GatehouseCore/Check", "GatehouseMatch",
        "GatehouseSource",
    ] {
        let root = top.appending(path: "Sources/\(folder)").path
        for name in try FileManager.default.subpathsOfDirectory(atPath: root).sorted() where name.hasSuffix(".swift") {
            if "\(root)/\(name)" == kept { continue }
            digest.update(Array("\(folder)/\(name)\0".utf8))
            digest.update(try Data(contentsOf: URL(filePath: "\(root)/\(name)")))
        }
    }
    try Golden.expect(
        """
        /// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
        /// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
        let engineDigest = "\(SHA256.hex(digest.digest()))"

        """, isFile: kept)
}
