import GatehouseCore

/// A repository and, where they are meant too, the submodules in its working tree, with theirs.
enum Submodules {
    /// The top folders, the repository's own first.
    static func folders(below top: [UInt8], isRecursive: Bool) throws(Obstacle) -> [[UInt8]] {
        guard isRecursive else { return [top] }
        let list = try UserGit(in: top).ask(
            "submodule", "--quiet", "foreach", "--recursive", #"printf '%s\0' "$(pwd)""#)
        guard let list else {
            throw Obstacle(
                "install/submodules", at: top, "git could not list the submodules",
                remedy: "see what 'git submodule status --recursive' says")
        }
        return [top] + list.split(separator: 0).map(Array.init)
    }
}
