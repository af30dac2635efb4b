import Foundation

/// How a program ended, and the most memory of its own that it held meanwhile.
package struct Measured: Sendable {
    package let outcome: Outcome
    /// In bytes, without files that it only mapped, and without what programs held that it started; 0 where the system
    /// does not tell.
    package let peak: Int
}

/// Runs a program as `run` does, and looks again and again at how much memory it holds.
package func measure(
    _ program: String, _ arguments: [String] = [], input: String = "", env: [String: String] = [:],
    in directory: String = "/"
) throws -> Measured {
    var peak = 0
    let outcome = try run(program, arguments, input: Array(input.utf8), env: env, in: directory, patience: 900) {
        child in
        peak = max(peak, anonymousMemory(of: child))
    }
    return Measured(outcome: outcome, peak: peak)
}

private func anonymousMemory(of process: Int32) -> Int {
    guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
        guard strncmp(line, "RssAnon:", 8) == 0 else { continue }
        let digits = line[8...].drop { $0 == 32 || $0 == 9 }.prefix { (48...57).contains($0) }
        return digits.reduce(0) { $0 * 10 + Int($1) - 48 } * 1024
    }
    return 0
}
