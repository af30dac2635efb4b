import GatehouseMatch

extension Kinds {
    /// Providers from L to O.
    static let namedLO: [Named] = [
        Named(
            "launchdarkly", "LaunchDarkly access token", .some(.base64url + "=", 40),
            page: "https://launchdarkly.com/docs/home/account/api"),
        Named(
            "linear", "Linear client secret", .some(.hex, 32),
            page: "https://linear.app/developers/oauth-2-0-authentication"),
        Named(
            "linkedin", "LinkedIn client secret", .some(.base62, 16),
            page: "https://learn.microsoft.com/linkedin/shared/authentication/authentication"),
        Named(
            "mailgun", "Mailgun signing key",
            [.some(.hex, 32), .text("-"), .some(.hex, 8), .text("-"), .some(.hex, 8)],
            page: "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/"),
        Named(
            "mattermost", "Mattermost access token", .some(.base36, 26),
            page: "https://developers.mattermost.com/integrate/reference/personal-access-token/"),
        Named(
            "maxmind", "MaxMind license key", .some(.base62 + "_", 40),
            page: "https://dev.maxmind.com/license-key/"),
        Named(
            "meraki", "Cisco Meraki API key", .some(.hex, 40),
            page: "https://developer.cisco.com/meraki/api-v1/authorization/"),
        Named(
            "messagebird", "MessageBird API key", .some(.base36, 25),
            page: "https://developers.messagebird.com/api/"),
        Named(
            "mistral", "Mistral API key", .some(.base62, 32),
            page: "https://docs.mistral.ai/getting-started/quickstart/"),
        Named(
            "netlify", "Netlify access token", .some(.base64url + "=", 40...46),
            page: "https://docs.netlify.com/api/get-started/"),
        Named(
            "okta", "Okta API token", .some(.base64url + "=", 42),
            page: "https://developer.okta.com/docs/guides/create-an-api-token/main/"),
        Named(
            "opsgenie", "Opsgenie API key", .uuid,
            page: "https://support.atlassian.com/opsgenie/docs/api-key-management/"),
    ]
}
