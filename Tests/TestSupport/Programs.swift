import Foundation

/// Where programs are looked for.
package let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"

/// The full path of a program of the system.
package func findProgram(_ name: String) throws -> String {
    let places = searchPath.split(separator: ":").map { "\($0)/\(name)" }
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
        throw Failure("there is no program '\(name)' in \(searchPath)")
    }
    return found
}

/// The full path of a program of ours: in the folder that GATEHOUSE_BIN names, else in the build folder that the tests
/// run from.
package func builtExecutable(_ name: String) throws -> String {
    let path = "\(try buildFolder())/\(name)"
    guard access(path, X_OK) == 0 else {
        throw Failure("'\(name)' is not built: there is no program '\(path)'; run 'swift build' first")
    }
    return path
}

private func buildFolder() throws -> String {
    if let folder = ProcessInfo.processInfo.environment["GATEHOUSE_BIN"] { return folder }
    for argument in CommandLine.arguments {
        if let bundle = argument.range(of: ".xctest") {
            return URL(fileURLWithPath: String(argument[..<bundle.upperBound])).deletingLastPathComponent().path
        }
    }
    throw Failure("where the programs are built is not known here; set GATEHOUSE_BIN to the folder")
}
