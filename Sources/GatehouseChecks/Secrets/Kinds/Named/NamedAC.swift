import GatehouseMatch

extension Kinds {
    /// Providers from A to C.
    static let namedAC: [Named] = [
        Named(
            "algolia", "Algolia API key", .some(.hex, 32),
            page: "https://www.algolia.com/doc/guides/security/api-keys/"),
        Named(
            "amplitude", "Amplitude API key", .some(.hex, 32),
            page: "https://amplitude.com/docs/apis/authentication"),
        Named("asana", "Asana client secret", .some(.hex, 32), page: "https://developers.asana.com/docs/oauth"),
        Named("assemblyai", "AssemblyAI API key", .some(.hex, 32), page: "https://www.assemblyai.com/docs/"),
        Named(
            "auth0", "Auth0 client secret", .some(.base64url, 32...64),
            page: "https://auth0.com/docs/secure/application-credentials"),
        Named("beamer", "Beamer API key", .some(.base64url + "=", 45...46), page: "https://www.getbeamer.com/api"),
        Named(
            "bitbucket", "Bitbucket client secret", .some(.base64url + "=", 64),
            page: "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/"),
        Named("bittrex", "Bittrex key", .some(.base36, 32), page: "https://bittrex.github.io/api/v3"),
        Named("bugsnag", "Bugsnag API key", .some(.hex, 32), page: "https://docs.bugsnag.com/api/"),
        Named(
            "cloudflare", "Cloudflare API key", .some(.base64url, 37...40),
            page: "https://developers.cloudflare.com/fundamentals/api/"),
        Named("codecov", "Codecov token", .uuid, page: "https://docs.codecov.com/docs/codecov-tokens"),
        Named("cohere", "Cohere API key", .some(.base62, 40), page: "https://docs.cohere.com/docs/rate-limits"),
        Named("coinbase", "Coinbase secret", .some(.base64url, 32...64), page: "https://docs.cdp.coinbase.com/"),
        Named("confluent", "Confluent key", .some(.base36, 16...64), page: "https://docs.confluent.io/cloud/current/"),
    ]
}
