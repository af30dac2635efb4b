import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Tokens of Slack: their numbers name the workspace, the app and the user.
    static let slack: [Kind] = [
        Kind(
            "secrets/slack-bot-token", "Slack bot token", family: "slack",
            .forms([
                Form(
                    .text("xoxb-"), .some(.digit, 9...14), .text("-"), .some(.digit, 9...14), .text("-"),
                    .some(.base62, 24...26)),
                Form(.text("xoxb-"), .some(.digit, 8...14), .text("-"), .some(.base62, 18...26)),
            ]),
            opens: "read and write as the bot, where it was invited", revoke: slackRevoke, page: slackPage,
            finds: { ["token: " + "xox" + "b-" + numbers(2) + "-" + Example.body(.base62, 24)] },
            leaves: { ["xox" + "b-" + numbers(2) + "-" + Example.body(.base62, 12)] }),
        Kind(
            "secrets/slack-user-token", "Slack user token", family: "slack",
            .forms([
                Form(
                    .anyOf("xoxp-", "xoxe-", "xoxo-"), .some(.digit, 9...14), .text("-"), .some(.digit, 9...14),
                    .text("-"),
                    .some(.digit, 9...14), .text("-"), .some(.base62, 28...34))
            ]),
            opens: "read and write as the user", revoke: slackRevoke, page: slackPage,
            finds: { ["token: " + "xox" + "p-" + numbers(3) + "-" + Example.body(.hex, 32)] },
            leaves: { ["xox" + "p-" + numbers(2) + "-" + Example.body(.hex, 32)] }),
        Kind(
            "secrets/slack-app-token", "Slack app-level token", family: "slack",
            .forms([
                Form(
                    .anyOf("xapp-", "XAPP-"), .some(.digit, 1), .text("-"), .some(.upper + .digit, 9...14), .text("-"),
                    .some(.digit, 9...14), .text("-"), .some(.hex, 64))
            ]),
            opens: "receive the app's events", revoke: "revoke it under the app's Basic information, App-level tokens",
            page: slackPage,
            finds: {
                ["xap" + "p-1-A0" + Example.body(.upper, 9) + "-" + numbers(1) + "-" + Example.body(.hex, 64)]
            },
            leaves: { ["xap" + "p-1-A0" + Example.body(.upper, 9) + "-" + numbers(1) + "-" + Example.body(.hex, 60)] }),
        Kind(
            "secrets/slack-session-token", "Slack session token", family: "slack",
            .forms([
                Form(
                    .text("xoxc-"), .some(.digit, 9...14), .text("-"), .some(.digit, 9...14), .text("-"),
                    .some(.digit, 9...14), .text("-"), .some(.hex, 64)),
                Form(.text("xoxd-"), .some(.base62 + "%+/=", 100...400)),
            ]),
            opens: "act as the user in the browser's session",
            revoke: "sign out of all sessions under Account settings",
            page: "https://slack.com/help/articles/214613347-Sign-out-of-Slack",
            finds: { ["xox" + "c-" + numbers(3) + "-" + Example.body(.hex, 64)] },
            leaves: { ["xox" + "c-" + numbers(3) + "-" + Example.body(.hex, 40)] }),
        Kind(
            "secrets/slack-legacy-token", "Slack legacy token", family: "slack",
            .forms([
                Form(
                    .anyOf("xoxs-", "xoxa-", "xoxr-", "xoxo-"), .maybe(.some(.digit, 1), .text("-")),
                    .some(.digit, 8...14), .text("-"), .some(.digit, 8...14), .text("-"), .some(.digit, 8...14),
                    .text("-"),
                    .some(.hex, 8...64))
            ]),
            opens: "read and write as the user or workspace", revoke: slackRevoke, page: slackPage,
            finds: { ["xox" + "s-" + numbers(3) + "-" + Example.body(.hex, 10)] },
            leaves: { ["xox" + "s-" + numbers(3)] }),
        Kind(
            "secrets/slack-configuration-token", "Slack app configuration token", family: "slack",
            .forms([
                Form(.text("xoxe.xox"), .anyOf("b-", "p-"), .some(.digit, 1), .text("-"), .some(.base62, 140...180)),
                Form(.text("xoxe-"), .some(.digit, 1), .text("-"), .some(.base62, 130...160)),
            ]),
            opens: "create and change the user's apps", revoke: "delete it under Your app configuration tokens",
            page: slackPage,
            finds: { ["xox" + "e.xoxp-1-" + Example.body(.base62, 163)] },
            leaves: { ["xox" + "e.xoxp-1-" + Example.body(.base62, 100)] }),
        Kind(
            "secrets/slack-webhook", "Slack webhook", family: "slack",
            .forms([
                Form(
                    .text("hooks.slack.com/"), .anyOf("services/", "workflows/", "triggers/"),
                    .some(.base62 + "/", 43...64))
            ]),
            tests: [
                Proof.structure(
                    "it names a workspace and a channel", otherwise: "it does not begin with a workspace's name"
                ) {
                    $0.dropFirst(16).drop { $0 != UInt8(ascii: "/") }.dropFirst().first == UInt8(ascii: "T")
                }
            ],
            opens: "post into the channel", revoke: "remove it under the app's Incoming webhooks",
            page: "https://api.slack.com/messaging/webhooks",
            finds: {
                let parts = ["T0" + Example.body(.upper, 8), "B0" + Example.body(.upper, 8, seed: 2)]
                return [
                    "https://hooks." + "slack.com/services/" + parts.joined(separator: "/") + "/"
                        + Example.body(.base62, 24)
                ]
            },
            leaves: { ["https://hooks." + "slack.com/services/T0/B0/x"] }),
    ]

    private static let slackPage: StaticString = "https://api.slack.com/authentication/token-types"
    private static let slackRevoke: StaticString =
        "revoke it with auth.revoke, or under the app's OAuth and permissions"

    private static func numbers(_ count: Int) -> String {
        (0..<count).map { "1" + Example.body(.digit, 11, seed: UInt64($0 + 1)) }.joined(separator: "-")
    }
}
