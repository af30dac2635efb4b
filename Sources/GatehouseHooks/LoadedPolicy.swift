import GatehouseChecks
package import GatehouseCore
import GatehouseSystem
import GatehouseYAML

/// A policy that is in force, or what is wrong with the one that should be.
package enum LoadedPolicy: Sendable {
    case policy(Policy)
    case problems([Problem], source: String)

    /// The policy that a file's bytes say, the built-in default without a file; with the baseline that stands beside it.
    package init(_ file: PolicyFile?, baseline: PolicyFile? = nil) {
        guard let file else {
            self = Self.adding(baseline, to: .default(checks: everyCheck))
            return
        }
        let (policy, mistakes) = Policy.read(readYAML(file.bytes), source: file.source, checks: everyCheck)
        if let policy {
            self = Self.adding(baseline, to: policy)
        } else {
            self = .problems(mistakes.map(file.problem(for:)), source: file.source)
        }
    }

    /// Where the policy was found; `default` for the built-in one.
    package var source: String {
        switch self {
        case .policy(let policy): policy.source
        case .problems(_, let source): source
        }
    }

    /// What is wrong with the policy that should be in force.
    var problems: [Problem] {
        if case .problems(let problems, _) = self { problems } else { [] }
    }

    /// The digest of what is in force; empty where the policy has mistakes.
    package var digest: String {
        if case .policy(let policy) = self { policy.digest } else { "" }
    }

    private static func adding(_ baseline: PolicyFile?, to policy: Policy) -> LoadedPolicy {
        guard let baseline else { return .policy(policy) }
        let (read, mistakes) = Baseline.read(baseline.bytes)
        guard let read else { return .problems(mistakes.map(baseline.problem(for:)), source: baseline.source) }
        var policy = policy
        policy.waivers.merge(read.waivers) { own, _ in own }
        return .policy(policy)
    }
}

/// A policy or a baseline as it was found: its bytes, and where they come from.
package struct PolicyFile: Sendable {
    package var source: String
    package var bytes: [UInt8]

    package init(source: String, bytes: [UInt8]) {
        self.source = source
        self.bytes = bytes
    }

    /// A mistake as a problem of the gate, at its line.
    func problem(for mistake: Mistake) -> Problem {
        Problem(mistake, in: source, "read the policy", check: "gatehouse policy check")
    }
}

extension LoadedPolicy {
    /// The largest policy that is read, in bytes.
    package static let largest = 1 << 20

    /// The policy in a file on disk, a regular file and no symbolic link, with the baseline that stands beside it.
    package init(at path: String) { self.init(at: Array(path.utf8), called: path) }

    /// The same, for a path that may be any bytes.
    package init(at path: [UInt8], called name: String) {
        do throws(SystemError) {
            let bytes = try Files.read(path, limit: Self.largest, followingLinks: false)
            self.init(PolicyFile(source: name, bytes: bytes), baseline: try Self.baseline(beside: path))
        } catch {
            self = .problems([Problem(error)], source: name)
        }
    }

    /// The policy at the top of a folder, the built-in default where there is none; with the baseline beside it.
    package init(inFolder folder: [UInt8]) {
        let name = CommittedPolicy.path
        let path = folder + [UInt8(ascii: "/")] + name.bytes
        do throws(SystemError) {
            if try Files.facts(path) == nil {
                self.init(nil, baseline: try Self.baseline(beside: path))
            } else {
                self.init(at: path, called: name.text)
            }
        } catch {
            self = .problems([Problem(error)], source: name.text)
        }
    }

    private static func baseline(beside path: [UInt8]) throws(SystemError) -> PolicyFile? {
        let folder = path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[...$0]) } ?? []
        let name = CommittedPolicy.baselinePath
        guard try Files.facts(folder + name.bytes) != nil else { return nil }
        let bytes = try Files.read(folder + name.bytes, limit: Baseline.longest, followingLinks: false)
        return PolicyFile(source: name.text, bytes: bytes)
    }
}

extension Problem {
    /// A mistake in a file of settings, at its line; the check is the command that tells whether it is mended.
    init(_ mistake: Mistake, in source: String, _ attempt: Message, check: Message) {
        var place = Place.file(RepoPath(source))
        place.line = mistake.position.line
        place.column = mistake.position.column
        self.init(
            attempt, mistake.message,
            remedy: "mend \(escaped: source), and try '\(check)'; until then the gate stays shut", at: place)
    }

    /// The problem on one line: a mistake as `.gatehouse.yml:12:3: expected a number from 0 to 8`.
    package var line: String {
        guard let place, let path = place.path, let line = place.line else {
            return "gatehouse: \((attempt + ": " + reason).text)"
        }
        let column = place.column.map { ":\($0)" } ?? ""
        return Escaped.text(path.bytes) + ":\(line)\(column): " + reason.text
    }
}
