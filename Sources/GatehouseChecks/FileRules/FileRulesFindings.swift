import GatehouseCore

extension FileRules {
    static func large(_ place: Place, _ size: Int, most: Int) -> Finding {
        var large = finding(
            "files/large", place, "the file has \(megabytes(size)), and may have \(megabytes(most))",
            remedy:
                "take it out with 'git rm --cached' and 'git commit --amend', and keep it with Git LFS or elsewhere; every "
                + "clone would hold it forever")
        // Each version of a large file is another one; under another name it is the same.
        if let blob = place.blob {
            large.identity = Identity(family: "files/large", value: Secret(blob.bytes, publicPrefix: nil))
        }
        return large
    }

    static func outside(_ place: Place) -> Finding {
        finding(
            "files/link", place, "the symbolic link leads out of the repository",
            remedy: "make it relative, and let it end within the repository")
    }

    static func link(_ place: Place) -> Finding {
        finding(
            "files/link", place, "the policy allows no symbolic links", remedy: "commit the file itself in its place")
    }

    static func gitName(_ place: Place) -> Finding {
        finding(
            "files/git-name", place, "some file systems take the name for '.git', where hooks lie that git runs",
            remedy: "give the file another name")
    }

    static func notPortable(_ place: Place, _ fault: Message) -> Finding {
        finding(
            "files/name", place, "not every machine can hold the name: \(fault)",
            remedy: "give the file another name with 'git mv'")
    }

    static func denied(_ place: Place) -> Finding {
        finding(
            "files/denied", place, "the policy forbids files of this name",
            remedy: "take it out with 'git rm --cached' and 'git commit --amend', and name it in .gitignore")
    }

    static func longPath(_ place: Place, _ count: Int, most: Int) -> Finding {
        finding(
            "files/path-length", place, "the path has \(count) bytes, and may have \(most)",
            remedy: "give the file, or a folder on its way, a shorter name with 'git mv'")
    }

    static func submodule(_ place: Place) -> Finding {
        finding(
            "files/submodule", place, "the policy allows no submodules",
            remedy: "take it out with 'git rm --cached', and bring the files in themselves")
    }

    static func collision(_ path: RepoPath, _ other: RepoPath) -> Finding {
        finding(
            "files/collision", .file(path),
            "the name differs from that of \(other) in the case of letters alone, and many machines hold only one of them",
            remedy: "rename one of them with 'git mv'")
    }

    static func owned(_ place: Place, by pusher: String?) -> Finding {
        let who: Message = pusher.map { "\(quoted: $0) is" } ?? "nobody that the server knows is"
        return finding(
            "files/owner", place, "only its owners may push changes of it, and \(who) not among them",
            remedy: "have the change pushed by one of those that 'files: { owners: … }' lists")
    }

    private static func finding(_ code: Code, _ place: Place, _ message: Message, remedy: Message) -> Finding {
        Finding(code, at: place, message, remedy: remedy)
    }

    private static func megabytes(_ size: Int) -> Message {
        if size < 1_000_000 { return "\(size) bytes" }
        return "\(size / 1_000_000).\(size / 100_000 % 10) MB"
    }
}
