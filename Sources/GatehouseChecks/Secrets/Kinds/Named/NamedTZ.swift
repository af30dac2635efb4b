import GatehouseMatch

extension Kinds {
    /// Providers from T to Z.
    static let namedTZ: [Named] = [
        Named(
            "telegram", "Telegram bot token", [.some(.digit, 5...16), .text(":A"), .some(.base64url, 34)],
            page: "https://core.telegram.org/bots/features#botfather"),
        Named(
            "travis", "Travis CI token", .some(.base62, 22),
            page: "https://docs.travis-ci.com/user/triggering-builds/"),
        Named(
            "trello", "Trello API key", .some(.base62, 32...64),
            page: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/"),
        Named("twilio", "Twilio auth token", .some(.hex, 32), page: "https://www.twilio.com/docs/iam/api/authtoken"),
        Named("twitch", "Twitch token", .some(.base36, 30), page: "https://dev.twitch.tv/docs/authentication/"),
        Named(
            "twitter", "X (Twitter) secret", .some(.base62, 25...50),
            page: "https://docs.x.com/resources/fundamentals/authentication/"),
        Named(
            "yandex", "Yandex key", .some(.base64url, 38...40),
            page: "https://yandex.cloud/en/docs/iam/operations/compromised-credentials"),
        Named(
            "zendesk", "Zendesk token", .some(.base62, 40),
            page: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/"),
    ]
}
