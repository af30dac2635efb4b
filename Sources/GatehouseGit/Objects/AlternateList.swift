/// Lists of object directories as git writes them: in `GIT_ALTERNATE_OBJECT_DIRECTORIES`, and in `info/alternates`.
///
/// Git puts a path that begins with a double quote or holds the separator between double quotes, with escapes as in C.
/// libgit2 does not take them off, and then finds nothing; so the lists are read here.
package enum AlternateList {
    /// The paths of the environment's list, which colons separate.
    package static func inEnvironment(_ list: [UInt8]) -> [[UInt8]]? { paths(in: list, separatedBy: UInt8(ascii: ":")) }

    /// The paths of an `info/alternates` file: one on each line.
    package static func inFile(_ list: [UInt8]) -> [[UInt8]]? { paths(in: list, separatedBy: UInt8(ascii: "\n")) }

    // Nil for a list with a quotation that does not end where an entry does. Git would take it as a path that begins with
    // a quote; that hardly exists, and a store that is left out would hide objects.
    private static func paths(in list: [UInt8], separatedBy separator: UInt8) -> [[UInt8]]? {
        var paths: [[UInt8]] = []
        var rest = list[...]
        while let first = rest.first {
            if first == UInt8(ascii: "\"") {
                guard let (path, end) = CQuoting.unquoted(rest), end == rest.endIndex || rest[end] == separator else {
                    return nil
                }
                paths.append(path)
                rest = rest[end...].dropFirst()
            } else {
                let entry = rest.prefix { $0 != separator }
                if first != UInt8(ascii: "#") && first != separator { paths.append(Array(entry)) }
                rest = rest[entry.endIndex...].dropFirst()
            }
        }
        return paths.contains([]) ? nil : paths
    }
}
