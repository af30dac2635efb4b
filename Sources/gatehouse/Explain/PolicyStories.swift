import GatehouseChecks
import GatehouseCore

/// The stories of what a server says about a push that touches its policy.
enum PolicyStories {
    static let all: [Story] = [
        Story(
            code: "policy/removed", title: "push that leaves a branch without its policy",
            parts: [
                (
                    "told by",
                    "the branch from which the server takes its policy has one now, and would have none after the push"
                ),
                ("mend", "keep .gatehouse.yml at the top of the branch; to ask for less, change what it says"),
                ("forgive", "nothing forgives it: a policy.yml on the server takes the policy out of the repository"),
            ]),
        Story(
            code: "policy/broken", title: "push that leaves a branch with a policy that has mistakes",
            parts: [
                ("told by", "the pushed policy or baseline was read as the next push would read it"),
                ("mend", "see each mistake with its line in 'gatehouse policy check', and push again"),
                ("forgive", "nothing forgives it: every push after it would be undecided"),
            ]),
        Story(
            code: "policy/changed", title: "push that changes the policy",
            parts: [
                (
                    "told by",
                    "the effective policy, or what it forgives, is another after the push; it counts from the next push on"
                ),
                ("mend", "see that it is meant; a push is judged by the policy that was there before it"),
            ]),
    ]
}
