import GatehouseMatch

extension Kinds {
    /// Providers from P to S.
    static let namedPS: [Named] = [
        Named(
            "pagerduty", "PagerDuty API key", .some(.base64url + "+", 20),
            page: "https://support.pagerduty.com/main/docs/api-access-keys"),
        Named("plaid", "Plaid secret", .some(.base62, 24...30), page: "https://plaid.com/docs/api/"),
        Named("plivo", "Plivo auth token", .some(.base64url, 40), page: "https://www.plivo.com/docs/"),
        Named("postmark", "Postmark server token", .uuid, page: "https://postmarkapp.com/developer/api/overview"),
        Named("rapidapi", "RapidAPI key", .some(.base62 + "_-", 50), page: "https://docs.rapidapi.com/docs/keys"),
        Named("rollbar", "Rollbar access token", .some(.hex, 32), page: "https://docs.rollbar.com/docs/access-tokens"),
        Named(
            "sauce", "Sauce Labs access key", .uuid,
            page: "https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/"),
        Named(
            "scaleway scw", "Scaleway secret key", .uuid,
            page: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/"),
        Named(
            "sendbird", "Sendbird access token", .some(.hex, 40),
            page: "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api"),
        Named("snyk", "Snyk API token", .uuid, page: "https://docs.snyk.io/snyk-api/authentication-for-api"),
        Named(
            "splunk", "Splunk HEC token", .uuid,
            page: "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector"),
        Named(
            "spotify", "Spotify client secret", .some(.hex, 32),
            page: "https://developer.spotify.com/documentation/web-api/concepts/apps"),
        Named(
            "squarespace", "Squarespace API key", .uuid,
            page: "https://developers.squarespace.com/commerce-apis/authentication-and-permissions"),
        Named(
            "sumo", "Sumo Logic access key", .some(.base62, 64),
            page: "https://help.sumologic.com/docs/manage/security/access-keys/"),
    ]
}
