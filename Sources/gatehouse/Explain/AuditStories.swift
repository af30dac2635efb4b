import GatehouseChecks
import GatehouseCore

/// The stories of what is wrong with a server's record, and of what its gate lets in.
enum AuditStories {
    static let all: [Story] = [
        Story(
            code: "audit/chain-broken", title: "record that is not one chain",
            parts: [
                ("told by", "a line does not hold the hash of the line before, is not whole, or has another number"),
                ("mend", "compare the record with a copy that is kept elsewhere; see who can write to it"),
            ]),
        Story(
            code: "audit/ref-elsewhere", title: "ref that is not where accepted pushes put it",
            parts: [
                (
                    "told by",
                    "following the accepted and confirmed pushes of the record from its beginning: none leads to what the ref holds"
                ),
                ("mend", "find out who moved it round the hook; look at what it holds with 'gatehouse scan'"),
                ("forgive", "refs that something else than pushes moves are left out with --except"),
            ]),
        Story(
            code: "audit/ref-unrecorded", title: "ref that no push in the record made",
            parts: [
                ("told by", "it was not there when the record began, and no accepted push names it"),
                ("mend", "find out who made it round the hook; look at what it holds with 'gatehouse scan'"),
                ("forgive", "refs that something else than pushes makes are left out with --except"),
            ]),
        Story(
            code: "audit/push-unjudged", title: "push that git carried out and nobody accepted",
            parts: [
                ("told by", "post-receive confirmed it, and there is no accepted push from that value to that value"),
                ("mend", "see that pre-receive hangs and is executable: 'gatehouse doctor --server'"),
            ]),
        Story(
            code: "selftest/open", title: "push of the selftest that came in and must not",
            parts: [
                ("told by", "a ref of the scratch repository moved"),
                ("mend", "see that the hook hangs and the policy enforces secrets: 'gatehouse doctor --server'"),
            ]),
    ]
}
