import Testing

/// Who may import what. Imports point down: executables → Hooks → what stands in the middle → Core.
private let mayImport: [String: Set<String>] = [
    "GatehouseCore": [],
    "GatehouseSystem": ["Glibc", "Darwin", "Synchronization"],
    "GatehouseMatch": ["CPcre2", "Synchronization"],
    "GatehouseArchives": ["CZlib", "CLzma", "CZstd", "CBzip2"],
    "GatehouseSource": ["GatehouseCore", "Synchronization"],
    "GatehouseChecks": ["GatehouseCore", "GatehouseMatch", "GatehouseArchives", "GatehouseSource", "Synchronization"],
    "GatehouseYAML": ["GatehouseCore", "CLibyaml"],
    "GatehouseReport": ["GatehouseCore"],
    "GatehouseFormats": ["GatehouseCore", "GatehouseReport"],
    "GatehouseImport": ["GatehouseCore", "GatehouseMatch"],
    "GatehousePacks": ["GatehouseCore", "GatehouseSystem", "CZlib", "CDeflate", "Synchronization"],
    "GatehouseGit": ["GatehouseCore", "GatehouseSystem", "GatehousePacks", "Synchronization"],
    "GatehouseLibgit2": ["GatehouseCore", "GatehouseSystem", "GatehouseGit", "CLibgit2"],
    "GatehouseSignatures": ["GatehouseCore", "Crypto", "CryptoExtras"],
    "GatehouseTools": ["GatehouseCore", "GatehouseSystem", "Synchronization"],
    "GatehouseHooks": [
        "GatehouseCore", "GatehouseSystem", "GatehouseGit", "GatehouseYAML", "GatehouseTools", "GatehouseReport",
        "GatehouseChecks", "Synchronization",
    ],
    "pre-commit": ["GatehouseHooks"],
    "pre-merge-commit": ["GatehouseHooks"],
    "commit-msg": ["GatehouseHooks"],
    "pre-push": ["GatehouseHooks", "GatehouseSignatures", "GatehouseTools"],
    "pre-receive": ["GatehouseHooks", "GatehouseSignatures", "GatehouseTools"],
    "post-receive": ["GatehouseHooks"],
    "gatehouse": [
        "GatehouseCore", "GatehouseSystem", "GatehouseGit", "GatehouseLibgit2", "GatehousePacks", "GatehouseYAML",
        "GatehouseTools", "GatehouseReport", "GatehouseFormats", "GatehouseChecks", "GatehouseHooks", "GatehouseImport",
        "GatehouseSignatures", "GatehouseSource", "ArgumentParser", "Foundation", "Synchronization",
    ],
]

@Test func `every module imports only what stands below it`() throws {
    let strangers = try House.swiftFiles(in: "Sources").flatMap { file in
        file.imports.filter { mayImport[file.module]?.contains($0) != true }.map { "\(file.path) imports \($0)" }
    }
    #expect(strangers == [])
}

@Test func `an import is seen in each of its forms`() {
    let file = House.File(
        path: "Sources/A/B.swift",
        text: """
            import One
            package import Two
                import Three
            import struct Four.Name
            // import Five
            let text = "import Six"
            """)
    #expect(file.imports == ["One", "Two", "Three", "Four"])
}
