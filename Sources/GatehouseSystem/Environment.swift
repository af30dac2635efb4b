#if canImport(Glibc)
    @preconcurrency import Glibc
#else
    import Darwin
#endif

/// The variables of a process, in order, as bytes.
package struct Environment: Hashable, Sendable {
    /// One variable.
    package struct Variable: Hashable, Sendable {
        package var name: [UInt8]
        package var value: [UInt8]

        package init(_ name: [UInt8], _ value: [UInt8]) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var variables: [Variable]

    package init(_ variables: [Variable] = []) { self.variables = variables }

    /// The variables with these names and values, by name.
    package init(_ pairs: [String: String]) {
        variables = pairs.sorted { $0.key < $1.key }.map { Variable(Array($0.key.utf8), Array($0.value.utf8)) }
    }

    /// The value of a variable; nil where it is not set. Setting nil takes the variable away.
    package subscript(_ name: String) -> [UInt8]? {
        get { variables.first { $0.name.elementsEqual(name.utf8) }?.value }
        set {
            variables.removeAll { $0.name.elementsEqual(name.utf8) }
            if let newValue { variables.append(Variable(Array(name.utf8), newValue)) }
        }
    }

    /// The variables that this process was started with.
    package static func current() -> Environment {
        #if canImport(Glibc)
            var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = environ
        #else
            var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = _NSGetEnviron().pointee
        #endif
        var found: [Variable] = []
        while let entry = next.pointee {
            if let variable = variable(in: UnsafeRawBufferPointer(start: entry, count: strlen(entry))) {
                found.append(variable)
            }
            next += 1
        }
        return Environment(found)
    }

    private static func variable(in entry: UnsafeRawBufferPointer) -> Variable? {
        guard let equals = entry.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        return Variable(Array(entry[..<equals]), Array(entry[(equals + 1)...]))
    }
}
