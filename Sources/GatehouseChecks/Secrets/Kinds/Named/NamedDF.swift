import GatehouseMatch

extension Kinds {
    /// Providers from D to F.
    static let namedDF: [Named] = [
        Named(
            "datadog", "Datadog key", .some(.hex, 32...40),
            page: "https://docs.datadoghq.com/account_management/api-app-keys/"),
        Named("deepgram", "Deepgram API key", .some(.hex, 40), page: "https://developers.deepgram.com/docs/"),
        Named(
            "discord", "Discord client secret", .some(.base64url, 32),
            page: "https://discord.com/developers/docs/topics/oauth2"),
        Named("drone", "Drone CI token", .some(.base62, 32), page: "https://docs.drone.io/api/overview/"),
        Named(
            "dropbox", "Dropbox app secret", .some(.base36, 15),
            page: "https://www.dropbox.com/developers/reference/auth-types"),
        Named(
            "etsy", "Etsy key", [.some(.base36, 24), .maybe(.text(":"), .some(.base36, 10))],
            page: "https://developers.etsy.com/documentation/essentials/authentication"),
        Named(
            "facebook", "Facebook app secret", .some(.hex, 32),
            page: "https://developers.facebook.com/docs/facebook-login/security"),
        Named(
            "fastly", "Fastly API token", .some(.base64url + "=", 32),
            page: "https://www.fastly.com/documentation/guides/account-info/user-access-and-control/using-api-tokens/"),
        Named("finnhub", "Finnhub API key", .some(.base36, 20), page: "https://finnhub.io/docs/api/authentication"),
    ]
}
