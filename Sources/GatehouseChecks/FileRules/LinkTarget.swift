import GatehouseCore

/// Where a symbolic link leads.
enum LinkTarget {
    /// Whether a link of this content leads out of the repository, from where its path stands; or into `.git`.
    static func leaves(_ target: [UInt8], from path: RepoPath) -> Bool {
        let isDrive = target.count > 1 && target[1] == UInt8(ascii: ":")
        if target.first == UInt8(ascii: "/") || isDrive || target.contains(UInt8(ascii: "\\")) { return true }
        var depth = path.parts.count - 1
        for part in target.split(separator: UInt8(ascii: "/")) {
            if part.elementsEqual("..".utf8) {
                depth -= 1
                if depth < 0 { return true }
            } else if !part.elementsEqual(".".utf8) {
                if PathName(part).meansGit { return true }
                depth += 1
            }
        }
        return false
    }
}
