import ArgumentParser

/// A line of a record that was seen before: its number and its hash.
struct KnownHead {
    let number: Int
    let hash: String

    /// Reads what `audit verify` printed, such as `42 sha256:…`.
    init(_ text: String) throws {
        let parts = text.split { " :".contains($0) }
        guard parts.count == 3, let number = Int(parts[0]), number > 0, parts[1] == "sha256", parts[2].utf8.count == 64
        else { throw ValidationError("--head takes what 'audit verify' printed: a number and 'sha256:…'.") }
        self.number = number
        hash = "sha256:" + parts[2]
    }
}
