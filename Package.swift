// swift-tools-version: 6.1
import Foundation
import PackageDescription

// Imports point down: executables → Hooks → {Git, YAML, Tools, Report, Checks, …} → Core. A target names all that it
// imports, and `swift build --explicit-target-dependency-import-check error` holds it to that.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func executable(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: Target.Dependency..., exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

// libdeflate inflates twice as fast as zlib, which stands in where it is not installed.
let hasDeflate = ["/usr/include", "/usr/local/include", "/opt/homebrew/include"].contains {
    FileManager.default.fileExists(atPath: "\($0)/libdeflate.h")
}

let packs = Target.target(
    name: "GatehousePacks",
    dependencies: ["GatehouseCore", "GatehouseSystem", "CZlib"] + (hasDeflate ? ["CDeflate"] : []),
    swiftSettings: strict + (hasDeflate ? [.define("GATEHOUSE_DEFLATE")] : []))

let package = Package(
    name: "gatehouse",
    products: [
        .executable(name: "gatehouse", targets: ["gatehouse"]),
        .executable(name: "pre-commit", targets: ["pre-commit"]),
        .executable(name: "pre-merge-commit", targets: ["pre-merge-commit"]),
        .executable(name: "commit-msg", targets: ["commit-msg"]),
        .executable(name: "pre-push", targets: ["pre-push"]),
        .executable(name: "pre-receive", targets: ["pre-receive"]),
        .executable(name: "post-receive", targets: ["post-receive"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // Core: the words of the house. It imports nothing.
        library("GatehouseCore"),

        // The outside world: streams, programs, threads.
        library("GatehouseSystem"),

        // What stands in the middle: these do not know each other.
        library("GatehouseMatch", "CPcre2"),
        library("GatehouseSource", "GatehouseCore"),
        library("GatehouseArchives", "CZlib", "CLzma", "CZstd", "CBzip2"),
        library("GatehouseChecks", "GatehouseCore", "GatehouseMatch", "GatehouseArchives", "GatehouseSource"),
        library("GatehouseYAML", "GatehouseCore", "CLibyaml"),
        library("GatehouseReport", "GatehouseCore"),
        library("GatehouseFormats", "GatehouseCore", "GatehouseReport"),
        library("GatehouseImport", "GatehouseCore", "GatehouseMatch"),
        packs,
        library("GatehouseGit", "GatehouseCore", "GatehouseSystem", "GatehousePacks"),
        library("GatehouseLibgit2", "GatehouseCore", "GatehouseGit", "CLibgit2"),
        library("GatehouseTools", "GatehouseCore", "GatehouseSystem"),
        library(
            "GatehouseSignatures", "GatehouseCore", .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "CryptoExtras", package: "swift-crypto")),

        // The hooks bring them together.
        library(
            "GatehouseHooks", "GatehouseCore", "GatehouseSystem", "GatehouseGit", "GatehouseYAML", "GatehouseTools",
            "GatehouseReport", "GatehouseChecks"),

        // What people and git run.
        executable("pre-commit", "GatehouseHooks"),
        executable("pre-merge-commit", "GatehouseHooks"),
        executable("commit-msg", "GatehouseHooks"),
        executable("pre-push", "GatehouseHooks", "GatehouseSignatures", "GatehouseTools"),
        executable("pre-receive", "GatehouseHooks", "GatehouseSignatures", "GatehouseTools"),
        executable("post-receive", "GatehouseHooks"),
        executable(
            "gatehouse", "GatehouseCore", "GatehouseSystem", "GatehouseGit", "GatehouseLibgit2", "GatehousePacks",
            "GatehouseYAML", "GatehouseSource", "GatehouseTools", "GatehouseReport", "GatehouseFormats",
            "GatehouseChecks", "GatehouseHooks", "GatehouseImport", "GatehouseSignatures",
            .product(name: "ArgumentParser", package: "swift-argument-parser")),

        // Names of system libraries, for the compiler.
        .systemLibrary(
            name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
        .systemLibrary(
            name: "CLibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CPcre2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CLzma", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"]), .brew(["xz"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
        .systemLibrary(name: "CBzip2", providers: [.apt(["libbz2-dev"]), .brew(["bzip2"])]),

        // The tests stand in the same folders again.
        .target(
            name: "TestSupport", dependencies: ["GatehouseCore", "GatehouseSystem"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("GatehouseCoreTests", "GatehouseCore", "GatehouseYAML", "GatehouseChecks"),
        tests("GatehouseSystemTests", "GatehouseSystem"),
        tests("GatehouseMatchTests", "GatehouseMatch", "CPcre2"),
        tests("GatehouseSourceTests", "GatehouseSource", "GatehouseCore"),
        tests("GatehouseArchivesTests", "GatehouseArchives"),
        tests("GatehouseChecksTests", "GatehouseChecks", "GatehouseCore", "GatehouseMatch"),
        tests("GatehouseYAMLTests", "GatehouseYAML", "GatehouseCore"),
        tests("GatehouseReportTests", "GatehouseReport", "GatehouseCore", exclude: ["Golden"]),
        tests(
            "GatehouseFormatsTests", "GatehouseFormats", "GatehouseReport", "GatehouseCore", exclude: ["Golden"]),
        tests("GatehouseImportTests", "GatehouseImport", "GatehouseCore", "GatehouseMatch"),
        tests("GatehousePacksTests", "GatehousePacks", "GatehouseCore", "GatehouseSystem", "CZlib"),
        tests("GatehouseGitTests", "GatehouseGit", "GatehouseLibgit2", "GatehouseCore", "GatehouseSystem"),
        tests("GatehouseToolsTests", "GatehouseTools", "GatehouseCore", "GatehouseSystem"),
        tests(
            "GatehouseSignaturesTests", "GatehouseSignatures", "GatehouseCore",
            .product(name: "Crypto", package: "swift-crypto")),
        tests(
            "GatehouseHooksTests", "GatehouseHooks", "GatehouseCore", "GatehouseYAML", "GatehouseChecks",
            "GatehouseSystem"),
        tests("GatehouseCommandTests"),
        tests("HouseTests"),
    ],
    swiftLanguageModes: [.v6]
)

if hasDeflate {
    package.targets.append(
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]))
}

// Fuzz targets need clang's libFuzzer, and are built only when asked for: GATEHOUSE_FUZZ=1 swift build --product fuzz-…
if ProcessInfo.processInfo.environment["GATEHOUSE_FUZZ"] != nil {
    func fuzz(_ name: String, _ dependencies: Target.Dependency...) -> Target {
        .executableTarget(
            name: "fuzz-\(name)", dependencies: dependencies, path: "Tests/Fuzz/\(name)", swiftSettings: strict)
    }
    package.targets += [
        fuzz("policy", "GatehouseCore", "GatehouseYAML", "GatehouseChecks"),
        fuzz("git", "GatehouseCore", "GatehouseGit"),
        fuzz("archives", "GatehouseArchives"),
        fuzz("reports", "GatehouseCore", "GatehouseReport"),
        fuzz("packs", "GatehousePacks", "GatehouseCore", "GatehouseSystem"),
        fuzz("signatures", "GatehouseSignatures", "GatehouseCore"),
        fuzz("record", "GatehouseTools", "GatehouseCore", "GatehouseSystem"),
        fuzz("secrets", "GatehouseCore", "GatehouseMatch", "GatehouseChecks"),
    ].filter { FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\($0.path ?? "")") }
}

// The engine's speed over a folder of files, that of reading packs, that of verifying signatures, and functions to compare:
// GATEHOUSE_BENCH=1 swift build -c release --product bench-engine
if ProcessInfo.processInfo.environment["GATEHOUSE_BENCH"] != nil {
    package.targets += [
        .executableTarget(
            name: "bench-engine", dependencies: ["GatehouseCore", "GatehouseMatch", "GatehouseChecks"],
            path: "Benchmarks/Engine", swiftSettings: strict),
        .executableTarget(
            name: "bench-packs", dependencies: ["GatehouseCore", "GatehousePacks", "GatehouseSystem"],
            path: "Benchmarks/Packs", swiftSettings: strict),
        .executableTarget(
            name: "bench-signatures", dependencies: ["GatehouseCore", "GatehouseSignatures", "GatehouseSystem"],
            path: "Benchmarks/Signatures", swiftSettings: strict),
        .executableTarget(
            name: "bench-functions", dependencies: ["GatehouseCore", "GatehouseSource", "GatehouseSystem"],
            path: "Benchmarks/Functions", swiftSettings: strict),
    ]
}
