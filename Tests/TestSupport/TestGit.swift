import Foundation

/// A git that makes repositories for tests: the system's, or a newer one beside it.
package struct TestGit: Sendable {
    /// The folder that holds it; nil for the system's.
    private let folder: String?

    /// The git that everybody has.
    package static let system = TestGit(folder: nil)

    /// One of this year; nil where there is none. `Tests/newer-git.sh` puts it where it is looked for.
    package static let newer: TestGit? = {
        let named = ProcessInfo.processInfo.environment["GATEHOUSE_NEWER_GIT"]
        let folder = (named ?? "\(package)/.build/tests/newer-git") + "/bin"
        return access("\(folder)/git", X_OK) == 0 ? TestGit(folder: folder) : nil
    }()

    /// What a test says that does not run because there is no newer git.
    package static let newerIsMissing =
        "this needs a newer git than the system's: run Tests/newer-git.sh .build/tests/newer-git"

    /// Where programs are looked for, this git first.
    package var searchPath: String { (folder.map { "\($0):" } ?? "") + TestSupport.searchPath }

    /// The program itself.
    package func program() throws -> String { try folder.map { "\($0)/git" } ?? findProgram("git") }

    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
}
