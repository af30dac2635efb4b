extension Scratch {
    /// Writes a file that can be run. Another process writes it: a program that another test starts meanwhile could hold
    /// a file of ours open, and the system runs no file that is open for writing.
    package func script(_ name: String, _ text: String) throws {
        try makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
        let outcome = try run(
            "/bin/sh", ["-c", #"cat > "$0" && chmod 755 "$0""#, "\(path)/\(name)"], input: text,
            env: ["PATH": searchPath])
        guard outcome.status == 0 else { throw Failure("could not write '\(name)': \(outcome)") }
    }
}
