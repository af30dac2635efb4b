package import GatehouseCore

extension Branches: ToldCheck {
    package static let stories: [Story] = [
        story(
            "branches/create", "ref that may not be created",
            told: "an entry of 'branches' that speaks of the name denies 'create', and the server has no such ref",
            mend:
                "push to a name that no such entry speaks of; see them with 'gatehouse explain' and the name of the ref"
        ),
        story(
            "branches/update", "ref that takes no further commits",
            told: "an entry denies 'fast-forward', and the push adds commits to the ref",
            mend: "push to another branch"),
        story(
            "branches/rewrite", "push that drops commits from a protected ref",
            told:
                "what the ref holds is no ancestor of what the push puts there: others who fetched it would be left with "
                + "commits that are gone, and what was judged would be no more. A ref that the server's record tells was deleted, "
                + "and that is made anew without what it held, is rewritten as well. On a server that holds for the default "
                + "branch without any entry",
            mend: "run 'git fetch' and 'git rebase'; to take something back, 'git revert' makes a commit that undoes it"
        ),
        story(
            "branches/delete", "push that deletes a protected ref",
            told:
                "an entry denies 'delete', or 'rewrite', 'retarget' or 'direct-commit': whoever deletes a ref and makes it "
                + "anew has rewritten it",
            mend: "keep it; who may delete it, an entry says with 'allow: [{ who: […], to: [delete] }]'"),
        story(
            "branches/retarget", "tag that is moved",
            told:
                "the tag names an object, and the push makes it name another one, ancestor or not: a tag is fetched once, "
                + "and those who have it keep the old one without a word",
            mend: "make a tag with a new name"),
        story(
            "branches/pusher", "ref that only some may move",
            told:
                "an entry lists 'pushers', and the name that the server knows you by is not among them; where it knows "
                + "nobody, nobody is",
            mend: "have it pushed by one of them"),
        story(
            "branches/frozen", "ref that stands still",
            told: "today, in UTC, is one of the days of a 'freeze' of an entry",
            mend: "wait until its last day is over, or have the policy changed"),
        story(
            "branches/merge", "merge on a linear branch",
            told: "an entry says 'history: linear', and one of the commits that are new to the ref has several parents",
            mend: "run 'git rebase', which makes the commits anew one after the other"),
        story(
            "branches/direct-commit", "commit made on a branch that takes merges only",
            told:
                "an entry denies 'direct-commit' or says 'history: merge-only'. Before a commit, the branch that is checked "
                + "out is asked for; on a push, each step on the line of first parents from the new tip to the old one has "
                + "to be a merge, and the line has to lead there",
            mend: "run 'git switch -c' with the name of a new branch, push that, and have it merged with 'git merge "
                + "--no-ff'"),
        story(
            "branches/space", "ref outside of branches and tags",
            told:
                "beside refs/heads/, refs/tags/, refs/notes/ and refs/gatehouse/approvals/ there are names that tools give "
                + "a meaning of their own; a server takes those that an entry of its policy spells out",
            mend: "push a branch or a tag, or add an entry whose 'refs' begin with that name"),
        story(
            "branches/replacement", "ref that replaces objects",
            told:
                "a ref under refs/replace/ makes git show another object wherever the first one is asked for: also to "
                + "those who review and verify",
            mend: "make the change as a commit"),
        story(
            "branches/approvals", "push that too few people have approved",
            told:
                "the server counts the signed approvals under refs/gatehouse/approvals/ that are for exactly this content, "
                + "ref, base and policy, and not past their day: one for each person under 'signers', and none of who "
                + "wrote, committed or pushes what comes",
            mend:
                "ask somebody else to run 'gatehouse approve', and to push what it prints; a rebase wants a new approval"
        ),
        story(
            "branches/strange-tip", "ref that leads to no commit",
            told:
                "what the push puts there is a tree or a blob, or a tag of one, which has no author, no message and no "
                + "history",
            mend: "commit it"),
    ]

    private static func story(_ code: Code, _ title: Message, told: Message, mend: Message) -> Story {
        Story(
            code: code, title: title,
            parts: [
                ("told by", told), ("mend", mend),
                ("forgive", "a waiver in the policy that the server reads, with a reason and a last day"),
            ])
    }
}
