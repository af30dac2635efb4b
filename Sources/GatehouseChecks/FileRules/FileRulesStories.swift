package import GatehouseCore

extension FileRules: ToldCheck {
    package static let stories: [Story] = [
        story(
            "files/large", "file that is too large",
            told:
                "the bytes of each new content, as git stores it; what Git LFS holds is a pointer of a few lines. The "
                + "default is 10 MB. 'large' lists paths that may have more",
            asked:
                "each content that the change brings, also one that a later commit takes away: it stays in the history"),
        story(
            "files/link", "symbolic link that is not wanted",
            told:
                "a link that is absolute, goes up beyond the top, or into '.git', where 'links' is 'inside'; any new one, "
                + "where it is 'deny'"),
        story(
            "files/git-name", "name that means '.git' to some file systems",
            told:
                "'.git' in any case, with points, blanks or a stream at its end (NTFS), as its short name 'git~1', or with "
                + "marks in it that cannot be seen (HFS+): who checks it out would run what it brings"),
        story(
            "files/name", "name that some machines cannot hold",
            told:
                "characters that Windows takes for others, its devices, a point or a blank at the end, bytes that are no "
                + "UTF-8; where 'names' is 'portable'"),
        story("files/denied", "file of a name that the policy forbids", told: "the path, held against 'deny'"),
        story(
            "files/path-length", "path that is too long", told: "the bytes of the path from the top, and 'longest-path'"
        ),
        story(
            "files/submodule", "submodule that is not wanted",
            told: "an entry that names a commit of another repository, where 'submodules' is 'deny'"),
        story(
            "files/collision", "names that differ in the case of letters alone",
            told:
                "where 'collisions' is 'deny': the paths that a commit adds, and their folders, held against each other and against the others that it "
                + "sets; ASCII letters alone"),
        story(
            "files/owner", "path that only some may change",
            told:
                "on a server, each path that a commit of the push sets or removes, held against 'owners'; each entry that "
                + "fits has to list the one who pushes"),
    ]

    private static func story(
        _ code: Code, _ title: Message, told: Message,
        asked: Message = "each commit that the change brings, also where a later one takes it away"
    ) -> Story {
        Story(
            code: code, title: title,
            parts: [
                ("told by", told), ("asked of", asked),
                ("mend", "take it out of the commit itself, with 'git commit --amend' or 'git rebase -i'"),
                ("forgive", "a waiver, with a reason and a last day"),
            ])
    }
}
