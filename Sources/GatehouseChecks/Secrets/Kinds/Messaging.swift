import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What reads and writes messages elsewhere.
    static let messaging: [Kind] = [
        Kind(
            "secrets/discord-token", "Discord bot token", family: "discord",
            .forms([
                Form(
                    .anyOf(discordStarts), .some(.base64url, 19...27), .text("."), .some(.base64url, 6), .text("."),
                    .some(.base64url, 27...45))
            ]),
            tests: [Proof.discord],
            opens: "act as the bot in every server that it is in", revoke: "reset it under the application's Bot page",
            page: "https://discord.com/developers/docs/topics/oauth2",
            finds: {
                [
                    base64("1" + Example.body(.digit, 17)) + "." + Example.body(.base62, 6) + "."
                        + Example.body(.base62, 38)
                ]
            },
            leaves: { [Example.body(.base62, 24) + "." + Example.body(.base62, 5) + "." + Example.body(.base62, 38)] }),
        Kind(
            "secrets/discord-webhook", "Discord webhook", family: "discord",
            .forms([
                Form(
                    .anyOf("discord.com/api/", "discordapp.com/api/"),
                    .maybe(.text("v"), .some(.digit, 1...2), .text("/")),
                    .text("webhooks/"), .some(.digit, 17...20), .text("/"), .some(.base64url, 60...80))
            ]),
            opens: "post into the channel", revoke: "delete it under the channel's Integrations",
            page: "https://support.discord.com/hc/en-us/articles/228383668",
            finds: {
                let id = "1" + Example.body(.digit, 17)
                return ["https://discord." + "com/api/webhooks/" + id + "/" + Example.body(.base64url, 68)]
            },
            leaves: { ["https://discord." + "com/api/webhooks/1/x"] }),
        Kind(
            "secrets/telegram-token", "Telegram bot token", family: "telegram",
            .forms([Form(.some(.digit, 8...10), .text(":AA"), .some(.base64url, 32...33), notBefore: .digit + "-.")]),
            opens: "act as the bot", revoke: "revoke it by sending /revoke to @BotFather",
            page: "https://core.telegram.org/bots/features#botfather",
            finds: { ["token = " + "1" + Example.body(.digit, 9) + ":" + "AA" + Example.body(.base64url, 33)] },
            leaves: { ["1" + Example.body(.digit, 9) + ":" + "AA" + Example.body(.base64url, 30)] }),
        Kind(
            "secrets/teams-webhook", "Microsoft Teams webhook", family: "teams",
            .forms([
                Form(
                    .text(".webhook.office.com/webhookb2/"), .some(.base62 + "-", 36), .text("@"),
                    .some(.base62 + "-", 36),
                    .text("/IncomingWebhook/"), .some(.base62, 32), .text("/"), .some(.base62 + "-", 36),
                    notBefore: .none)
            ]),
            opens: "post into the channel", revoke: "remove it under the channel's Connectors",
            page:
                "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
            finds: {
                let end = "/Incoming" + "Webhook/" + Example.body(.hex, 32) + "/" + uuid
                return ["https://a.webhook." + "office.com/webhookb2/" + uuid + "@" + uuid + end]
            },
            leaves: { ["https://a.webhook." + "office.com/webhookb2/" + uuid] }),
        Kind(
            "secrets/matrix-token", "Matrix access token", family: "matrix",
            .forms([
                Form(
                    .text("syt_"), .some(.base64url, 2...60), .text("_"), .some(.base62, 20), .text("_"),
                    .some(.base62, 6))
            ]),
            opens: "act as the user in every room", revoke: "sign the device out under Sessions",
            page: "https://spec.matrix.org/latest/client-server-api/#client-authentication",
            finds: token([("syt_", 12), ("_", 20), ("_", 6)], .base62),
            leaves: token([("syt_", 12), ("_", 19), ("_", 6)], .base62)),
        Kind(
            "secrets/facebook-token", "Facebook access token", family: "facebook",
            .forms([
                Form(.anyOf("EAAC", "EAAM", "EAAB", "EAAG", "EAAA", "EAAD", "EAAJ"), .some(.base62, 80...400)),
                Form(.text("EAACEdEose0cBA"), .some(.base62, 20...69)),
            ]),
            opens: "act as the user, page or app within its permissions",
            revoke: "invalidate it in the access token debugger, or remove the app",
            page: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
            finds: token("EAAC", .base62, 160), leaves: token("EAAC", .base62, 60)),
        Kind(
            "secrets/twitter-bearer-token", "X (Twitter) bearer token", family: "twitter",
            .forms([Form(.text("AAAAAAAAAAAAAAAAAAAAA"), .some(.base62 + "%", 70...120))]),
            opens: "read as the app", revoke: "revoke it under the app's Keys and tokens",
            page: "https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens",
            finds: token("AAAAAAAAAAAAAAAAAAAAAA", .base62, 84), leaves: token("AAAAAAAAAAAAAAAAAAAAAA", .base62, 30)),
    ]

    // A token begins with its user's number, in base64: these are the first two digits of it.
    private static let discordStarts: [[UInt8]] = (10...99).map { Array(base64("\($0)0").utf8.prefix(3)) }
}
