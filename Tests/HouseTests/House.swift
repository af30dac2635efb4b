import Foundation

/// The repository as a folder of files: what the house rules are held against.
enum House {
    /// The top of the package.
    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The Swift files below a folder, in order.
    static func swiftFiles(in folder: String) throws -> [File] {
        let root = top.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        return try names.filter { $0.hasSuffix(".swift") }.map { name in
            File(path: "\(folder)/\(name)", text: try String(contentsOf: root.appending(path: name), encoding: .utf8))
        }
    }

    /// The files that git tracks or would track.
    static func trackedFiles() throws -> [File] {
        let names = try git("ls-files", "-z", "--cached", "--others", "--exclude-standard").split(separator: 0)
        return names.compactMap { name in
            let path = String(decoding: name, as: UTF8.self)
            guard let bytes = try? Data(contentsOf: top.appending(path: path)) else { return nil }
            return File(path: path, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func git(_ arguments: String...) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", top.path] + arguments
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return bytes
    }

    /// One file of the repository.
    struct File {
        let path: String
        let text: String

        /// The folder below `Sources` or `Tests`: the module's name.
        var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

        /// The lines, with their numbers from 1.
        var lines: [(number: Int, text: Substring)] {
            text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0 + 1, $1) }
        }

        /// The lines that are no comment.
        var codeLines: [(number: Int, text: Substring)] {
            lines.filter { !$0.text.drop(while: \.isWhitespace).hasPrefix("//") }
        }

        /// The modules that the file imports.
        var imports: [String] {
            codeLines.compactMap { line in
                let words = line.text.split(whereSeparator: \.isWhitespace)
                guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
                    words[..<at].allSatisfy({ ["package", "public", "internal", "private"].contains($0) })
                else { return nil }
                return String(words[words.count - 1].prefix { $0 != "." })
            }
        }
    }
}
