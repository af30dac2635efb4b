/// A git configuration file, read by us: one file, without includes, and without anything from the environment.
package struct ConfigFile: Hashable, Sendable {
    /// One setting. Section and key are in lower case; a subsection is as written.
    package struct Setting: Hashable, Sendable {
        package var section: String
        package var subsection: [UInt8]?
        package var key: String
        /// Nil for a key without `=`, which means true.
        package var value: [UInt8]?
    }

    package let settings: [Setting]

    /// Reads the text. Throws the number of the first line that git would not read either.
    package init(_ text: [UInt8]) throws(Malformed) {
        var parser = ConfigParser(text)
        settings = try parser.settings()
    }

    /// A line out of form.
    package struct Malformed: Error, Hashable, Sendable {
        package let line: Int

        package init(line: Int) { self.line = line }
    }

    /// The last value of a setting without subsection, as git takes it; an empty one for a key without `=`.
    package func value(_ section: String, _ key: String) -> [UInt8]? {
        let last = settings.last { $0.section == section && $0.subsection == nil && $0.key == key }
        return last.map { $0.value ?? [] }
    }

    /// The last value as git reads a truth; nil where there is none, or it is not one.
    package func truth(_ section: String, _ key: String) -> Bool? {
        guard let last = settings.last(where: { $0.section == section && $0.subsection == nil && $0.key == key })
        else { return nil }
        return Self.truth(last.value)
    }

    /// The truth that a value says; nil where it says none.
    package static func truth(of value: [UInt8]) -> Bool? { truth(value) }

    static func truth(_ value: [UInt8]?) -> Bool? {
        guard let value else { return true }
        return switch String(decoding: value, as: UTF8.self).lowercased() {
        case "true", "yes", "on", "1": true
        case "", "false", "no", "off", "0": false
        default: nil
        }
    }
}
