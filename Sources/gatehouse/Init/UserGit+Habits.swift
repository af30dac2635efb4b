import GatehouseCore
import GatehouseSystem

extension UserGit {
    /// The paths in the index.
    func trackedPaths() throws(Obstacle) -> [RepoPath] {
        (try ask("ls-files", "-z") ?? []).split(separator: 0).map { RepoPath(bytes: Array($0)) }
    }

    /// The branch that everybody works from: the one of the remote where there is one, else the one that is checked out.
    func defaultBranch() throws(Obstacle) -> String? {
        let remote = Array("refs/remotes/origin/".utf8)
        if let head = try ask("symbolic-ref", "-q", "refs/remotes/origin/HEAD"), head.starts(with: remote) {
            return String(decoding: head.dropFirst(remote.count), as: UTF8.self)
        }
        let branch = Array("refs/heads/".utf8)
        guard let head = try ask("symbolic-ref", "-q", "HEAD"), head.starts(with: branch) else { return nil }
        return String(decoding: head.dropFirst(branch.count), as: UTF8.self)
    }

    /// How many of the last two hundred commits carry a signature, whatever it is worth.
    func signingHabit() throws(Obstacle) -> SigningHabit {
        guard let list = try ask("rev-list", "--max-count=200", "--no-merges", "HEAD") else { return .unknown }
        let objects = try run(["cat-file", "--batch"], input: list + [UInt8(ascii: "\n")]).output
        let all = list.split(separator: UInt8(ascii: "\n")).count
        let signed = objects.split(separator: UInt8(ascii: "\n")).count {
            $0.starts(with: "gpgsig ".utf8) || $0.starts(with: "gpgsig-sha256 ".utf8)
        }
        return .signed(Swift.min(signed, all), of: all)
    }
}
